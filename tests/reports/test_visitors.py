"""Telling, and coming back with the receipt."""

import io

from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

import pytest
from PIL import Image
from pypdf import PdfWriter

from cai_site.core.outbox.models import OutboxMessage
from contact.models import AidePage, CaseKey, Report, ReportEntry, ReportFile
from contact.reports.files import MAX_BODY, plain
from contact.reports.opening import OpenReport, open_file, write
from contact.reports.sealing import Receipt, unlock

from . import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def private_key(key_text) -> bytes:
    return unlock(key_text, people.PASSPHRASE)


def test_the_form_says_what_happens(client, key_text):
    response = client.get(people.TELL)
    assert response.status_code == 200
    assert not response.cookies
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "<title>Aide et écoute" in response.text
    assert "Quitter vite ce site" in response.text


def test_the_help_page_offers_the_form_once_the_team_has_a_key(client, site, pair):
    address = AidePage.objects.get().url
    assert people.TELL not in client.get(address).text
    CaseKey.objects.create(public_key=pair[0], proven_at=timezone.now())
    assert f'href="{people.TELL}"' in client.get(address).text


def test_nothing_but_the_account_is_required(client, key_text, private_key):
    response = people.tell(client)
    assert response.status_code == 200
    assert not response.cookies
    report = Report.objects.get()
    code = people.code_in(response)
    assert code.startswith(report.number)
    assert OpenReport.of(report, private_key).words == {"account": people.ACCOUNT, "consent": False}


def test_everything_said_is_sealed_and_comes_back(client, told, private_key):
    opened = OpenReport.of(told[0], private_key)
    assert dict(opened.rows)["Où ?"] == "Bus 4"
    assert dict(opened.rows)["Qui est concerné ?"] == "C’est arrivé à moi"
    assert opened.consents


def test_an_empty_account_is_refused_and_what_was_typed_stays(client, key_text):
    response = people.tell(client, account="", where="Bus 4")
    assert response.status_code == 422
    assert "Racontez ce qui s’est passé" in response.text
    assert "Bus 4" in response.text
    assert not Report.objects.exists()


def test_two_clicks_are_one_report_with_one_code(client, key_text):
    data = people.told()
    first, second = client.post(people.TELL, data), client.post(people.TELL, data)
    assert people.code_in(first) == people.code_in(second)
    assert Report.objects.count() == 1
    assert not ReportEntry.objects.exists()


def test_words_changed_between_two_clicks_are_kept(client, key_text, private_key):
    data = people.told()
    client.post(people.TELL, data)
    client.post(people.TELL, {**data, "account": "Et puis ils sont revenus."})
    (entry,) = OpenReport.of(Report.objects.get(), private_key).entries
    assert [value for _label, value in entry.rows] == ["Et puis ils sont revenus."]


def test_the_team_reads_a_number_and_no_word(client, handler, told):
    (mail,) = OutboxMessage.objects.filter(key__startswith="report/")
    assert (mail.recipient, mail.subject) == (handler.email, f"Nouveau signalement {told[0]}")
    assert mail.body == f"Nouveau signalement {told[0]}.\n"


def test_without_a_key_the_form_says_whom_to_call(client, site):
    response = client.get(people.TELL)
    assert response.status_code == 503
    assert "112" in response.text
    assert people.tell(client).status_code == 503


def test_a_code_opens_the_answer_and_takes_more(client, told, private_key, handler):
    report, code = told
    write(report, ReportEntry.Kind.ANSWER, handler, text="Nous pouvons vous voir jeudi.")
    stranger = Client()
    page = stranger.post(people.FOLLOW, {"code": code.lower().replace("-", " ")})
    assert "Nous pouvons vous voir jeudi." in page.text
    assert not page.cookies
    more = {"code": code, "text": "D’accord.", "consent": "non", "ticket": people.ticket()}
    for _click in range(2):
        page = stranger.post(people.FOLLOW, more)
        assert "C’est ajouté" in page.text
    opened = OpenReport.of(report, private_key)
    assert [entry.text for entry in opened.entries] == [
        "Nous pouvons vous voir jeudi.",
        "D’accord.",
    ]
    assert not opened.consents


def test_the_last_word_on_passing_on_counts(client, told, private_key):
    report, code = told
    for said in ("non", "oui", "non"):
        more = {"code": code, "text": "", "consent": said, "ticket": people.ticket()}
        assert "C’est ajouté" in client.post(people.FOLLOW, more).text
        assert OpenReport.of(report, private_key).consents == (said == "oui")


