"""What machines and hostile people send to the forms of the contact and of the reports."""

import io
import re
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from itertools import product

from django.test import Client
from django.utils import timezone

import pytest
import time_machine

from cai_site.core.models import OutboxMessage
from cai_site.core.visitor_forms import PER_ADDRESS
from contact.messages.forms import ContactForm
from contact.models import ContactMessage, Report
from contact.reports.forms import ReportForm
from tests.reports.people import ACCOUNT, FOLLOW, TELL, new_key

from .people import ADDRESS, send, sent, ticket, written

pytestmark = pytest.mark.one_database

BOTS, PEOPLE = 1000, 50
INJECTIONS = [
    "x\r\nBcc: tous@exemple.be",
    "x\nCc: tous@exemple.be",
    "x\rTo: tous@exemple.be",
    "x\r\n\tBcc: tous@exemple.be",
    "x\r\n\r\nUn autre corps",
    "x\u2028Bcc: tous@exemple.be",
    "x\x85Bcc: tous@exemple.be",
    "x\x0bBcc: tous@exemple.be",
    "x%0d%0aBcc: tous@exemple.be",
    "=?utf-8?q?x=0d=0aBcc:_tous=40exemple.be?=",
    "Ünï ✉ <tous@exemple.be>, autre@exemple.be",
    "x" * 100 + "\r\nBcc: tous@exemple.be",
]
HEADERS = {
    "content-type", "mime-version", "content-transfer-encoding", "subject", "from", "to",
    "reply-to", "date", "message-id", "auto-submitted",
}  # fmt: skip


@pytest.fixture(params=["contact", "report"])
def is_taken(request, rf, db):
    """Whether the form of the contact, or of the reports, takes what an address sends."""

    def ask(address: str, **data) -> bool:
        asked = rf.post("/", REMOTE_ADDR=address)
        if request.param == "contact":
            person = {"email": "amina@exemple.be", "message": "Bonjour"}
            return ContactForm(person | data, request=asked, reasons=[]).is_valid()
        return ReportForm({"account": ACCOUNT, **data}, files={}, request=asked).is_valid()

    return ask


# --- Spam (B26) ---------------------------------------------------------------------------
def test_a_thousand_machines_are_dropped_and_fifty_slow_people_are_not(is_taken):
    with time_machine.travel(timezone.now(), tick=False):
        old = ticket(13 * 3600)
        tricks = [
            {"ticket": ticket(), "site_web_2": "https://spam.example"},
            {"ticket": ""},
            {"ticket": ticket(0)},
            {"ticket": "a:b:c"},
            {"ticket": old},
        ]
        dropped = [
            not is_taken(f"2001:db8::{number:x}", **tricks[number % len(tricks)])
            for number in range(BOTS)
        ]
    assert all(dropped)
    taken = [
        # Two offices, and people who take a minute, or the whole afternoon.
        is_taken(f"192.0.2.{number % 2}", ticket=ticket(60 + 600 * number))
        for number in range(PEOPLE)
    ]
    assert all(taken)


def test_one_address_sends_no_flood(is_taken):
    taken = [is_taken("192.0.2.1", ticket=ticket()) for _ in range(PER_ADDRESS + 5)]
    assert taken == [True] * PER_ADDRESS + [False] * 5
    assert is_taken("192.0.2.2", ticket=ticket())
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert is_taken("192.0.2.1", ticket=ticket())


# --- Headers of mails (B28) ---------------------------------------------------------------
@pytest.mark.parametrize(("name", "text"), product(["name", "phone", "email"], INJECTIONS))
def test_no_field_adds_a_header_or_a_recipient(reason, client, name, text):
    send(client, reason, **{name: text})
    reasonable = {"formation@exemple.be", "amina@exemple.be"}
    for letter in sent():
        mail = message_from_bytes(letter.message().as_bytes(), policy=default)
        assert {header.lower() for header in mail.keys()} <= HEADERS  # noqa: SIM118
        assert len(mail.keys()) == len({header.lower() for header in mail.keys()})  # noqa: SIM118
        assert set(letter.recipients()) <= reasonable
        assert {address.addr_spec for address in mail["to"].addresses} <= reasonable
        if mail["reply-to"]:
            assert {address.addr_spec for address in mail["reply-to"].addresses} <= reasonable
        # What was typed as a header is text at most.
        assert "Un autre corps" not in str(mail["subject"])


def test_a_reason_of_staff_adds_none(reason, client):
    type(reason).objects.update(label="Formation\r\nBcc: tous@exemple.be")
    send(client, reason)
    for letter in sent():
        assert "\n" not in letter.subject
        assert len(letter.recipients()) == 1


# --- Bodies (B5) --------------------------------------------------------------------------
def with_key(site) -> None:
    new_key()


@pytest.mark.parametrize("address", [ADDRESS, TELL, FOLLOW])
@pytest.mark.parametrize("size", [17_000_000, 200_000_000])
def test_a_huge_body_is_refused_before_it_is_read(site, client, address, size):
    class Untouched(io.RawIOBase):
        """A body that nobody may read."""

        def read(self, size=-1):
            raise AssertionError("the body was read")

    with_key(site)
    response = client.generic(
        "POST",
        address,
        content_type="multipart/form-data; boundary=x",
        **{"CONTENT_LENGTH": str(size), "wsgi.input": Untouched()},
    )
    assert response.status_code == 413


@pytest.mark.parametrize("length", ["-1", "abc", "1e9", "٣", "9" * 400])
def test_a_length_that_is_none_is_no_fault(site, length):
    client = Client(raise_request_exception=False)
    with_key(site)
    for address in (ADDRESS, TELL):
        response = client.generic(
            "POST", address, b"x=1", "application/x-www-form-urlencoded", CONTENT_LENGTH=length
        )
        assert 400 <= response.status_code < 500
    assert not Report.objects.exists()
    assert not ContactMessage.objects.exists()


# --- Hosts (B12) and ways out (B13) -------------------------------------------------------
def test_links_of_mails_and_redirects_do_not_follow_the_host(reason, settings):
    settings.ALLOWED_HOSTS = ["testserver", "autre.example"]
    hostile = {"host": "autre.example", "x-forwarded-host": "mal.example", "x-forwarded-port": "1"}
    client = Client(headers=hostile)
    response = client.post(
        f"{ADDRESS}?next=//mal.example&return_url=//mal.example", written(reason)
    )
    assert response.url.startswith(f"{ADDRESS}recu/")
    assert client.get("/").status_code == 200
    for letter in sent():
        links = re.findall(r"https?://[^/\s]+", letter.body)
        assert set(links) <= {settings.SITE_URL}
        assert "mal.example" not in letter.message().as_string()


def test_the_mail_about_a_lost_password_does_not_follow_the_host(site, settings, admin_user):
    settings.ALLOWED_HOSTS = ["testserver", "autre.example"]
    settings.EMAIL_BACKEND = "cai_site.core.outbox.backend.OutboxBackend"
    for headers in ({"host": "autre.example"}, {"x-forwarded-host": "mal.example"}):
        Client(headers=headers).post("/admin/password_reset/", {"email": admin_user.email})
    bodies = OutboxMessage.objects.values_list("body", flat=True)
    assert len(bodies) == 2
    for body in bodies:
        assert set(re.findall(r"https?://[^/\s]+", body)) == {settings.SITE_URL}
