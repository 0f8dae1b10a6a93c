"""Enrolling an application, its codes and the recovery codes."""

import re
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from cai_site.access.models import Authenticator, RecoveryCode, RecoveryDevice
from cai_site.access.recovery import digest, new_code
from tests import factories as make

from .people import (
    CODES,
    ENROL,
    HOME,
    RECOVERY,
    VERIFY,
    enrol,
    is_in,
    now,
    pending,
    prove,
    session_of,
    sign_in,
)

ACCOUNT = "/admin/account/"


@pytest.fixture
def half_way(phone, client, required):
    """Awa's browser after the password."""
    sign_in(client, "awa")
    return client


def test_member_enrols_and_comes_in(awa, client, required):
    assert sign_in(client, "awa", next="/admin/reports/").url == "/admin/reports/"
    assert client.get("/admin/reports/site-history/").url.startswith(f"{ENROL}?next=")
    before = session_of(client)
    codes = enrol(client)
    assert len(set(codes)) == 10
    assert Authenticator.of(awa)
    assert session_of(client) != before
    assert is_in(client)


def test_wrong_code_enrols_nothing(awa, client, required):
    sign_in(client, "awa")
    pending(client)
    response = client.post(ENROL, {"code": "000000"})
    assert "Ce code n’est pas le bon" in response.content.decode()
    assert not Authenticator.objects.exists()
    assert not is_in(client)


def test_key_stays_the_same_until_it_is_enrolled(awa, client, required):
    sign_in(client, "awa")
    assert pending(client) == pending(client)
    page = client.get(ENROL).content.decode()
    assert "<svg viewBox" in page
    groups = re.search(r'id="cle">([A-Z2-7 ]+)<', page)[1].split()
    assert [len(group) for group in groups] == [4] * 8


def test_key_is_not_shown_to_another_session(awa, client, required):
    """Somebody who knows the password must not learn the key that its owner enrols later."""
    sign_in(client, "awa")
    first = pending(client)
    client.post("/admin/logout/")
    sign_in(client, "awa")
    assert pending(client) != first


def test_key_and_codes_are_in_no_address(awa, client, required, caplog):
    sign_in(client, "awa")
    key = pending(client)
    response = client.post(ENROL, {"code": now(key), "next": "/admin/reports/"})
    page = response.content.decode()
    assert response.status_code == 200
    assert 'href="/admin/reports/"' in page
    assert response["Cache-Control"] == "private, no-store"
    for secret in (key, *RECOVERY.findall(page)):
        assert secret not in caplog.text
        assert secret not in client.get(ACCOUNT).content.decode()


def test_code_lets_in_and_leads_back(half_way, phone):
    before = session_of(half_way)
    response = prove(half_way, now(phone.key), next="/admin/account/")
    assert response.url == "/admin/account/"
    assert session_of(half_way) != before
    assert is_in(half_way)


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example/", "javascript:x", ""])
def test_code_leads_nowhere_else(half_way, phone, target):
    assert prove(half_way, now(phone.key), next=target).url == HOME


def test_code_serves_once(half_way, phone, client):
    code = now(phone.key)
    assert prove(half_way, code).status_code == 302
    half_way.post("/admin/logout/")
    sign_in(half_way, "awa")
    assert "pas valable" in prove(half_way, code).content.decode()
    assert not is_in(half_way)


@pytest.mark.parametrize(("away", "status"), [(-30, 302), (30, 302), (-90, 200), (90, 200)])
def test_clock_of_a_telephone_may_be_half_a_minute_off(half_way, phone, away, status):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        clock.shift(away)
        code = now(phone.key)
        clock.shift(-away)
        assert prove(half_way, code).status_code == status


@pytest.mark.parametrize("typed", ["{0} {1}", " {0}{1} ", "{0}-{1}"])
def test_code_may_be_typed_in_groups(half_way, phone, typed):
    code = now(phone.key)
    assert prove(half_way, typed.format(code[:3], code[3:])).status_code == 302


@pytest.mark.parametrize("typed", ["", "x", "\0", "٣٤٥٦٧٨", "9" * 400, "²²²²²²", "-1", "é" * 6])
def test_garbage_is_no_code(half_way, typed):
    assert prove(half_way, typed).status_code == 200
    assert not is_in(half_way)


