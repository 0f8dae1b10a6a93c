"""What logs and pages of faults say: where and what, and nothing that anybody sent (B43)."""

import io
import logging
import re
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.core import mail
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.test import Client
from django.urls import path, reverse

import pytest

from cai_site.core.logs import HEADER
from cai_site.core.views import server_error
from cai_site.urls import urlpatterns as site_urls
from tests import factories as make
from tests.access.people import sign_in
from tests.messages.people import ADDRESS
from tests.reports.people import FOLLOW, TELL

pytestmark = pytest.mark.one_database

CANARY = "zinzolinesque"
SENT = {"account": CANARY, "email": f"{CANARY}@exemple.be", "password": CANARY, "code": CANARY}
HEADERS = {
    "user-agent": CANARY,
    "referer": f"https://{CANARY}.example/",
    "authorization": f"Bearer {CANARY}",
    "x-forwarded-for": CANARY,
    "x-request-id": CANARY,
    "cookie": f"sessionid={CANARY}; csrftoken={CANARY}",
}
RAISED = {
    400: SuspiciousOperation,
    403: PermissionDenied,
    404: Http404,
    500: RuntimeError,
    503: OperationalError,
}


def fail(request, status, token=""):
    """As a database does that quotes what it was given, with another fault below."""
    try:
        raise KeyError(request.POST.get("account"), request.GET.get("q"), token)
    except KeyError as error:
        raise RAISED[status](f"DETAIL: {request.POST} {request.META}") from error


urlpatterns = [
    path("panne/<int:status>/", fail),
    path("panne/<int:status>/<token>/", fail),
    path("trop/", lambda request: HttpResponse(status=429)),
    *site_urls,
]
handler500 = server_error


@contextmanager
def written():
    """What the console gets, by the handler of the settings."""
    stream = io.StringIO()
    [handler] = [each for each in logging.getLogger().handlers if each.get_name() == "console"]
    before = handler.setStream(stream)
    try:
        yield stream
    finally:
        handler.setStream(before)


@pytest.fixture
def log(site):
    with written() as stream:
        yield stream


@pytest.fixture
def visitor(settings) -> Client:
    """Somebody whose every word is the canary; with administrators that might get mails."""
    settings.ADMINS = [("Admin", "admin@exemple.be")]
    return Client(raise_request_exception=False, headers=HEADERS)


OWN_ADDRESS = re.compile(r'<p class="footer__source.*?</p>', re.DOTALL)
FAULTS = [
    ("/panne/400/", 400), ("/panne/403/", 403), ("/panne/404/", 404), ("/panne/500/", 500),
    ("/panne/503/", 503), ("/trop/", 429), (f"/panne/500/{CANARY}/", 500),
    (f"/panne/403/{CANARY}/", 403), (f"/{CANARY}/", 404), (f"/documents/1/{CANARY}.pdf", 404),
    (f"/admin/password_reset/confirm/x/{CANARY}/", 200),
]  # fmt: skip


