"""The session that people register for."""

import pytest

from actions.models import Session
from tests import factories as make


@pytest.fixture
def session(site) -> Session:
    """A session with two places, in ten days, open for registration."""
    formation = make.FormationFactory(title="Interculturalité")
    return make.SessionFactory(
        formation=formation,
        starts_at=make.in_days(10, 9),
        ends_at=make.in_days(10, 16),
        places=2,
        takes_registrations=True,
    )
