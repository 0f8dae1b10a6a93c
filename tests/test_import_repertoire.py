"""The directory by table: organisations with their hours, and their services."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import pytest

from cai_site.core.imports.week import week_of
from ressources.models import Organisation, OrganisationService, RepertoiresPage
from tests import factories as make
from tests.imports import ORGANISATIONS, SERVICES, actions, confirm, errors, send

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
HEAD = "Organisation;Type de service;Nom du service;Mardi;Moments;Niveaux de français;Gratuit\n"
EVENING = {"days": ["1"], "opens": "18:00:00", "closes": "20:00:00", "note": "sauf l’été"}


@pytest.fixture
def unia():
    return make.OrganisationFactory(name="Unia", slug="unia")


def fill() -> None:
    """Two organisations with everything that a table must carry."""
    full = make.OrganisationFactory(
        name="=Formule",
        slug="formule",
        hours=make.stream(
            ("hours", {**EVENING, "days": ["0", "3"]}),
            ("hours", {**EVENING, "opens": "09:00:00", "closes": "12:30:00", "note": ""}),
        ),
        languages=["fr", "fa"],
        municipalities=[make.territory("Gembloux"), make.territory("Namur")],
    )
    other = make.OrganisationFactory(name="Unia", slug="unia")
    for organisation, values in (
        (full, {"name": "Table", "hours": make.stream(("hours", EVENING)), "levels": ["a1"]}),
        (full, {"kind": "juridique", "childcare": "oui", "price_note": "-5\u00a0€"}),
        # Two that only their place tells apart.
        (other, {"description": "Le premier; « un »\nen deux lignes"}),
        (other, {"description": "Le second", "municipalities": [make.territory("Namur")]}),
    ):
        offers = organisation.offers.count()
        make.OrganisationServiceFactory(organisation=organisation, sort_order=offers, **values)


# --- Hours -----------------------------------------------------------------------------------
def test_hours_are_imported_day_by_day(admin_client, unia):
    text = "Identifiant;Lundi;Mardi;Dimanche\nunia;9-12, 13:00-17:00 (guichet);9-12;fermé\n"
    confirm(admin_client, ORGANISATIONS, text)
    unia.refresh_from_db()
    assert [day for day, _hours in unia.opening.week] == ["lundi", "mardi"]
    assert unia.opening.week[0][1].endswith("(guichet)")
    assert actions(send(admin_client, ORGANISATIONS, text)) == ["Inchangée"]

    preview = send(admin_client, ORGANISATIONS, "Identifiant;Mardi\nunia;fermé\n")
    assert preview.context["planned"][0].shown[-1] == "Mardi", "only what changes is shown"
    confirm(admin_client, ORGANISATIONS, "Identifiant;Mardi\nunia;fermé\n")
    unia = Organisation.objects.get()
    assert list(week_of(unia.hours)) == [0], "the days left out stay"


def test_wrong_hours_are_named_with_their_day(admin_client, unia):
    response = send(admin_client, ORGANISATIONS, "Identifiant;Lundi;Jeudi\nunia;matin;12-9\n")

    assert "Lundi\u00a0: «\u00a0matin\u00a0» n’est pas un horaire." in errors(response)
    assert "Jeudi\u00a0: 12:00-09:00\u00a0: la fin doit venir après" in errors(response)
    assert not response.context["pack"]


# --- Services --------------------------------------------------------------------------------
def test_services_are_shown_then_added_and_corrected(admin_client, unia):
    legal = make.OrganisationServiceFactory(
        organisation=unia, kind="juridique", price_note="10\u00a0€"
    )
    preview = send(
        admin_client,
        SERVICES,
        HEAD
        + "unia;Aide juridique et séjour;;;;;oui\n"
        + "Unia;cours de français;Table;18 h-20 h;;A1 (débutant); non\n",
    )

    assert actions(preview) == ["Service corrigé", "Nouveau service"]
    assert OrganisationService.objects.count() == 1, "nothing is written before the confirmation"
    pack = {"pack": preview.context["pack"]}
    done = admin_client.post(reverse(SERVICES), pack, follow=True)
    assert "Services ajoutés\u00a0: 1" in done.content.decode()
    legal.refresh_from_db()
    course = unia.offers.exclude(pk=legal.pk).get()
    assert (legal.free, legal.price_note) == ("oui", "10\u00a0€"), "an empty cell changes nothing"
    assert (course.title, course.levels, course.free) == ("Table", ["a1"], "non")
    assert course.times == ["soir"], "the hours tell the time of day"
    # A second click finds nothing left to do.
    admin_client.post(reverse(SERVICES), pack)
    assert OrganisationService.objects.count() == 2


def test_the_same_file_twice_changes_nothing(admin_client, unia):
    text = HEAD + "unia;Cours de français;Table;9-12;Le soir;A2;À compléter\n"
    confirm(admin_client, SERVICES, text)

    assert unia.offers.get().times == ["journee", "soir"]
    assert actions(send(admin_client, SERVICES, text)) == ["Inchangé"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (";Logement;;;;;", "Organisation\u00a0: à remplir"),
        ("unia;;;;;;", "Type de service\u00a0: à remplir"),
        ("inconnue;Logement;;;;;", "«\u00a0inconnue\u00a0» n’est pas dans le répertoire"),
        ("Double;Logement;;;;;", "plusieurs fiches s’appellent «\u00a0Double\u00a0»"),
        ("unia;Château;;;;;", "Type de service\u00a0: «\u00a0Château\u00a0» est inconnu"),
        ("unia;Logement;;midi;;;", "Mardi\u00a0: «\u00a0midi\u00a0» n’est pas un horaire"),
        ("unia;Logement;;;La nuit;;", "Moments\u00a0: «\u00a0La nuit\u00a0» est inconnu"),
        ("unia;Logement;;;;Z9;", "Niveaux de français\u00a0: «\u00a0Z9\u00a0» est inconnu"),
        ("unia;Logement;;;;;peut-être", "Gratuit\u00a0: «\u00a0peut-être\u00a0» est inconnu"),
        ("unia;Logement;" + "x" * 121 + ";;;;", "Nom"),
        ("unia;Logement;;;;;\nunia;logement;;;;;", "déjà à la ligne 3"),
        ("unia;Santé;;;;;", "La fiche a 2 services de ce type"),
        ("unia;Logement;;;;;;trop", "plus de cellules"),
        ("unia;Logement;\x01;;;;", "signes invisibles"),
    ],
)
def test_one_wrong_row_stops_everything(admin_client, unia, row, message):
    for number in range(2):
        make.OrganisationServiceFactory(organisation=unia, kind="sante")
        make.OrganisationFactory(name="Double", slug=f"double-{number}")
    response = send(admin_client, SERVICES, f"{HEAD}unia;Cours de français;;;;;\n{row}\n")

    assert message in errors(response)
    assert "Rien n’a été importé" in response.content.decode()
    assert not response.context["pack"]
    assert OrganisationService.objects.count() == 2


def test_failure_while_writing_leaves_nothing(admin_client, unia, monkeypatch):
    pack = send(admin_client, SERVICES, f"{HEAD}unia;Logement;;;;;\nunia;Santé;;;;;\n").context[
        "pack"
    ]
    admin_client.raise_request_exception = False
    save = OrganisationService.save
    monkeypatch.setattr(
        OrganisationService,
        "save",
        lambda self, *args, **more: 1 / 0 if self.kind == "sante" else save(self, *args, **more),
    )
    assert admin_client.post(reverse(SERVICES), {"pack": pack}).status_code == 500
    assert not OrganisationService.objects.exists()


def test_preview_of_one_import_is_none_of_the_other(admin_client, unia):
    pack = send(admin_client, SERVICES, f"{HEAD}unia;Logement;;;;;\n").context["pack"]
    response = admin_client.post(reverse(ORGANISATIONS), {"pack": pack}, follow=True)

    assert "n’est plus valable" in response.content.decode()


# --- There and back --------------------------------------------------------------------------
@pytest.mark.parametrize("kind", ["public", "admin"])
def test_what_is_downloaded_imports_back_unchanged_and_builds_the_same_again(
    site, admin_client, client, kind
):
    fill()

    def table(to: str) -> bytes:
        page = RepertoiresPage.objects.get()
        name = {ORGANISATIONS: "csv", SERVICES: "services"}[to]
        if kind == "public":
            return client.get(f"{page.url}telecharger/{name}/").content
        return admin_client.get(reverse(to), {"modele": "csv"}).content

    def tables() -> dict[str, bytes]:
        return {to: table(to) for to in (ORGANISATIONS, SERVICES)}

    before = tables()
    plans = {to: actions(send(admin_client, to, data)) for to, data in before.items()}
    assert plans == {ORGANISATIONS: ["Inchangée"] * 2, SERVICES: ["Inchangé"] * 4}

    # Two services that are alike need a name before a table can bring them.
    OrganisationService.objects.filter(description="Le second").update(name="Autre")
    before = tables()
    Organisation.objects.all().delete()
    for to, data in before.items():
        confirm(admin_client, to, data)
    assert tables() == before


@pytest.mark.parametrize("kind", ["csv", "services"])
def test_download_takes_the_same_queries_for_more(site, client, kind):
    url = f"{RepertoiresPage.objects.get().url}telecharger/{kind}/"

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    fill()
    few = queries()
    for number in range(10):
        entry = make.OrganisationFactory(name=f"Autre {number}")
        make.OrganisationServiceFactory(
            organisation=entry, municipalities=[make.territory("Namur")]
        )
    assert queries() == few
