"""The inbox in the admin: what staff see and do, and what others may not."""

import csv
import io

from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wagtail.models import ModelLogEntry

import openpyxl
import pytest

from contact.models import ContactMessage, MessageEntry
from tests import factories as make

from .people import sent, url

pytestmark = pytest.mark.one_database

State = ContactMessage.State
LIST = "messages:index"
READ, ACT = ["view_contactmessage"], ["view_contactmessage", "change_contactmessage"]


@pytest.fixture
def message(reason) -> ContactMessage:
    return make.ContactMessageFactory(
        reason=reason, reason_label=reason.label, service=reason.service, name="Amina Diallo"
    )


def listed(client, **filters) -> str:
    response = client.get(reverse(LIST), filters)
    assert response.status_code == 200
    return response.content.decode()


# --- The list -----------------------------------------------------------------------------
def test_messages_are_listed_under_their_menu_entry(message, admin_client):
    page = listed(admin_client)
    for words in (message.reference, "Suivre une formation", "Amina Diallo", "Nouveau"):
        assert words in page
    assert reverse(LIST) in admin_client.get("/admin/").content.decode()


def test_list_is_searched_and_filtered(message, member, client):
    user = member(*READ)
    other = make.ContactMessageFactory(message="Autre chose", state=State.DONE, assignee=user)
    for filters, found in (
        ({"q": "autre chose"}, other),
        ({"q": "diallo"}, message),
        ({"q": message.reference}, message),
        ({"state": State.DONE}, other),
        ({"service": message.service_id}, message),
        ({"mine": "oui"}, other),
    ):
        page = listed(client, **filters)
        shown = {each for each in (message, other) if each.reference in page}
        assert shown == {found}, filters


def test_spam_shows_when_it_is_asked_for(message, admin_client):
    spam = make.ContactMessageFactory(is_spam=True)
    assert spam.reference not in listed(admin_client)
    page = listed(admin_client, spam="oui")
    assert (spam.reference in page, message.reference in page) == (True, False)


@pytest.mark.parametrize("filters", [{"state": "\0"}, {"service": "9" * 30}, {"mine": "?"}])
def test_list_survives_garbage_and_still_hides_the_spam(message, admin_client, filters):
    spam = make.ContactMessageFactory(is_spam=True)
    response = admin_client.get(reverse(LIST), filters)
    assert response.status_code in {200, 400}
    assert spam.reference not in response.content.decode()


