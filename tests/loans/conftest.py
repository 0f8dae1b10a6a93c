"""The tool that people ask for."""

import pytest

from ressources.models import Publication
from tests import factories as make


@pytest.fixture
def tool(site) -> Publication:
    """A tool that the service « Sensibilisation » lends."""
    return make.PublicationFactory(
        title="Jeu des valises",
        kind="outil",
        on_loan=True,
        loan_note="Gratuit, deux semaines.",
        owner_service=make.ServiceFactory(name="Sensibilisation", email="pret@exemple.be"),
    )
