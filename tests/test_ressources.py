"""Publications, figures, news and the directory: what they say, and when they say nothing."""

from datetime import timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from wagtail.models import Locale

import pytest

from ressources.chiffres.indicators import french_number
from ressources.models import (
    Actu,
    ActusPage,
    ChiffresPage,
    Indicator,
    IndicatorValue,
    Organisation,
    Publication,
    PublicationsPage,
    RepertoiresPage,
)
from tests import factories as make
from tests.test_listings import titles

pytestmark = pytest.mark.one_database

NBSP = "\u00a0"


# --- Figures ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("7", "7"),
        ("1046", "1_046"),
        ("1046.000", "1_046"),
        ("11590000", "11_590_000"),
        ("5.290", "5,29"),
        ("0.500", "0,5"),
        ("100", "100"),
        ("1234.567", "1_234,567"),
        ("-12.500", "-12,5"),
        ("1E+3", "1_000"),
        ("99999999999.999", "99_999_999_999,999"),
    ],
)
def test_number_in_french(value, text):
    assert french_number(Decimal(value)) == text.replace("_", NBSP)


@pytest.mark.parametrize(
    ("unit", "label"), [("personnes", "1_046_personnes"), ("%", "1_046_%"), ("", "1_046")]
)
def test_number_with_its_unit(unit, label):
    value = IndicatorValue(indicator=Indicator(unit=unit), value=Decimal(1046), year=2021)

    assert value.value_label == label.replace("_", NBSP)


def test_precise_date_goes_before_the_year():
    assert IndicatorValue(year=2021).when == "2021"
    assert IndicatorValue(year=2021, date_label="au 1er janvier 2021").when == "au 1er janvier 2021"


@pytest.fixture
def indicator(site):
    indicator = make.IndicatorFactory(name="Part d’étrangers", unit="%", slug="part")
    for year, value, order in ((2019, "4.9", 0), (2021, "5.29", 1), (2021, "9", 2), (2020, "5", 3)):
        make.IndicatorValueFactory(
            indicator=indicator, year=year, value=Decimal(value), sort_order=order
        )
    return indicator


def test_latest_value_is_the_first_entered_of_the_newest_year(indicator):
    assert indicator.latest.value == Decimal("5.29")
    assert IndicatorValue.latest_of(Indicator.objects.all()).get() == indicator.latest
    assert [value.year for value in indicator.sorted_values] == [2021, 2021, 2020, 2019]


def test_figure_shows_with_unit_year_territory_and_source(indicator, client):
    content = client.get(ChiffresPage.objects.get().url).content.decode().replace(NBSP, " ")

    assert 'id="part"' in content
    for words in ("Part d’étrangers", "5,29", "Province de Namur", "2021", "CAIstiques 2021"):
        assert words in content


def test_indicator_has_an_address_with_all_its_values(indicator, client):
    url = ChiffresPage.objects.get().url
    make.IndicatorValueFactory(indicator__name="Autre chose")
    assert f'href="{url}?indicateur=part"' in client.get(url).content.decode()
    content = client.get(f"{url}?indicateur=part").content.decode()

    assert "<title>Part d’étrangers – " in content
    assert "Autre chose" not in content
    assert content.count('<th scope="row">') == len(indicator.sorted_values)


@pytest.mark.parametrize("slug", ["inconnu", "", "%00x", "a" * 500, "🙂", "1;drop"])
def test_unknown_indicator_shows_the_list(indicator, client, slug):
    url = ChiffresPage.objects.get().url
    response = client.get(url, {"indicateur": slug})

    assert response.status_code == 200
    assert 'id="part"' in response.content.decode()


def test_indicator_without_value_shows_no_number(site, client):
    make.IndicatorFactory(name="Encore rien")
    response = client.get(ChiffresPage.objects.get().url)

    assert response.status_code == 200
    assert Indicator.objects.get().latest is None
    assert 'class="stat"' not in response.content.decode()


def test_figures_are_grouped_and_filtered_by_topic(site, client):
    for topic in ("racisme", "population"):
        value = "discriminations" if topic == "racisme" else topic
        make.IndicatorValueFactory(indicator__name=f"Sur {topic}", indicator__topic=value)
    url = ChiffresPage.objects.get().url
    content = client.get(f"{url}?sujet=population").content.decode()

    assert "Sur population" in content
    assert "Sur racisme" not in content


def test_home_shows_the_key_figure(indicator, site, client):
    site.key_indicator = indicator
    site.save()
    content = client.get("/").content.decode()

    assert "5,29" in content
    assert "CAIstiques 2021" in content


# --- News ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("days", "listed"), [(None, True), (1, True), (0, True), (-1, False), (-400, False)]
)
def test_expired_news_leaves_lists_and_keeps_its_address(site, client, days, listed):
    expiry = None if days is None else localdate() + timedelta(days=days)
    actu = make.ActuFactory(title="Appel à projets", expires_on=expiry)
    url = ActusPage.objects.get().url
    response = client.get(actu.url)

    assert (titles(client, url) == ["Appel à projets"]) is listed
    assert ("Appel à projets" in client.get("/").content.decode()) is listed
    assert response.status_code == 200
    assert ("Cette information a expiré" in response.content.decode()) is not listed
    assert actu.has_expired is not listed


