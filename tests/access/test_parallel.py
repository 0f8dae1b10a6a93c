"""Attempts that arrive together: the limit holds, and a code lets one of them in."""

from collections import Counter

from django.test import Client

import pytest

from cai_site.access.models import Authenticator, RecoveryDevice
from tests import factories as make
from tests.test_capacity import at_once

from .people import now, prove, sign_in

LIMIT, PEOPLE = 10, 20

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.mark.parametrize("username", ["awa", "personne"])
def test_ten_of_twenty_wrong_passwords_are_looked_at(transactional_db, username):
    make.MemberFactory(username="awa")
    statuses = at_once(lambda _: sign_in(Client(), username, "faux").status_code, range(PEOPLE))
    assert Counter(statuses) == {200: LIMIT, 429: PEOPLE - LIMIT}


def test_a_code_lets_one_in(transactional_db, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    phone = make.AuthenticatorFactory(user=make.MemberFactory(username="awa"))
    recovery, *_ = RecoveryDevice.renew(phone.user)
    for code in (now(phone.key), recovery):
        Authenticator.objects.update(throttling_failure_count=0)
        clients = [Client() for _ in range(5)]
        for client in clients:
            sign_in(client, "awa")
        statuses = at_once(lambda client, code=code: prove(client, code).status_code, clients)
        assert Counter(statuses) == {302: 1, 200: 4}
    assert RecoveryDevice.left(phone.user) == 9
