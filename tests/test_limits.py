"""How often somebody may do something: for every process, whatever happens to a cache."""

from collections import Counter
from datetime import timedelta

from django.core.cache import cache
from django.test import Client
from django.utils import timezone

import pytest
import time_machine

from cai_site.core.jobs import registered
from cai_site.core.limits import Limit, LimitCount
from tests.house import build_site
from tests.reports.people import FOLLOW
from tests.test_capacity import at_once

LIMIT = Limit("essai", most=3, within=timedelta(hours=1))


def test_so_often_and_no_more_for_each(db):
    assert [LIMIT.take("a") for _ in range(5)] == [True] * 3 + [False] * 2
    assert LIMIT.take("b")
    assert Limit("autre", most=1, within=LIMIT.within).take("a")


def test_begins_again_when_its_time_is_over(db):
    with time_machine.travel(timezone.now().replace(hour=12), tick=False) as clock:
        assert [LIMIT.take("a") for _ in range(4)] == [True] * 3 + [False]
        clock.shift(timedelta(minutes=59))
        assert not LIMIT.take("a")
        clock.shift(timedelta(minutes=1))
        assert LIMIT.take("a")


def test_what_is_given_back_does_not_count(db):
    for _ in range(10):
        assert LIMIT.take("a")
        LIMIT.give_back("a")
    LIMIT.give_back("personne")
    assert LimitCount.objects.get().number == 0


def test_survives_the_loss_of_every_cache(db):
    taken = []
    for _ in range(5):
        taken.append(LIMIT.take("a"))
        cache.clear()
    assert taken == [True] * 3 + [False] * 2


@pytest.mark.parametrize("subject", ["", "192.0.2.77", "x" * 10_000, "é\0\n"])
def test_keeps_nothing_of_whom_it_counts(db, subject):
    LIMIT.take(subject)
    row = LimitCount.objects.values().get()
    assert not subject or subject not in str(row)


def test_is_forgotten_once_it_is_over(db):
    LIMIT.take("a")
    [job] = [job for job in registered() if job.name == "compteurs"]
    assert job.run() == "0 deleted"
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert job.run() == "1 deleted"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_wrong_codes_in_parallel_pass_no_limit(transactional_db):
    build_site()
    statuses = at_once(lambda _: Client().post(FOLLOW, {"code": "0" * 20}).status_code, range(12))
    assert Counter(statuses) == {422: 5, 429: 7}
