"""Three runs at once, on the database that runs: each object goes live once (B38)."""

from django.utils import timezone

import pytest

from cai_site.newsroom.publishing.due import publish_due
from tests import factories as make
from tests.house import build_site
from tests.test_capacity import at_once

from .scheduling import HOUR, PUBLISHED, UNPUBLISHED, later, logged, scheduled_page


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_three_runs_at_once_publish_once():
    build_site()
    for number in range(4):
        scheduled_page(f"Page {number}")
        make.ContentPageFactory(expire_at=timezone.now() + HOUR)
    with later(2 * HOUR):
        outcomes = at_once(lambda _: publish_due(), range(3))
    assert sum(outcome.published for outcome in outcomes) == 4
    assert sum(outcome.expired for outcome in outcomes) == 4
    assert sum(outcome.failed for outcome in outcomes) == 0
    assert (logged(PUBLISHED), logged(UNPUBLISHED)) == (4, 4)
