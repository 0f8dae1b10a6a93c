"""What machines and hostile people do with the form of loans, and who may keep its pages."""

from django.core import signing
from django.test import Client

import pytest

from cai_site.core.models import OutboxMessage
from cai_site.core.visitor_forms import PER_ADDRESS
from ressources.models import LoanRequest
from tests import factories as make

from .people import address, asked, send, sent

pytestmark = pytest.mark.one_database


def test_pages_are_personal(tool, client):
    response = client.get(address(tool))
    done = client.get(send(client, tool).url)
    for answer in (response, done):
        assert "no-store" in answer["Cache-Control"]
        assert "private" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in answer.content.decode()
    assert set(response.cookies) == {"csrftoken"}


def test_post_without_csrf_token_is_refused(tool):
    response = Client(enforce_csrf_checks=True).post(address(tool), asked())
    assert response.status_code == 403


@pytest.mark.parametrize(
    "data", [{"site_web_2": "https://spam.example"}, {"ticket": ""}, {"ticket": "faux:ticket"}]
)
def test_what_machines_do_is_refused(tool, client, data):
    assert send(client, tool, **data).status_code == 422
    assert not LoanRequest.objects.exists()


def test_one_address_cannot_fill_the_desk(tool, client):
    answers = [send(client, tool).status_code for _ in range(PER_ADDRESS + 1)]
    assert answers == [302] * PER_ADDRESS + [422]


@pytest.mark.parametrize("token", ["1", "1:abc", "%00", "é", "9" * 300])
def test_answer_that_nobody_signed_is_not_found(site, client, token):
    assert client.get(f"/pret/demande/{token}/").status_code in {400, 404}


def test_signature_of_a_registration_opens_no_loan(tool, client):
    loan = make.LoanRequestFactory(publication=tool)
    token = signing.Signer(salt="registration").sign(loan.pk)
    assert client.get(f"/pret/demande/{token}/").status_code == 404


@pytest.mark.parametrize("field", ["name", "organisation", "phone", "message"])
@pytest.mark.parametrize("text", ["a\x00b", "A\r\nBcc: tous@exemple.be", "\u202eamina", "=1+1"])
def test_hostile_words_are_tidied_or_refused(tool, client, field, text):
    assert send(client, tool, **{field: text}).status_code in {302, 422}
    for loan in LoanRequest.objects.all():
        assert all(line.isprintable() for line in getattr(loan, field).split("\n"))
    for letter in sent():
        assert letter.recipients() in (["amina@exemple.be"], ["pret@exemple.be"])
        assert "Bcc" not in letter.message()


@pytest.mark.parametrize("email", ["a@b.be\r\nBcc: x@y.be", "a@b.be\x00", "x" * 300 + "@b.be"])
def test_hostile_addresses_are_refused(tool, client, email):
    assert send(client, tool, email=email).status_code == 422


def test_mail_to_an_address_given_by_somebody_else_carries_no_words_of_theirs(tool, client):
    spam = "Gagnez sur https://spam.example"
    send(client, tool, name=spam, organisation=spam, message=spam)
    assert "spam" not in sent()[0].body


def test_no_name_in_addresses_and_logs(tool, client, caplog):
    response = send(client, tool)
    sent()
    assert "amina" not in response.url.lower()
    assert "diallo" not in caplog.text.lower()
    assert "amina" not in caplog.text.lower()
    assert not OutboxMessage.objects.exclude(recipient="", body="", reply_to="").exists()
