"""The key made, tried, replaced and lost: what a director does (the key page says how)."""

from django.test import Client
from django.urls import reverse

import pytest

from cai_site.core.outbox.models import OutboxMessage
from contact.models import CaseKey, Report, ReportFile
from contact.reports.opening import OpenReport, open_file
from contact.reports.sealing import SealError, unlock

from . import people
from .conftest import give_key

pytestmark = pytest.mark.django_db


def make(client) -> str:
    """The file that the screen gives for a new key."""
    data = {"passphrase": people.PASSPHRASE, "again": people.PASSPHRASE}
    response = client.post(reverse("reports:nouvelle_cle"), data)
    assert response["Content-Disposition"].startswith("attachment")
    return response.text


def test_the_form_opens_once_the_key_was_tried(client, site, handler):
    text = make(client)
    assert Client().get(people.TELL).status_code == 503
    give_key(client, text)
    assert Client().get(people.TELL).status_code == 200
    key = CaseKey.objects.get()
    assert key.fingerprint in text
    # Who gives himself the right cannot have reports sealed to a key of his own unseen.
    told = OutboxMessage.objects.get(key__startswith="case-key/")
    assert (told.recipient, "Awa Ba" in told.subject) == (handler.email, True)
    page = client.get(reverse("reports:cles")).text
    assert key.fingerprint in page
    assert "Clés des signalements" in page
    assert f'href="{reverse("reports:index")}"' in page


def test_the_file_may_be_given_as_a_file(client, site, handler):
    from django.core.files.uploadedfile import SimpleUploadedFile

    upload = SimpleUploadedFile("cle.txt", make(client).encode())
    data = {"key_file": upload, "passphrase": people.PASSPHRASE}
    assert client.post(reverse("reports:ouvrir"), data).status_code == 302


@pytest.mark.parametrize(
    ("passphrase", "again", "words"),
    [
        ("court", "court", "Écrivez au moins"),
        ("a" * 20, "a" * 20, "se devine"),
        (people.PASSPHRASE, people.PASSPHRASE + "x", "différentes"),
        ("", "", "Champ requis"),
    ],
)
def test_a_weak_passphrase_is_refused(client, site, handler, passphrase, again, words):
    data = {"passphrase": passphrase, "again": again}
    page = client.post(reverse("reports:nouvelle_cle"), data)
    assert words.casefold() in page.text.casefold()
    assert not CaseKey.objects.exists()


def test_replacing_the_key_takes_the_reports_along(opened, told):
    people.tell(Client(), files=[people.picture()])
    old = CaseKey.objects.get()
    text = make(opened)
    address = reverse("reports:remplacer", args=[old.pk])
    page = opened.post(address, follow=True)
    assert "essayez d’abord" in page.text
    give_key(opened, text)
    page = opened.post(address, follow=True)
    assert "avec l’ancienne clé" in page.text


def test_after_replacing_only_the_new_key_opens(opened, told, key_text):
    people.tell(Client(), files=[people.picture()])
    old, text = CaseKey.objects.get(), make(opened)
    give_key(opened, text)
    give_key(opened, key_text)
    page = opened.post(reverse("reports:remplacer", args=[old.pk]), follow=True)
    assert "2 signalements sont passés" in page.text
    new_private, old_private = (unlock(file, people.PASSPHRASE) for file in (text, key_text))
    for report in Report.objects.all():
        assert OpenReport.of(report, new_private).words["account"] == people.ACCOUNT
        with pytest.raises(SealError):
            OpenReport.of(report, old_private)
    assert open_file(ReportFile.objects.get(), new_private)[1] == "image/jpeg"


def test_a_lost_key_costs_the_old_reports_only(client, handler, told):
    text = make(client)
    give_key(client, text)
    people.tell(Client())
    new, old = Report.objects.all()
    assert people.CANARY in client.get(reverse("reports:inspect", args=[new.pk])).text
    page = client.get(reverse("reports:inspect", args=[old.pk]))
    assert "autre clé" in page.text
    assert people.CANARY not in page.text


@pytest.mark.parametrize("text", ["", "CAI-CLE-1:", "CAI-CLE-1:%%%", "CAI-CLE-1:AAAA", "x" * 9000])
def test_what_is_no_key_is_refused_in_words(client, site, handler, text):
    page = give_key(client, text)
    assert page.status_code == 200
    assert "clé" in page.text
