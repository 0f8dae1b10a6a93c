"""Writing to the Centre: the page, the form, the mails."""

import re

from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from cai_site.core.models import OutboxMessage, SiteSettings
from contact.models import ContactMessage, ContactPage, ContactReason
from tests import factories as make
from tests.html_validate import complaints

from .people import ADDRESS, send, sent, ticket, written


# --- The way to the form ------------------------------------------------------------------
def test_contact_page_leads_to_the_form_with_the_reason_chosen(reason, client):
    page = client.get(ContactPage.objects.get().url).content.decode()
    assert f'href="{ADDRESS}?motif={reason.pk}"' in page
    form = client.get(f"{ADDRESS}?motif={reason.pk}").content.decode()
    assert re.search(rf'<option value="{reason.pk}" selected>Suivre une formation', form)


def test_form_says_what_becomes_of_the_words(reason, client):
    page = client.get(ADDRESS).content.decode()
    for words in ("pour vous répondre", "Seule l’équipe", "effacées douze mois après"):
        assert words in page


@pytest.mark.parametrize("chosen", ["999999", "%00", "abc", "-1", "9" * 300, "é"])
def test_reason_that_does_not_exist_chooses_nothing(reason, client, chosen):
    response = client.get(f"{ADDRESS}?motif={chosen}")
    assert response.status_code in {200, 400}
    assert " selected" not in response.content.decode().replace('value="" selected', "")


def test_without_reasons_nobody_is_asked_for_one(site, client):
    ContactReason.objects.all().delete()
    assert f'href="{ADDRESS}"' in client.get(ContactPage.objects.get().url).content.decode()
    assert 'name="reason"' not in client.get(ADDRESS).content.decode()
    data = {"ticket": ticket(), "message": "Bonjour", "phone": "0470 00 00 00"}
    assert client.post(ADDRESS, data).status_code == 302
    assert ContactMessage.objects.get().reason_label == ""


def test_without_a_contact_page_there_is_no_form(site, client):
    ContactPage.objects.get().unpublish()
    assert client.get(ADDRESS).status_code == 404
    assert client.post(ADDRESS, {"message": "x"}).status_code == 404


def test_queries_do_not_grow(reason, client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(ADDRESS).status_code == 200
        return len(captured)

    queries()
    few = queries()
    for number in range(9):
        ContactReason.objects.create(page=reason.page, label=f"Motif {number}")
        make.ContactMessageFactory()
    assert queries() == few <= 10


# --- Writing ------------------------------------------------------------------------------
def test_visitor_writes_and_gets_a_reference(reason, client):
    response = client.post(ADDRESS, written(reason), follow=True)
    message = ContactMessage.objects.get()
    page = response.content.decode()
    assert response.redirect_chain[0][1] == 302
    assert message.message == "Bonjour,\nje cherche une formation."
    assert (message.reason, message.reason_label) == (reason, "Suivre une formation")
    assert (message.service, message.state) == (reason.service, ContactMessage.State.NEW)
    assert message.reference in page
    assert "Amina" not in page
    assert "amina" not in response.redirect_chain[0][0]


def test_two_mails_leave(reason, client):
    send(client, reason, phone="0470 00 00 00")
    message = ContactMessage.objects.get()
    to_visitor, to_service = sent()
    assert to_visitor.to == ["amina@exemple.be"]
    assert to_visitor.reply_to == ["formation@exemple.be"]
    assert message.reference in to_visitor.body
    assert "je cherche" not in to_visitor.body
    assert to_service.to == ["formation@exemple.be"]
    assert to_service.reply_to == ["amina@exemple.be"]
    for words in (message.reference, "Amina Diallo", "0470", "je cherche une formation."):
        assert words in to_service.body
    assert f"/admin/messages/inspect/{message.pk}/" in to_service.body
    for letter in (to_visitor, to_service):
        assert not re.search(r"\n{3,}|&#|&quot;", letter.body)


def test_reason_without_a_service_goes_to_the_general_address(reason, client):
    ContactReason.objects.update(service=None)
    send(client, reason)
    assert sent()[1].to == [SiteSettings.objects.get().email]


def test_phone_alone_is_enough_and_only_the_service_is_told(reason, client):
    response = client.post(
        ADDRESS, written(reason, name="", email="", phone="0470 00 00 00"), follow=True
    )
    assert "courriel avec cette référence" not in response.content.decode()
    (to_service,) = sent()
    assert to_service.to == ["formation@exemple.be"]
    assert to_service.reply_to == []
    assert "(sans nom)" in to_service.body


def test_a_double_click_is_one_message(reason, client):
    data = written(reason)
    places = {client.post(ADDRESS, data).headers["Location"] for _ in range(3)}
    assert len(places) == 1
    assert ContactMessage.objects.count() == 1
    assert len(sent()) == 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"email": "", "phone": ""}, "une adresse de courriel ou un téléphone"),
        ({"email": "amina@"}, "Cette adresse n’est pas complète"),
        ({"email": "", "phone": "12"}, "Ce numéro n’est pas complet"),
        ({"message": " \r\n "}, "Écrivez votre message."),
        ({"message": "x" * 5_001}, "5000"),
        ({"reason": ""}, "Choisissez une demande"),
        ({"reason": "999999"}, "Cette demande n’existe plus"),
        ({"site_web_2": "x"}, "Laissez vide le champ caché"),
    ],
)
def test_mistakes_are_told_and_nothing_typed_is_lost(reason, client, data, says):
    response = send(client, reason, **data)
    page = response.content.decode()
    assert response.status_code == 422
    assert says in page
    assert "Erreur" in page
    assert "Amina Diallo" in page
    assert not ContactMessage.objects.exists()
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize("nasty", ["a\0b", "x\r\nBcc: b@exemple.be", "=cmd()", "\uffff"])
def test_nasty_words_break_nothing(reason, client, nasty):
    response = send(client, reason, name=nasty, message=nasty)
    assert response.status_code in {302, 400, 422}
    for letter in sent():
        assert letter.recipients() in (["amina@exemple.be"], ["formation@exemple.be"])
        assert "\n" not in letter.subject


@pytest.mark.parametrize("length", [100_000, 1_000_000, 6_000_000])
def test_words_without_end_are_refused(reason, client, length):
    assert send(client, reason, message="x" * length).status_code in {400, 413, 422}
    assert not ContactMessage.objects.exists()


def test_what_looks_like_advertising_is_kept_and_told_to_nobody(reason, client):
    links = "https://a.example https://b.example www.c.example"
    response = client.post(ADDRESS, written(reason, message=links), follow=True)
    message = ContactMessage.objects.get()
    # A machine learns nothing from the answer.
    assert message.reference in response.content.decode()
    assert message.is_spam
    assert sent() == []


def test_two_links_are_no_advertising(reason, client):
    send(client, reason, message="Voir https://www.a.example et https://www.b.example")
    assert not ContactMessage.objects.get().is_spam


def test_page_of_a_message_cannot_be_guessed(reason, client):
    message = make.ContactMessageFactory()
    for token in (str(message.pk), f"{message.pk}:x", "%00", "x" * 2_000):
        assert client.get(f"{ADDRESS}recu/{token}/").status_code in {400, 404}


def test_pages_are_personal_and_sound(reason, client, tmp_path):
    form = client.get(ADDRESS)
    refused = send(client, reason, message="")
    done = client.post(ADDRESS, written(reason), follow=True)
    for response in (form, refused, done):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
    pages = {"form": form, "refused": refused, "done": done}
    assert complaints({name: each.content.decode() for name, each in pages.items()}, tmp_path) == []
    assert mail.outbox == []