def test_an_agreement_taken_back_before_the_second_click_is_none(client, key_text, private_key):
    data = people.told()
    client.post(people.TELL, {**data, "consent": "on"})
    client.post(people.TELL, data)
    assert not OpenReport.of(Report.objects.get(), private_key).consents


def test_what_is_added_to_a_closed_report_opens_it_again(client, told):
    report, code = told
    report.close("rue", "ecoute")
    client.post(people.FOLLOW, {"code": code, "text": "Encore.", "ticket": people.ticket()})
    report.refresh_from_db()
    assert (report.state, report.closed_on, report.has_news) == ("en-cours", None, True)


def test_after_five_wrong_codes_nobody_guesses_more(client, told):
    report, code = told
    wrong = Receipt(report.number, "0" * 16).code
    answers = [client.post(people.FOLLOW, {"code": wrong}) for _guess in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert client.post(people.FOLLOW, {"code": code}).status_code == 429


def test_another_process_knows_the_wrong_codes(client, told):
    """What a process remembers by itself is nothing to another one (B33)."""
    for _guess in range(5):
        client.post(people.FOLLOW, {"code": "0" * 20})
        cache.clear()
    assert client.post(people.FOLLOW, {"code": told[1]}).status_code == 429


def test_right_codes_are_not_counted(client, told):
    answers = [client.post(people.FOLLOW, {"code": told[1]}) for _visit in range(7)]
    assert {answer.status_code for answer in answers} == {200}


@pytest.mark.parametrize("typed", ["", "7K3M", "0" * 20, "é" * 60, "\x00" * 20, "x" * 5000])
def test_what_is_no_code_opens_nothing(client, told, typed):
    response = client.post(people.FOLLOW, {"code": typed})
    assert response.status_code == 422
    assert told[0].number not in response.text


def test_an_unknown_number_and_a_wrong_secret_get_the_same_answer(client, told):
    known = client.post(people.FOLLOW, {"code": told[0].number + "0" * 16})
    unknown = client.post(people.FOLLOW, {"code": "0" * 20})
    assert known.status_code == unknown.status_code
    assert known.text.replace(told[0].number, "0000") == unknown.text


def test_photos_lose_what_they_know(client, key_text, private_key):
    exif = Image.Exif()
    exif[0x010E] = people.CANARY
    people.tell(client, files=[people.picture(exif=exif.tobytes())])
    name, kind, data = open_file(ReportFile.objects.get(), private_key)
    assert (name, kind) == ("image.jpg", "image/jpeg")
    assert people.CANARY.encode() not in data
    assert Image.open(io.BytesIO(data)).size == (60, 40)


def test_documents_lose_their_properties():
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": people.CANARY})
    writer.write(out)
    attachment = plain(SimpleUploadedFile("x.pdf", out.getvalue()))
    assert attachment.kind == "application/pdf"
    assert people.CANARY.encode() not in attachment.data


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>", b"MZ\x90", b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\n broken", b"GIF89a", b"\0"],
)
def test_other_files_are_refused_in_words(client, key_text, data):
    upload = SimpleUploadedFile("photo.jpg", data or b" ")
    response = people.tell(client, files=[upload])
    assert response.status_code == 422
    assert "Un fichier n’est pas lisible" in response.text
    assert people.CANARY in response.text  # what was typed is not lost


def test_at_most_three_files_of_five_megabytes(client, key_text):
    response = people.tell(client, files=[people.picture() for _copy in range(4)])
    assert "trois fichiers au plus" in response.text
    large = SimpleUploadedFile("photo.jpg", b"\xff\xd8" + bytes(5 * 1024 * 1024))
    assert "dépasse 5 Mo" in people.tell(client, files=[large]).text


def test_what_the_guard_lets_through_the_form_reads():
    """Django would drop fields without a word above another limit."""
    assert set(settings.LARGE_BODIES.values()) == {MAX_BODY}
    assert {f"{path}" for path in settings.LARGE_BODIES} == {people.TELL, people.FOLLOW}


def test_larger_bodies_are_not_read(client, key_text):
    response = client.post(
        people.TELL,
        b"x",
        content_type="multipart/form-data; boundary=b",
        CONTENT_LENGTH="200000000",
    )
    assert response.status_code == 413