def test_news_comes_newest_first(site, client):
    for days in (5, 1, 3):
        make.ActuFactory(title=f"Il y a {days} jours", date=localdate() - timedelta(days=days))

    assert titles(client, ActusPage.objects.get().url) == [
        "Il y a 1 jours",
        "Il y a 3 jours",
        "Il y a 5 jours",
    ]


def test_news_names_its_source(site, client):
    actu = make.ActuFactory(organisation="Unia", link="https://www.unia.be/fr", kind="secteur")
    content = client.get(actu.url).content.decode()

    assert "Lire l’annonce sur le site de Unia" in content
    assert 'href="https://www.unia.be/fr"' in content
    assert str(Actu.Kind.SECTOR.label) in content


# --- Publications --------------------------------------------------------------------------------
def test_publications_without_year_come_last(site, client):
    for year in (2001, None, 2019):
        make.PublicationFactory(title=f"De {year}", year=year)

    assert titles(client, PublicationsPage.objects.get().url) == ["De 2019", "De 2001", "De None"]


def test_only_years_of_the_library_can_be_chosen(site, client):
    make.PublicationFactory(year=2019)
    make.PublicationFactory(year=2003, live=False)
    content = client.get(PublicationsPage.objects.get().url).content.decode()

    assert '<option value="2019">' in content
    assert '<option value="2003">' not in content


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "pas encore en ligne"),
        ({"link": "https://example.org/livre"}, "Lire en ligne"),
        ({"on_loan": True, "loan_note": "Gratuit, deux semaines."}, "Gratuit, deux semaines."),
    ],
)
def test_how_to_get_a_publication(site, client, fields, words):
    page = make.PublicationFactory(**fields)
    content = client.get(page.url).content.decode()

    assert words in content
    assert page.is_available is bool(fields)


def test_publication_as_a_file_says_format_weight_and_pages(site, client):
    page = make.PublicationFactory(document=make.SiteDocumentFactory(title="Le guide"))
    content = client.get(page.url).content.decode().replace(NBSP, " ")

    assert "Le guide" in content
    assert "PDF" in content
    assert "3 pages" in content
    assert page.document.url in content


def test_notice_leaves_out_what_is_unknown():
    publication = Publication(kind="guide", language="fr", year=None, collection="Coaxions")

    assert dict(publication.facts) == {
        "Type": "Guide",
        "Collection": "Coaxions",
        "Langue": "français",
    }


def test_loan_note_needs_a_loan():
    publication = Publication(title="Un livre", loan_note="Deux semaines.")

    with pytest.raises(ValidationError, match="en prêt"):
        publication.clean()


def test_card_shows_the_share_image_else_the_cover(site):
    image, document = make.SiteImageFactory(), make.SiteDocumentFactory()

    assert Publication(document=document).cover == document.cover
    assert Publication(document=document, share_image=image).cover == image
    assert Publication().cover is None


# --- Directory -----------------------------------------------------------------------------------
def test_directory_by_municipality_counts_who_covers_the_province(site, client):
    dinant = make.OrganisationFactory(name="Basée à Dinant")
    dinant.municipalities.set([make.territory("Dinant")])
    dinant.save()
    make.OrganisationFactory(name="Toute la province", covers_province=True)
    make.OrganisationFactory(name="Maison-mère à Dinant", municipality=make.territory("Dinant"))
    url = RepertoiresPage.objects.get().url

    assert titles(client, f"{url}?commune=dinant") == ["Basée à Dinant", "Toute la province"]
    assert titles(client, f"{url}?commune=namur") == ["Toute la province"]
    assert len(titles(client, url)) == 3


def test_the_38_municipalities_can_be_chosen_in_the_order_of_a_dictionary(site):
    _, *names = [name for _, name in RepertoiresPage.filter_form_class().fields["commune"].choices]

    assert len(names) == 38
    assert names[names.index("Doische") + 1] == "Éghezée"


def test_accents_do_not_change_the_order_of_the_directory(site, client):
    for name in ("Zonta", "Écoute", "eau vive", "Accueil"):
        make.OrganisationFactory(name=name)

    assert titles(client, RepertoiresPage.objects.get().url) == [
        "Accueil",
        "eau vive",
        "Écoute",
        "Zonta",
    ]


def test_unpublished_and_foreign_entries_do_not_show(site, client):
    make.OrganisationFactory(name="Visible")
    make.OrganisationFactory(name="Retirée", is_published=False)
    make.OrganisationFactory(name="Ailleurs", locale=Locale.objects.create(language_code="nl"))

    assert titles(client, RepertoiresPage.objects.get().url) == ["Visible"]


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({}, {}),
        ({"free": "oui", "step_free": "non"}, {"Gratuit": "Oui", "Accès sans marche": "Non"}),
        ({"free": "inconnu", "languages": ["ar"]}, {"Langues": "arabe"}),
        ({"covers_province": True}, {"Communes": "Toute la province de Namur"}),
    ],
)
def test_unknown_facts_are_never_shown_as_a_no(db, fields, facts):
    assert dict(Organisation(name="Unia", **fields).facts) == facts


def test_entry_has_an_anchor_and_a_phone_link(site, client):
    make.OrganisationFactory(name="Unia", slug="unia", phone="0800 12 800")
    content = client.get(RepertoiresPage.objects.get().url).content.decode()

    assert 'id="unia"' in content
    assert 'href="tel:+3280012800"' in content
