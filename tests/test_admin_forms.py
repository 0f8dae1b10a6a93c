"""Staff's forms, posted as a browser posts them: a training with its dates, then its preview."""

from django.urls import reverse

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

import pytest
from html5lib import parse

from actions.models import Formation, FormationsPage, Session
from tests import factories as make

pytestmark = pytest.mark.one_database


def session_form(**values) -> dict:
    """The fields of one date, as the form names them."""
    return {
        "topic": "",
        "starts_at": "2027-03-19 09:30",
        "ends_at": "2027-03-19 16:30",
        "format": "presentiel",
        "venue": "C.A.I., salle du rez",
        "address": "",
        "municipality": make.territory("Namur").pk,
        "places": "12",
        "status": "ouvert",
        **values,
    }


def training_form(*sessions: dict, **values) -> dict:
    """The form of a training, with its body and its dates."""
    theme, _ = make.ThemeFactory(name="Logement"), make.ServiceFactory()
    day = {"title": "Journée 1", "text": rich_text("<p>Se décentrer.</p>")}
    texts = ("objectives", "outcomes")
    empty = ("trainer", "audience_note", "price_note", "registration_url", "seo_title")
    return nested_form_data(
        {
            "title": "Rencontrer l’autre",
            "slug": "rencontrer-l-autre",
            "introduction": "Deux jours pour se décentrer.",
            "search_description": "",
            "price": "30.50",
            "registration_service": "",
            "share_image": "",
            "owner_service": "",
            "verified_on": "",
            "review_on": "",
            "themes": [theme.pk],
            "audiences": [],
            "programme": streamfield([("day", day)]),
            "body": streamfield([("text", rich_text("<p>Un texte.</p>"))]),
            "sources": streamfield([]),
            "sessions": inline_formset(list(sessions)),
            "comments": inline_formset([]),
            **{name: rich_text("<p>Oser la rencontre.</p>") for name in texts},
            **dict.fromkeys(empty, ""),
            **values,
        }
    )


@pytest.fixture
def add_url(site) -> str:
    parent = FormationsPage.objects.get()
    return reverse("wagtailadmin_pages:add", args=["actions", "formation", parent.pk])


def test_training_is_created_and_published(add_url, admin_client, client):
    form = training_form(session_form(), session_form(status="complet"))
    response = admin_client.post(add_url, {**form, "action-publish": "1"}, follow=True)

    page = Formation.objects.get()
    assert response.status_code == 200
    assert page.live
    assert [session.status for session in page.all_sessions] == ["ouvert", "complet"]
    content = client.get(page.url).content.decode().replace("\u00a0", " ")
    for words in ("Journée 1", "Oser la rencontre.", "Un texte.", "30,50 €", "vendredi 19 mars"):
        assert words in content


def test_draft_stays_a_draft(add_url, admin_client, client):
    admin_client.post(add_url, training_form(session_form()))
    page = Formation.objects.get()

    assert not page.live
    assert client.get(f"{page.get_parent().url}rencontrer-l-autre/").status_code == 404


@pytest.mark.parametrize(
    ("session", "message"),
    [
        ({"ends_at": "2027-03-19 09:00"}, "La fin doit venir après le début."),
        ({"places": "-1"}, "supérieure ou égale à 0"),
        ({"starts_at": "31/02/2027"}, "valide"),
        # In Brussels the clocks jump over this moment, or strike it twice.
        ({"starts_at": "2027-03-28 02:30", "ends_at": "2027-03-28 12:00"}, "fuseau horaire"),
        ({"starts_at": "2027-10-31 02:30", "ends_at": "2027-10-31 12:00"}, "fuseau horaire"),
    ],
)
def test_impossible_dates_are_refused_in_french(add_url, admin_client, session, message):
    form = training_form(session_form(**session))
    response = admin_client.post(add_url, {**form, "action-publish": "1"})

    assert response.status_code == 200
    assert message in response.content.decode()
    assert not Formation.objects.exists()


def test_date_with_registrations_is_cancelled_not_deleted(add_url, admin_client):
    form = training_form(session_form()) | {"action-publish": "1"}
    admin_client.post(add_url, form)
    page = Formation.objects.get()
    [session] = page.all_sessions
    registration = make.RegistrationFactory(session=session)
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form |= {"sessions-INITIAL_FORMS": "1", "sessions-0-id": session.pk, "sessions-0-DELETE": "1"}

    refused = admin_client.post(edit_url, form)
    assert "Cette date a des inscriptions" in refused.content.decode()
    assert page.sessions.exists()

    registration.delete()
    admin_client.post(edit_url, form)
    assert not page.sessions.exists()


def test_preview_shows_the_form_before_it_is_saved(site, admin_client):
    page = make.FormationFactory(title="Ancien titre")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    posted = admin_client.post(url, training_form(session_form()))
    content = admin_client.get(url).content.decode().replace("\u00a0", " ")

    assert posted.json()["is_valid"]
    for words in ("Rencontrer l’autre", "vendredi 19 mars 2027", "Journée 1"):
        assert words in content
    assert Formation.objects.get().title == "Ancien titre"


def form_of(client, url: str) -> dict:
    """The fields of an edit form as a browser would send them back."""
    tree = parse(client.get(url).content.decode(), namespaceHTMLElements=False)
    values = {}
    for field in tree.iter("input"):
        kept = field.get("type") not in {"checkbox", "radio"} or "checked" in field.attrib
        if field.get("name", "").startswith("sessions-") and kept:
            values[field.get("name")] = field.get("value", "")
    return {name: value for name, value in values.items() if "__prefix__" not in name}


def test_date_added_to_a_published_training_keeps_its_registrations(add_url, admin_client):
    form = training_form(session_form()) | {"action-publish": "1"}
    admin_client.post(add_url, form)
    page = Formation.objects.get()
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    later = session_form(starts_at="2027-04-19 09:30", ends_at="2027-04-19 16:30")
    sessions = nested_form_data({"sessions": inline_formset([session_form(), later])})
    sessions |= {"sessions-INITIAL_FORMS": "1", "sessions-0-id": page.sessions.get().pk}
    admin_client.post(edit_url, form | sessions)
    before = {session.pk for session in Formation.objects.get().all_sessions}
    assert len(before) == 2
    for pk in before:
        make.RegistrationFactory(session=Session.objects.get(pk=pk))

    for _ in range(2):
        answer = admin_client.post(edit_url, form | sessions | form_of(admin_client, edit_url))
        assert answer.status_code == 302
    assert {session.pk for session in Formation.objects.get().all_sessions} == before

    # Going back to the version that added the date, which did not know its number yet.
    revision = page.revisions.order_by("pk")[1]
    revert_url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk])
    sessions = form_of(admin_client, revert_url) | {"revision": revision.pk}
    assert admin_client.post(edit_url, form | sessions).status_code in {200, 302}
    assert {session.pk for session in Session.objects.all()} >= before
