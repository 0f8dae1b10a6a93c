"""What visitors can ask of the directory."""

from datetime import date, datetime

from django.utils import timezone

import pytest

from cai_site.core.opening import public_holidays
from ressources.models import OrganisationService
from tests.factories.values import stream

from .organisations import hours, organisation


def test_a_french_course_in_a_municipality_in_the_evening(found):
    organisation("Soir à Gembloux", {"times": ["soir"]}, at=["Gembloux"])
    organisation("Jour à Gembloux", {"times": ["journee"]}, at=["Gembloux"])
    organisation("Soir à Dinant", {"times": ["soir"]}, at=["Dinant"])
    organisation("Soir ailleurs", {"times": ["soir"], "at": ["Ciney"]}, at=["Gembloux"])
    organisation("Juriste le soir", {"times": ["soir"], "kind": "juridique"}, at=["Gembloux"])
    organisation("Un jour, un soir", {}, {"kind": "sante", "times": ["soir"]}, at=["Gembloux"])

    assert found("service=francais&commune=gembloux&soir=oui") == ["Soir à Gembloux"]
    assert found("service=francais&commune=ciney") == ["Soir ailleurs"]


def test_a_course_of_the_whole_province_counts_everywhere(found):
    organisation("Partout", {}, covers_province=True)

    assert found("service=francais&commune=gembloux") == ["Partout"]


def test_the_hours_of_a_service_tell_its_times(found):
    organisation("Cours", {"hours": hours("1", "18:30:00", "20:30:00")})
    organisation("Samedi", {"hours": hours("5", "09:00:00", "12:00:00")})

    assert found("soir=oui") == ["Cours"]
    assert OrganisationService.objects.get(organisation__name="Samedi").times == [
        "journee",
        "week-end",
    ]


def test_language_of_the_organisation_or_of_one_of_its_services(found):
    organisation("Accueil en arabe", {"kind": "sante"}, languages=["fr", "ar"])
    organisation("Cours en arabe", {"languages": ["ar"]}, languages=["fr"])
    organisation("En anglais", {}, languages=["en"])

    assert found("langue=ar") == ["Accueil en arabe", "Cours en arabe"]
    assert found("langue=ar&service=sante") == ["Accueil en arabe"]
    assert found("langue=fr&service=francais") == []


def test_a_free_desk_does_not_make_a_paid_course_free(found):
    organisation("Tout gratuit", {}, free="oui")
    organisation("Cours payant", {"free": "non"}, {"kind": "accueil", "free": "oui"}, free="oui")
    organisation("Inconnu", {})

    assert found("gratuit=oui") == ["Cours payant", "Tout gratuit"]
    assert found("gratuit=oui&service=francais") == ["Tout gratuit"]


def test_step_free_never_takes_unknown_for_yes(found):
    organisation("Plain-pied", step_free="oui")
    organisation("Escalier", step_free="non")
    organisation("On ne sait pas")

    assert found("acces=oui") == ["Plain-pied"]


def at_moment(monkeypatch, moment: datetime) -> None:
    aware = timezone.make_aware(moment)
    monkeypatch.setattr(timezone, "localtime", lambda *args: aware)
    monkeypatch.setattr(timezone, "localdate", lambda *args: aware.date())


def test_open_now(found, monkeypatch):
    weekday = "0"
    closed = stream(
        (
            "exception",
            {
                "first_day": "2027-03-01",
                "last_day": None,
                "reason": "formation",
                "opens": None,
                "closes": None,
            },
        )
    )
    organisation("Lundi matin", hours=hours(weekday, "09:00:00", "12:00:00"))
    organisation("Mardi", hours=hours("1"))
    organisation("Fermé ce jour", hours=hours(weekday), hours_exceptions=closed)
    organisation(
        "Service fermé aussi", {"hours": hours(weekday)}, hours=hours(), hours_exceptions=closed
    )
    organisation("Cours du lundi", {"hours": hours(weekday, "09:00:00", "11:00:00")})
    organisation("Horaire inconnu")

    at_moment(monkeypatch, datetime(2027, 3, 1, 10, 0))  # noqa: DTZ001 – made aware
    assert found("ouvert=oui") == ["Cours du lundi", "Lundi matin"]
    at_moment(monkeypatch, datetime(2027, 3, 1, 12, 0))  # noqa: DTZ001
    assert found("ouvert=oui") == []


def test_nothing_is_open_on_a_public_holiday_unless_it_says_so(found, monkeypatch):
    special = {
        "first_day": "2027-07-21",
        "last_day": None,
        "reason": "permanence",
        "opens": "10:00:00",
        "closes": "12:00:00",
    }
    organisation("Comme d’habitude", hours=hours())
    organisation("De garde", hours=hours(), hours_exceptions=stream(("exception", special)))

    at_moment(monkeypatch, datetime(2027, 7, 21, 11, 0))  # noqa: DTZ001
    assert found("ouvert=oui") == ["De garde"]


def test_the_ten_public_holidays():
    assert len(public_holidays(2027)) == 10
    assert date(2027, 3, 29) in public_holidays(2027), "Easter Monday"
    assert date(2027, 5, 6) in public_holidays(2027), "Ascension"
    assert date(2027, 5, 17) in public_holidays(2027), "Whit Monday"


@pytest.mark.parametrize("name", ["gratuit", "acces", "ouvert", "soir", "langue", "service"])
@pytest.mark.parametrize("value", ["peut-être", "%00", "9" * 400, "<b>"])
def test_what_is_no_choice_is_ignored_and_said(page, client, name, value):
    organisation("Toujours là")
    response = client.get(f"{page.url}?{name}={value}")

    if "%00" in value:
        assert response.status_code == 400
        return
    assert response.status_code == 200
    assert [entry.name for entry in response.context["page_obj"]] == ["Toujours là"]
    assert "Ce choix n’existe pas" in response.content.decode()


def offered(page, client, query: str = "") -> dict[str, list[str]]:
    """The choices of each filter of the directory, « all of them » left out."""
    form = client.get(f"{page.url}?{query}").context["filter_form"]
    return {
        name: [choice for choice, _label in field.choices if choice]
        for name, field in form.fields.items()
        if hasattr(field, "choices")
    }


def test_only_what_an_organisation_has_is_offered(page, client):
    kurdish = organisation("Santé", {"kind": "sante", "languages": ["ku"]}, kind="sante")
    kurdish.languages = ["fr", "ar"]
    kurdish.save()
    organisation("Dépubliée", {"kind": "ecole"}, languages=["pl"], is_published=False)

    choices = offered(page, client)

    assert choices["service"] == ["sante"]
    assert choices["langue"] == ["fr", "ar", "ku"]
    assert "sante" in choices["type"]
    assert "theme" not in choices, "no organisation has a theme"


def test_a_choice_that_nobody_has_stays_when_it_is_made(page, client):
    organisation("Santé", {"kind": "sante"})

    assert offered(page, client, "langue=pl")["langue"] == ["pl"]
    assert "Ce choix n’existe pas" in client.get(f"{page.url}?langue=zz").content.decode()
