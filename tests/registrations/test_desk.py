"""Registrations in the admin: what staff see and do, and what others may not."""

import csv
import io

from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import openpyxl
import pytest

from actions.models import Registration
from cai_site.core.exports import inert, readable
from cai_site.core.outbox.delivery import deliver
from tests import factories as make

State = Registration.State
# Reliability bar, B27.
NASTY = ["=1+1", "+32470", "-1", "@SUM(A1)", "\t=1", "a\uffffb", "x\x00y", "é" * 33_000, "ok"]


@pytest.fixture
def session(site):
    formation = make.FormationFactory(title="Interculturalité")
    return make.SessionFactory(formation=formation, places=2, takes_registrations=True)


@pytest.fixture
def member(client):
    """Signs in a member of the staff with the permissions named."""

    def sign_in(*codenames):
        user = User.objects.create_user("membre")
        group = Group.objects.create(name="Inscriptions")
        group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
        user.groups.add(group)
        client.force_login(user)
        return client

    return sign_in


def url(session, view="session") -> str:
    return reverse(f"inscriptions:{view}", args=[session.pk])


def test_sessions_are_listed_with_their_numbers(session, admin_client):
    make.RegistrationFactory(session=session)
    make.RegistrationFactory(session=session, state=State.WAITING)
    make.RegistrationFactory(session=session, state=State.CANCELLED)
    page = admin_client.get(reverse("inscriptions:index")).content.decode()
    assert "Interculturalité" in page
    assert "1 / 2" in page
    past = admin_client.get(reverse("inscriptions:index"), {"passees": 1}).content.decode()
    assert "Interculturalité" not in past


