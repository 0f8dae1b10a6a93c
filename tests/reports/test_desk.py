"""Who reads reports, and what the team does with them."""

from datetime import timedelta

from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from contact.models import CaseCount, Reading, Report, ReportEntry, ReportFile

from . import people
from .conftest import give_key, sign_in

pytestmark = pytest.mark.django_db

BY_NUMBER = [
    "effacer",
    "edit",
    "delete",
    "history",
    "usage",
    "piece",
    "remplacer",
    "inspect",
    "etat",
    "confier",
    "conserver",
    "repondre",
    "note",
    "transmettre",
    "clore",
]
SCREENS = ["index", "add", "chiffres", "cles", "nouvelle_cle", "ouvrir", "fermer"]


def url(report, name: str = "inspect") -> str:
    return reverse(f"reports:{name}", args=[report.pk])


def editor() -> User:
    """Somebody who may do everything that groups can give, but this."""
    group = Group.objects.create(name="Tout")
    group.permissions.set(Permission.objects.exclude(codename="handle_report"))
    user = User.objects.create_user("editeur")
    user.groups.add(group)
    return user


def superuser() -> User:
    return User.objects.create_superuser("chef")


@pytest.mark.parametrize("make", [editor, superuser])
def test_others_find_nothing_to_read(told, make):
    client = Client()
    sign_in(client, make())
    addresses = [url(told[0], name) for name in BY_NUMBER]
    addresses += [reverse(f"reports:{name}") for name in SCREENS]
    for address in addresses:
        for response in (client.get(address), client.post(address)):
            assert response.status_code in {302, 403, 405}, address
            assert response.status_code != 302 or response.url == reverse("wagtailadmin_home")
    for address in (reverse("reports:index"), url(told[0])):
        assert client.get(address).status_code == 403
    assert "Signalements" not in client.get(reverse("wagtailadmin_home")).text


def test_a_stranger_is_led_to_the_login(told):
    response = Client().get(url(told[0]))
    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))


def test_a_password_alone_is_led_to_the_second_factor(client, handler, told, key_text):
    """In development too, where nothing else asks for it."""
    alone = Client()
    alone.force_login(handler)
    for name in BY_NUMBER:
        for response in (alone.get(url(told[0], name)), alone.post(url(told[0], name))):
            assert response.status_code == 302
            assert "/second-facteur/" in response.url


def test_the_list_has_no_word(client, handler, told):
    page = client.get(reverse("reports:index"))
    assert told[0].number in page.text
    assert people.CANARY not in page.text


def test_without_the_key_the_team_reads_nothing(client, handler, told):
    page = client.get(url(told[0]))
    assert "Le récit est scellé" in page.text
    assert people.CANARY not in page.text
    assert not Reading.objects.exists()


def test_with_the_key_every_reading_is_written_down_and_shown(opened, told, handler):
    report = told[0]
    assert people.CANARY in opened.get(url(report)).text
    assert Reading.objects.get().reader == handler
    assert "Awa Ba a lu" in opened.get(url(report)).text
    report.refresh_from_db()
    assert not report.has_news


def test_the_key_is_at_hand_for_twenty_minutes(opened, told):
    from django.utils import timezone

    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=21)):
        assert people.CANARY not in opened.get(url(told[0])).text


def test_the_session_alone_or_the_cookie_alone_open_nothing(opened, told):
    kept = dict(opened.cookies)
    del opened.cookies["cai-signalements"]
    assert people.CANARY not in opened.get(url(told[0])).text
    opened.cookies["cai-signalements"] = kept["cai-signalements"].value
    assert people.CANARY in opened.get(url(told[0])).text
    opened.post(reverse("reports:fermer"))
    opened.cookies["cai-signalements"] = kept["cai-signalements"].value
    assert people.CANARY not in opened.get(url(told[0])).text


def test_a_wrong_passphrase_opens_nothing(client, handler, told, key_text):
    page = give_key(client, key_text, "une autre phrase de passe")
    assert "Rien ne s’ouvre" in page.text
    assert people.CANARY not in client.get(url(told[0])).text


def test_the_work_on_a_report(opened, told, handler):
    report = told[0]
    opened.post(url(report, "etat"), {"state": "en-cours"})
    opened.post(url(report, "note"), {"text": "Rappeler jeudi."})
    opened.post(url(report, "repondre"), {"text": "Nous vous écoutons."})
    opened.post(url(report, "transmettre"), {"to": "Unia", "text": "Le récit, par téléphone."})
    page = opened.get(url(report)).text
    for words in ("Rappeler jeudi.", "Nous vous écoutons.", "À : Unia", "Confié à Awa Ba"):
        assert words in page
    opened.post(url(report, "clore"), {"domain": "rue", "outcome": "transmis"})
    report.refresh_from_db()
    assert report.state == "clos"
    count = CaseCount.objects.get()
    assert (count.year, count.domain, count.number) == (report.received_on.year, "rue", 1)
    assert "Rue, transports, voisinage" in opened.get(reverse("reports:chiffres")).text


def test_a_report_closed_twice_counts_once(opened, told):
    for _time in range(2):
        opened.post(url(told[0], "clore"), {"domain": "rue", "outcome": "ecoute"})
        opened.post(url(told[0], "etat"), {"state": "en-cours"})
    assert CaseCount.objects.get().number == 1


def test_nothing_is_passed_on_without_consent(opened, key_text):
    people.tell(Client())
    report = Report.objects.get()
    data = {"to": "Unia", "text": "Tout."}
    page = opened.post(url(report, "transmettre"), data, follow=True)
    assert "n’accepte pas" in page.text
    assert not ReportEntry.objects.exists()


def test_files_open_with_the_key_only(client, handler, key_text):
    people.tell(Client(), files=[people.picture()])
    address = reverse("reports:piece", args=[ReportFile.objects.get().pk])
    assert client.get(address).status_code == 302
    give_key(client, key_text)
    response = client.get(address)
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Cache-Control"] == "private, no-store"
    assert Reading.objects.get().act == "piece"


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def test_a_report_is_kept_until_a_day_for_a_reason(opened, told):
    report = told[0]
    page = opened.post(
        url(report, "conserver"), {"until": in_days(300), "text": "Dossier 12/2026."}, follow=True
    ).content.decode()
    assert "Conservé pour la justice jusqu’au" in page
    assert "Dossier 12/2026." in page
    assert "a changé le délai d’effacement" in page
    assert Report.objects.get().is_held


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"until": "2020-01-01", "text": "Trop tôt."},
        {"until": "2999-01-01", "text": "Trop tard."},
        {"until": "demain", "text": "Quoi ?"},
        {"until": "2999-99-99", "text": "\x00"},
    ],
)
def test_a_hold_without_an_end_or_a_reason_is_refused(opened, told, data):
    opened.post(url(told[0], "conserver"), data)
    assert Report.objects.get().held_until is None


def test_a_report_is_erased_when_its_author_asks_unless_justice_needs_it(opened, told):
    report = told[0]
    opened.post(url(report, "conserver"), {"until": in_days(300), "text": "Dossier 12/2026."})
    opened.post(url(report, "effacer"), {"sure": "oui"})
    opened.post(url(report, "ne-plus-conserver"))
    opened.post(url(report, "effacer"))
    assert Report.objects.exists()
    opened.post(url(report, "effacer"), {"sure": "oui"})
    assert not Report.objects.exists()