@pytest.mark.urls("tests.test_logs")
@pytest.mark.parametrize(("address", "status"), FAULTS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_fault_tells_what_was_sent(visitor, log, address, status, method):
    if method == "post":
        response = visitor.post(f"{address}?q={CANARY}", SENT)
    else:
        response = visitor.get(f"{address}?q={CANARY}", SENT)
    assert response.status_code == status or (method == "post" and status in {404, 200})
    assert CANARY not in log.getvalue()
    assert mail.outbox == []
    # The foot of a printed page names the address that its reader typed.
    assert CANARY not in OWN_ADDRESS.sub("", response.text)
    if status in {500, 503}:
        assert "tests/test_logs.py" in log.getvalue()
        assert "builtins.KeyError" in log.getvalue()


@pytest.mark.parametrize(
    ("address", "data", "status"),
    [
        (ADDRESS, {"message": CANARY, "site_web_2": CANARY}, 422),
        (ADDRESS, {"message": CANARY * 30_000}, 413),
        (TELL, {"account": CANARY}, 422),
        (FOLLOW, {"code": CANARY}, 422),
        ("/admin/login/", {"username": CANARY, "password": CANARY}, 200),
        ("/admin/password_reset/", {"email": f"{CANARY}@exemple.be"}, 302),
        (f"/contact/ecrire/recu/{CANARY}/", {}, 405),
        (f"/?q=%00{CANARY}", {}, 400),
    ],
)
def test_no_form_tells_what_was_sent(visitor, log, address, data, status):
    assert visitor.post(address, data).status_code == status
    assert CANARY not in log.getvalue()
    assert mail.outbox == []


def test_a_wrong_host_and_a_missing_token_are_not_quoted(visitor, log):
    assert visitor.get("/", headers={"host": f"{CANARY}.example"}).status_code == 400
    strict = Client(enforce_csrf_checks=True, headers=HEADERS)
    answer = strict.post(ADDRESS, SENT, headers={"origin": f"https://{CANARY}.example"})
    assert answer.status_code == 403
    lines = log.getvalue().splitlines()
    assert CANARY not in log.getvalue()
    assert any("django.security.DisallowedHost" in line and " 400 GET" in line for line in lines)
    assert any("django.security.csrf" in line and " 403 POST" in line for line in lines)


@pytest.mark.urls("tests.test_logs")
def test_the_page_of_a_fault_gives_the_number_of_its_line(visitor, log):
    response = visitor.get("/panne/500/")
    number = response[HEADER]
    assert re.fullmatch("[0-9a-f]{8}", number)
    assert f"donnez ce numéro\u00a0: <strong>{number}</strong>" in response.text.replace(
        "&nbsp;", "\u00a0"
    )
    assert log.getvalue().startswith(f"ERROR django.request [{number}] 500 GET panne/<int:status>/")
    assert visitor.get("/panne/500/")[HEADER] != number


@pytest.mark.parametrize("words", ["a\nERROR faux", "a\r\nb", "a\x1b[31mb", "a\u2028b", "a\x85b"])
def test_a_line_stays_a_line(log, words):
    logging.getLogger("essai").warning("Reçu : %s", words)
    assert len(log.getvalue().splitlines()) == 1


def test_an_address_with_a_line_break_starts_no_line(visitor, log):
    visitor.get("/panne%0aERROR%20faux/")
    visitor.put("/contact/ecrire/%0d%0aERROR/")
    assert "ERROR" not in log.getvalue()


def test_what_visitors_mistype_is_no_line(visitor, log):
    visitor.get("/n-existe-pas/")
    visitor.post(TELL, {})
    assert log.getvalue() == ""


def test_wrong_passwords_and_codes_are_told_without_a_name(visitor, log, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    member = make.MemberFactory(username=CANARY)
    make.AuthenticatorFactory(user=member)
    client = Client()
    sign_in(client, CANARY, "faux")
    sign_in(client, CANARY)
    client.post("/admin/second-facteur/", {"code": "000000"})
    assert "Wrong password: 1 of 10" in log.getvalue()
    assert f"Wrong code of the second factor: member {member.pk}." in log.getvalue()
    assert CANARY not in log.getvalue()


def test_what_the_admin_refuses_is_told(log, client):
    member = make.MemberFactory(username=CANARY, is_superuser=False)
    member.user_permissions.add(*permissions("access_admin"))
    client.force_login(member)
    for address in (reverse("wagtailusers_users:index"), reverse("messages:index")):
        assert client.get(address).url == reverse("wagtailadmin_home")
        client.get(reverse("wagtailadmin_home"))
    lines = log.getvalue().splitlines()
    assert [f"(member {member.pk})" in line for line in lines] == [True, True]
    assert "403 GET admin/messages/" in lines[1]
    assert CANARY not in log.getvalue()
    assert User.objects.filter(pk=member.pk).exists()


def permissions(*codenames):
    from django.contrib.auth.models import Permission

    return Permission.objects.filter(codename__in=codenames)