def test_wrong_codes_make_wait_but_not_for_ever(half_way, phone):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for number in range(6):
            prove(half_way, "000000")
            clock.shift(2**number - 0.1)
            assert "Trop d’essais" in prove(half_way, now(phone.key)).content.decode()
            clock.shift(0.1)
        failed_at = Authenticator.objects.get().throttling_failure_timestamp
        Authenticator.objects.update(throttling_failure_count=40)
        clock.move_to(failed_at + timedelta(seconds=899))
        assert prove(half_way, now(phone.key)).status_code == 200
        clock.shift(1)
        assert prove(half_way, now(phone.key)).status_code == 302


def test_waiting_is_said_in_words(half_way, phone):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        prove(half_way, "000000")
        assert "1\u00a0seconde," in prove(half_way, "000000").content.decode()
        Authenticator.objects.update(throttling_failure_count=9)
        clock.shift(1)
        assert "5\u00a0minutes," in prove(half_way, "000000").content.decode()


def test_recovery_code_lets_in_once(half_way, awa):
    codes = RecoveryDevice.renew(awa)
    first = codes[0].lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert prove(half_way, first, next=ACCOUNT).status_code == 302
    assert "Il vous reste 9 codes de secours" in half_way.get(ACCOUNT).content.decode()
    half_way.post("/admin/logout/")
    sign_in(half_way, "awa")
    assert "pas valable" in prove(half_way, codes[0]).content.decode()
    with time_machine.travel(timezone.now() + timedelta(seconds=2)):
        assert prove(half_way, codes[1]).status_code == 302


def test_recovery_code_of_somebody_else_is_none(half_way):
    (code, *_) = RecoveryDevice.renew(make.MemberFactory())
    assert prove(half_way, code).status_code == 200
    assert not is_in(half_way)


def test_recovery_codes_are_kept_hashed(awa):
    codes = RecoveryDevice.renew(awa)
    kept = " ".join(RecoveryCode.objects.values_list("digest", flat=True))
    assert len(codes) == len(set(codes)) == 10
    assert all(RECOVERY.fullmatch(code) for code in codes)
    assert all(code not in kept and code.replace("-", "") not in kept for code in codes)
    assert {digest(code) for code in codes} == set(kept.split())


def test_recovery_code_has_eighty_bits():
    characters = "".join(new_code().replace("-", "") for _ in range(300))
    assert len(characters) == 300 * 16
    assert set(characters) == set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_last_recovery_codes_call_for_new_ones(half_way, awa):
    (code, *others) = RecoveryDevice.renew(awa)
    RecoveryCode.objects.filter(digest__in=map(digest, others[3:])).delete()
    prove(half_way, code)
    page = half_way.get(ACCOUNT).content.decode()
    assert "Il vous reste 3 codes de secours. Demandez-en de nouveaux" in page


def test_member_renews_the_recovery_codes(half_way, phone, awa):
    old = RecoveryDevice.renew(awa)
    assert half_way.get(CODES).url.startswith(VERIFY)
    prove(half_way, now(phone.key))
    assert RECOVERY.search(half_way.get(CODES).content.decode()) is None
    new = RECOVERY.findall(half_way.post(CODES).content.decode())
    assert len(new) == 10
    assert not set(new) & set(old)
    assert RecoveryDevice.left(awa) == 10


def test_member_changes_the_application(half_way, phone, awa):
    assert half_way.get(ENROL).url.startswith(VERIFY)
    prove(half_way, now(phone.key))
    assert len(enrol(half_way)) == 10
    assert Authenticator.objects.get().key != phone.key
    assert is_in(half_way)


def test_password_alone_changes_no_application(half_way, phone):
    assert half_way.post(ENROL, {"code": "123456"}).url.startswith(VERIFY)
    assert Authenticator.objects.get() == phone


def test_account_offers_the_second_factor_in_development(awa, client):
    sign_in(client, "awa")
    assert is_in(client)
    assert ENROL in client.get(ACCOUNT).content.decode()
    enrol(client)
    page = client.get(ACCOUNT).content.decode()
    assert CODES in page
    assert "10 codes de secours" in page


def test_who_has_one_is_asked_in_development_too(phone, client):
    sign_in(client, "awa")
    assert client.get(HOME).url == f"{VERIFY}?next=%2Fadmin%2F"
    prove(client, now(phone.key))
    assert is_in(client)


def test_account_is_saved_with_the_panel(awa, client):
    sign_in(client, "awa")
    data = {"name_email-first_name": "Awa", "name_email-last_name": "Ba", "theme-theme": "light"}
    data |= {"theme-density": "default", "theme-contrast": "system", "theme-keyboard_shortcuts": ""}
    response = client.post(reverse("wagtailadmin_account"), data)
    assert response.status_code == 302
    awa.refresh_from_db()
    assert awa.first_name == "Awa"
