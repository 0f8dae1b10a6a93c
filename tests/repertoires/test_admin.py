"""The directory in the admin: forms, imports, and what must be checked again."""

from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

import pytest

from ressources.models import Organisation, RepertoiresPage
from tests import factories as make

pytestmark = pytest.mark.django_db
HEAD = "Identifiant;Nom;Type;Communes desservies;Langues;Gratuit;Thèmes;Vérifié le\n"


@pytest.fixture
def url() -> str:
    return reverse("import_organisations")


@pytest.fixture
def send(admin_client, url):
    """Sends a file; gives the answer of the preview."""

    def sent(text: str):
        return admin_client.post(url, {"file": SimpleUploadedFile("t.csv", text.encode())})

    return sent


def plan(response) -> list[tuple[str, list[str]]]:
    return [(each.action, each.errors) for each in response.context["planned"]]


# --- Form ------------------------------------------------------------------------------------
def test_staff_write_an_organisation_with_a_service_of_its_own_place(admin_client):
    gembloux = make.territory("Gembloux")
    service = {
        "kind": "francais",
        "name": "Cours du soir",
        "description": "",
        "hours": streamfield([]),
        "childcare": "oui",
        "appointment": "inconnu",
        "free": "inconnu",
        "price_note": "",
        "ORDER": 1,
    }
    data = nested_form_data(
        {
            "name": "École du soir",
            "slug": "ecole-du-soir",
            "kind": "association",
            "free": "oui",
            "step_free": "inconnu",
            "is_published": "on",
            "hours": streamfield([]),
            "hours_exceptions": streamfield([]),
            "offers": inline_formset([service]),
        }
    )
    # Lists are several values of one name, which `nested_form_data` knows nothing of.
    data |= {
        "languages": ["fr", "ar"],
        "offers-0-municipalities": [gembloux.pk],
        "offers-0-times": ["soir"],
        "offers-0-levels": ["a1", "a2"],
    }
    add = Organisation.snippet_viewset.get_url_name("add")
    response = admin_client.post(reverse(add), data)

    assert response.status_code == 302, response.context["form"].errors
    made = Organisation.objects.get()
    offer = made.offers.get()
    assert made.languages == ["fr", "ar"]
    assert (offer.times, offer.levels) == (["soir"], ["a1", "a2"])
    assert [place.name for place in offer.municipalities.all()] == ["Gembloux"]
    edit = Organisation.snippet_viewset.get_url_name("edit")
    html = admin_client.get(reverse(edit, args=[made.pk])).content.decode()
    assert 'value="ar"' in html


# --- Import ----------------------------------------------------------------------------------
def test_rows_are_shown_then_created_and_corrected(send, admin_client, url):
    make.ThemeFactory(name="Logement")
    make.OrganisationFactory(name="Unia", slug="unia", phone="0800 12 800", free="inconnu")
    preview = send(
        HEAD
        + "unia;;;;français, arabe;oui;;31/01/2026\n"
        + ";Maison neuve;Association;Namur; persan, dari;;logement;\n"
    )

    assert plan(preview) == [("Fiche corrigée", []), ("Nouvelle fiche", [])]
    assert Organisation.objects.count() == 1, "nothing is written before the confirmation"
    done = admin_client.post(url, {"pack": preview.context["pack"]}, follow=True)
    assert "créées\u00a0: 1" in done.content.decode()
    unia, new = Organisation.objects.order_by("-slug")
    assert (unia.phone, unia.free, unia.languages) == ("0800 12 800", "oui", ["fr", "ar"])
    assert unia.verified_on == date(2026, 1, 31)
    assert (new.slug, new.languages) == ("maison-neuve", ["fa"])
    assert [place.name for place in new.municipalities.all()] == ["Namur"]
    assert [theme.name for theme in new.themes.all()] == ["Logement"]


def test_the_same_file_twice_changes_nothing(send, admin_client, url):
    text = HEAD + ";Maison neuve;Association;Namur;arabe;oui;;31/01/2026\n"
    admin_client.post(url, {"pack": send(text).context["pack"]})

    assert plan(send(text)) == [("Inchangée", [])]


def test_what_visitors_download_can_be_imported_again(site, send, client):
    make.OrganisationFactory(name="=Formule", slug="formule", free="oui", languages=["fr", "fa"])
    page = RepertoiresPage.objects.get()
    text = client.get(f"{page.url}telecharger/csv/").content.decode()

    assert plan(send(text)) == [("Inchangée", [])]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (";;;;;;;", "fichier"),
        (";Nouvelle;;;;;;", "donnez son nom et son type"),
        ("x;Nouvelle;Château;;;;;", "Château"),
        ("x;Nouvelle;Association;Bruxelles;;;;", "Bruxelles"),
        ("x;Nouvelle;Association;;klingon;;;", "klingon"),
        ("x;Nouvelle;Association;;;peut-être;;", "peut-être"),
        ("x;Nouvelle;Association;;;;;31/02/2026", "date"),
        ("pas un slug;Nouvelle;Association;;;;;", "Identifiant"),
        ("x;Une;Association;;;;;\nx;Deux;Association;;;;;", "ligne 2"),
    ],
)
def test_errors_are_in_french_and_nothing_is_written(send, row, message):
    response = send(HEAD + row + "\n;Bonne;Association;;;;;\n")
    words = response.content.decode()

    if message == "fichier":
        # An empty row is left out.
        assert plan(response) == [("Nouvelle fiche", [])]
        return
    assert message in words
    assert "Rien n’a été importé" in words
    assert not response.context["pack"]
    assert Organisation.objects.count() == 0


def test_coordinates_in_the_wrong_order_are_refused(send):
    response = send("Nom;Type;Latitude;Longitude\nNouvelle;Association;4,867;50,467\n")

    assert "inversées" in response.content.decode()


def test_who_may_not_change_the_directory_may_not_import(client, url, django_user_model):
    client.force_login(django_user_model.objects.create_user("visiteur"))

    assert client.get(url).status_code == 302


def test_list_leads_to_the_import(admin_client, url):
    name = Organisation.snippet_viewset.get_url_name("list")

    assert url in admin_client.get(reverse(name)).content.decode()


# --- What must be checked again --------------------------------------------------------------
@pytest.fixture
def checked():
    today = timezone.localdate()
    make.OrganisationFactory(name="Jamais vérifiée")
    make.OrganisationFactory(name="Vieille", verified_on=today - timedelta(days=400))
    make.OrganisationFactory(name="Récente", verified_on=today - timedelta(days=300))
    make.OrganisationFactory(name="Retirée", is_published=False)


def test_report_of_what_must_be_checked(checked, admin_client):
    html = admin_client.get(reverse("rapports:fiches-a-verifier")).content.decode()

    assert "Jamais vérifiée" in html
    assert "Vieille" in html
    assert "Récente" not in html
    assert "Retirée" not in html
    table = admin_client.get(reverse("rapports:fiches-a-verifier"), {"export": "csv"})
    assert b"Vieille" in b"".join(table.streaming_content)


def test_list_tells_and_filters_what_must_be_checked(checked, admin_client):
    url = reverse(Organisation.snippet_viewset.get_url_name("list"))
    everything = admin_client.get(url).content.decode()
    stale = admin_client.get(url, {"verification": "a-verifier"}).content.decode()

    assert "À vérifier (jamais fait)" in everything
    assert "Récente" in everything
    assert "Vieille" in stale
    assert "Récente" not in stale