def test_list_of_sessions_takes_the_same_queries_for_more(session, admin_client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            admin_client.get(reverse("inscriptions:index"))
        return len(captured)

    queries()
    few = queries()
    for _ in range(8):
        other = make.SessionFactory(formation=session.formation, takes_registrations=True)
        make.RegistrationFactory(session=other)
    assert queries() == few


def test_people_of_a_session(session, admin_client):
    make.RegistrationFactory(session=session, name="Amina Diallo", organisation="CPAS de Dinant")
    make.RegistrationFactory(session=session, name="Deux fois", state=State.DUPLICATE)
    page = admin_client.get(url(session)).content.decode()
    assert "Amina Diallo" in page
    assert "CPAS de Dinant" in page
    assert "Deux fois" not in page


def test_staff_write_somebody_down(session, admin_client):
    data = {"name": " Amina  Diallo ", "phone": "0470 00 00 00", "note": "Par téléphone"}
    response = admin_client.post(url(session, "add"), data)
    assert response.url == url(session)
    registration = session.registrations.get()
    assert (registration.name, registration.origin) == ("Amina Diallo", "equipe")
    assert registration.note == "Par téléphone"


def test_address_that_is_registered_is_refused_in_french(session, admin_client):
    make.RegistrationFactory(session=session, email="amina@exemple.be")
    data = {"name": "Amina", "email": "Amina@exemple.be"}
    page = admin_client.post(url(session, "add"), data).content.decode()
    assert "a déjà une inscription à cette date" in page


def test_staff_cancel_and_note_who_came(session, admin_client):
    first, second = [make.RegistrationFactory(session=session) for _ in range(2)]
    waiting = make.RegistrationFactory(session=session, state=State.WAITING)
    admin_client.post(url(session), {"registration": first.pk, "do": "annuler"})
    admin_client.post(url(session), {"registration": second.pk, "do": "present"})
    for registration in (first, second, waiting):
        registration.refresh_from_db()
    assert first.state == State.CANCELLED
    assert second.is_present
    assert waiting.state == State.CONFIRMED


@pytest.mark.parametrize("pk", ["", "abc", "0", "9" * 30, "-1", "\x00"])
def test_registration_that_is_none_is_not_found(session, admin_client, pk):
    data = {"registration": pk, "do": "annuler"}
    assert admin_client.post(url(session), data).status_code == 404


def test_registration_of_another_session_is_out_of_reach(session, admin_client):
    other = make.SessionFactory(formation=session.formation)
    registration = make.RegistrationFactory(session=other)
    data = {"registration": registration.pk, "do": "annuler"}
    assert admin_client.post(url(session), data).status_code == 404
    registration.refresh_from_db()
    assert registration.state == State.CONFIRMED


def test_message_goes_to_each_alone(session, admin_client):
    make.RegistrationFactory(session=session, email="a@exemple.be")
    make.RegistrationFactory(session=session, email="b@exemple.be", state=State.WAITING)
    make.RegistrationFactory(session=session, email="", name="Sans adresse")
    data = {"subject": "Autre salle", "text": "Rendez-vous à l’étage."}
    admin_client.post(url(session, "message"), data)
    deliver()
    assert [letter.to for letter in mail.outbox] == [["a@exemple.be"]]
    assert "Rendez-vous à l’étage." in mail.outbox[0].body
    admin_client.post(url(session, "message"), data | {"to_waiting": "on"})
    deliver()
    assert sorted(letter.to[0] for letter in mail.outbox[1:]) == ["a@exemple.be", "b@exemple.be"]


def test_sheet_has_those_who_have_a_place(session, admin_client):
    make.RegistrationFactory(session=session, name="Amina Diallo")
    make.RegistrationFactory(session=session, name="En attente", state=State.WAITING)
    page = admin_client.get(url(session, "sheet")).content.decode()
    assert "Amina Diallo" in page
    assert "En attente</th>" not in page


def test_exports_are_safe_and_complete(session, admin_client):
    # No form lets a NUL through, and PostgreSQL keeps none.
    written = [text for text in NASTY if "\x00" not in text]
    for text in written:
        make.RegistrationFactory(session=session, organisation=text[:120], name="x")
    response = admin_client.get(url(session), {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == len(written) + 1
    # « +32470 » and « -1 » are numbers: they run nothing.
    dangerous = ("=", "@", "\t", "+1+", "-1-")
    assert not [cell for row in rows for cell in row if cell.startswith(dangerous)]

    response = admin_client.get(url(session), {"export": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    cells = list(sheet.iter_rows(values_only=True))
    assert len(cells) == len(written) + 1
    assert {row[5] for row in cells[1:]} >= {"=1+1", "+32470", "ab", "ok"}
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("text", NASTY)
def test_cells_are_what_was_written_but_for_what_nobody_can_read(text):
    assert inert(text).removeprefix("'") == readable(text)[: 32_767 - inert(text).startswith("'")]
    assert len(inert(text)) <= 32_767


PLACES = ["session", "add", "message", "sheet"]


@pytest.mark.parametrize("view", PLACES)
def test_people_without_the_right_see_nothing(session, member, view):
    make.RegistrationFactory(session=session, name="Amina Diallo")
    client = member()
    for answer in (client.get(url(session, view)), client.post(url(session, view), {})):
        assert answer.status_code == 302
        assert "Amina" not in answer.content.decode()
    assert reverse("inscriptions:index") not in client.get("/admin/").content.decode()


def test_who_may_only_look_changes_and_exports_nothing(session, member):
    registration = make.RegistrationFactory(session=session)
    client = member("view_registration")
    assert client.get(url(session)).status_code == 200
    data = {"registration": registration.pk, "do": "annuler"}
    assert client.post(url(session), data).status_code == 302
    assert client.get(url(session), {"export": "csv"}).status_code == 302
    assert client.get(url(session, "add")).status_code == 302
    registration.refresh_from_db()
    assert registration.state == State.CONFIRMED


@pytest.mark.parametrize("view", [*PLACES])
def test_visitors_are_asked_to_sign_in(session, client, view):
    assert client.get(url(session, view)).url.startswith("/admin/login/")


def test_session_that_does_not_exist_is_not_found(site, admin_client):
    for number in (0, 2**63, 10**25):
        assert admin_client.get(f"/admin/inscriptions/{number}/").status_code == 404