def test_list_costs_as_much_with_many(message, admin_client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            listed(admin_client)
        return len(captured)

    queries()
    few = queries()
    for number in range(20):
        assignee = User.objects.create_user(f"membre-{number}")
        make.ContactMessageFactory(service=message.service, assignee=assignee)
    assert queries() == few


# --- One message --------------------------------------------------------------------------
def test_taking_a_message_on_makes_it_ones_own_and_done_closes_it(message, member, client):
    user = member(*ACT)
    page = client.get(url(message)).content.decode()
    assert message.message in page
    client.post(url(message, "etat"), {"state": State.IN_PROGRESS})
    message.refresh_from_db()
    assert (message.state, message.assignee) == (State.IN_PROGRESS, user)
    client.post(url(message, "etat"), {"state": State.DONE})
    message.refresh_from_db()
    assert message.state == State.DONE
    assert message.done_on
    assert ModelLogEntry.objects.for_instance(message).count() == 2


@pytest.mark.parametrize("state", ["", State.NEW, "inconnu", "\0"])
def test_state_that_does_not_follow_is_refused(message, admin_client, state):
    response = admin_client.post(url(message, "etat"), {"state": state}, follow=True)
    assert "a changé entre-temps" in response.content.decode()
    message.refresh_from_db()
    assert message.state == State.NEW


def test_note_is_for_the_team_alone(message, member, client):
    user = member(*ACT)
    page = client.post(url(message, "note"), {"text": "Rappeler jeudi."}, follow=True)
    assert "Rappeler jeudi." in page.content.decode()
    assert "Awa Ba" in page.content.decode()
    assert message.entries.get().author == user
    assert sent() == []


def test_answer_leaves_by_mail_and_is_kept(message, member, client):
    user = member(*ACT)
    page = client.post(url(message, "repondre"), {"text": "Oui, le 3 mai."}, follow=True)
    assert "Votre réponse part dans la minute." in page.content.decode()
    (letter,) = sent()
    assert letter.to == [message.email]
    assert letter.reply_to == ["formation@exemple.be"]
    assert message.reference in letter.subject
    assert "Oui, le 3 mai." in letter.body
    message.refresh_from_db()
    assert (message.state, message.assignee) == (State.IN_PROGRESS, user)
    assert message.entries.get().kind == MessageEntry.Kind.ANSWER


def test_two_answers_are_two_mails_and_a_double_click_is_one(message, admin_client):
    for text in ("Oui.", "Oui.", "Et aussi\r\nnon."):
        admin_client.post(url(message, "repondre"), {"text": text})
    assert len(sent()) == 2


@pytest.mark.parametrize("view", ["note", "repondre"])
@pytest.mark.parametrize("text", ["", "  ", "x" * 5_001])
def test_text_that_cannot_be_kept_is_told(message, admin_client, view, text):
    response = admin_client.post(url(message, view), {"text": text}, follow=True)
    assert "Écrivez un texte." in response.content.decode() or "5000" in response.content.decode()
    assert not message.entries.exists()


def test_who_left_a_phone_number_cannot_be_answered_by_mail(reason, admin_client):
    message = make.ContactMessageFactory(email="", phone="0470 00 00 00")
    assert "Répondre par courriel" not in admin_client.get(url(message)).content.decode()
    admin_client.post(url(message, "repondre"), {"text": "Bonjour"})
    assert not message.entries.exists()
    assert sent() == []


def test_spam_taken_back_reaches_the_service_once(message, admin_client):
    admin_client.post(url(message, "indesirable"), {"spam": "oui"})
    message.refresh_from_db()
    assert message.is_spam
    assert message.next_states == ()
    for answer in ("non", "non", "oui", "non"):
        admin_client.post(url(message, "indesirable"), {"spam": answer})
    message.refresh_from_db()
    assert not message.is_spam
    assert message.is_told
    assert [letter.to for letter in sent()] == [[message.email], ["formation@exemple.be"]]


def test_service_and_person_are_chosen_in_the_form(message, member, client):
    user = member(*ACT)
    data = {"service": message.service_id, "assignee": user.pk}
    assert client.post(url(message, "edit"), data).status_code == 302
    message.refresh_from_db()
    assert message.assignee == user
    assert message.message


def test_erased_message_says_so_and_offers_nothing(message, admin_client):
    ContactMessage.objects.anonymise()
    page = admin_client.get(url(message)).content.decode()
    assert "(effacé)" in page
    assert "Répondre par courriel" not in page
    response = admin_client.post(url(message, "note"), {"text": "x"}, follow=True)
    assert "il n’y a plus rien à faire" in response.content.decode()


# --- Rights -------------------------------------------------------------------------------
def test_nobody_adds_or_deletes_a_message(message, admin_client):
    for address in (reverse("messages:add"), url(message, "delete")):
        assert admin_client.post(address).status_code in {302, 403}
    assert ContactMessage.objects.get() == message


@pytest.mark.parametrize("view", ["etat", "note", "repondre", "indesirable"])
def test_who_may_only_read_changes_nothing(message, member, client, view):
    member(*READ)
    page = client.get(url(message)).content.decode()
    assert message.message in page
    assert "<form" not in page.split("</h2>", 1)[1].split("</main>")[0]
    client.post(url(message, view), {"state": State.DONE, "text": "x", "spam": "oui"})
    message.refresh_from_db()
    assert (message.state, message.is_spam) == (State.NEW, False)
    assert not message.entries.exists()


def test_other_members_and_visitors_read_nothing(message, member, client):
    for address in (reverse(LIST), url(message), url(message, "edit")):
        assert "/admin/login/" in client.get(address)["Location"]
    member("add_page")
    for address in (reverse(LIST), url(message), url(message, "edit")):
        assert message.reference not in client.get(address, follow=True).content.decode()


@pytest.mark.parametrize("file", ["csv", "xlsx"])
def test_export_needs_a_right_of_its_own(message, member, client, file):
    member(*READ)
    assert client.get(reverse(LIST), {"export": file}).status_code in {302, 403}


def test_export_is_inert(reason, admin_client):
    make.ContactMessageFactory(name="=cmd()", message="@SUM(1)\uffff")
    text = b"".join(admin_client.get(reverse(LIST), {"export": "csv"})).decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(text)))
    assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())
    book = b"".join(admin_client.get(reverse(LIST), {"export": "xlsx"}))
    cells = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(book)).active[2]]
    assert "@SUM(1)" in cells
