"""The home page and the section « Présentation »."""

from datetime import date, timedelta

from django.utils.timezone import localdate

import pytest

from home.models import (
    EquipePage,
    HistoirePage,
    LogoPage,
    MandatsPage,
    MissionsPage,
    PerspectivesPage,
    PlanDuSitePage,
    QuiSommesNousPage,
    RapportsPage,
)
from tests import factories as make

pytestmark = pytest.mark.one_database


def content_of(client, model) -> str:
    """What visitors get of the one page of a type."""
    response = client.get(model.objects.get().url)
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


def in_order(content: str, *words: str) -> bool:
    places = [content.find(word) for word in words]
    return -1 not in places and places == sorted(places)


# --- Home ----------------------------------------------------------------------------------------
def test_home_has_four_doors(site, client):
    doors = client.get("/").content.decode().partition("<main")[2]

    for door in site.doors:
        assert f'href="{door.value["page"].url}"' in doors
        assert door.value["title"] in doors


def test_door_to_an_unpublished_page_is_closed(site, client):
    page = site.doors[3].value["page"].specific
    page.unpublish()
    response = client.get("/")

    assert response.status_code == 200
    assert 'href=""' not in response.content.decode()
    assert f'href="{page.url}"' not in response.content.decode()


def test_home_is_useful_when_there_is_nothing_new(site, client):
    content = client.get("/").content.decode()

    assert "Aucune formation annoncée" in content
    assert "Aucune actualité" in content
    assert "Wallonie" in content  # a partner


# --- Team ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("consent", [None, date(2026, 1, 15)])
def test_names_and_photos_need_consent(site, client, consent):
    photo = make.SiteImageFactory(file__filename="portrait.png")
    make.TeamFunctionFactory(
        page=EquipePage.objects.get(),
        title="Responsable des formations",
        person_name="Prénom Nomdefamille",
        photo=photo,
        consent_on=consent,
    )
    content = content_of(client, EquipePage)

    assert "Responsable des formations" in content
    assert ("Nomdefamille" in content) is bool(consent)
    assert ("portrait" in content) is bool(consent)


def test_team_is_grouped_by_service_in_their_order(site, client):
    page = EquipePage.objects.get()
    for name, order in (("Formations", 2), ("Accueil", 1)):
        service = make.ServiceFactory(name=name, order=order)
        make.TeamFunctionFactory.create_batch(2, page=page, service=service)

    assert [(service.name, len(found)) for service, found in page.services] == [
        ("Accueil", 2),
        ("Formations", 2),
    ]
    assert in_order(content_of(client, EquipePage).partition("<main")[2], "Accueil", "Formations")


# --- Mandates ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("days", "is_past"), [(None, False), (1, False), (0, False), (-1, True), (-900, True)]
)
def test_mandate_is_archived_the_day_after_its_end(site, days, is_past):
    end = None if days is None else localdate() + timedelta(days=days)
    page = MandatsPage.objects.get()
    make.MandateFactory(page=page, organisation="Ville de Namur", ends_on=end)

    assert len(page.past_mandates) == is_past
    assert len(page.current_instances) == (not is_past)


def test_mandates_are_grouped_by_instance_and_category(site, client):
    page = MandatsPage.objects.get()
    page.as_of = date(2024, 3, 1)
    page.save()
    rows = [("ca", "Villes"), ("ca", "Associations"), ("ag", "Villes"), ("ca", "Villes")]
    for order, (instance, category) in enumerate(rows):
        make.MandateFactory(page=page, instance=instance, category=category, sort_order=order)
    found = [
        (instance, [(category, len(mandates)) for category, mandates in categories])
        for instance, categories in MandatsPage.objects.get().current_instances
    ]

    assert found == [
        ("Conseil d’administration", [("Villes", 2), ("Associations", 1)]),
        ("Assemblée générale", [("Villes", 1)]),
    ]
    assert in_order(content_of(client, MandatsPage), "Conseil d’administration", "1er mars 2024")


def test_past_mandates_come_latest_first(site, client):
    page = MandatsPage.objects.get()
    for year in (2015, 2021, 2018):
        make.MandateFactory(page=page, organisation=f"De {year}", ends_on=date(year, 6, 30))

    assert [mandate.organisation for mandate in page.past_mandates] == [
        "De 2021",
        "De 2018",
        "De 2015",
    ]
    assert in_order(content_of(client, MandatsPage), "Mandats passés", "De 2021", "De 2015")


# --- History, missions, reports, logo ------------------------------------------------------------
def test_timeline_is_in_the_order_of_time(site, client):
    page = HistoirePage.objects.get()
    theme = make.ThemeFactory(name="Logement")
    for year, label in ((1996, "1996 à 1998"), (1983, ""), (2006, "")):
        event = make.TimelineEventFactory(
            page=page, year=year, year_label=label, title=f"En {year}", themes=[theme]
        )
    content = content_of(client, HistoirePage)

    assert in_order(content, "En 1983", "1996 à 1998", "En 2006")
    assert "Logement" in content
    assert event.when == "2006"


def test_missions_are_numbered_by_their_place(site, client):
    page = MissionsPage.objects.get()
    for order, title in ((1, "Seconde"), (0, "Première")):
        make.MissionFactory(page=page, title=title, sort_order=order)
    page.decree_steps = [("step", {"date_label": "4 juillet 1996", "text": "Un décret."})]
    page.centres = [("centre", {"city": "Verviers", "name": "CRVI"})]
    page.save()
    content = content_of(client, MissionsPage)

    assert in_order(content, "Première", "Seconde", "4 juillet 1996", "Verviers")
    assert "Le Centre doit encore vérifier ce point." in content


def test_reports_come_newest_first(site, client):
    for year in (2018, 2021, 2019):
        make.RapportPageFactory(title=f"Rapport {year}", year=year)
    make.RapportPageFactory(title="Rapport caché", year=2022, live=False)
    content = content_of(client, RapportsPage)

    assert in_order(content.partition("<main")[2], "Rapport 2021", "Rapport 2019", "Rapport 2018")
    assert "Rapport caché" not in content


def test_report_shows_its_summary_file_and_plan(site, client):
    plan = make.SiteDocumentFactory(title="Perspectives 2022")
    report = make.RapportPageFactory(title="Rapport 2021", year=2021, plan=plan)
    make.RapportPageFactory(title="Sans plan", year=2019)
    content = client.get(report.url).content.decode()
    perspectives = content_of(client, PerspectivesPage).partition("<main")[2]

    assert "L’année en bref." in content
    assert report.document.url in content
    assert plan.url in content
    assert report.plan_year == 2022
    assert "Perspectives 2022" in perspectives
    assert "Sans plan" not in perspectives


def test_reports_without_any_say_so(site, client):
    assert "Aucun rapport" in content_of(client, RapportsPage)
    assert "Aucun document" in content_of(client, PerspectivesPage)


def test_brand_downloads(site, client):
    page = LogoPage.objects.get()
    version = make.BrandVersionFactory(page=page, name="Logo complet", background="sombre")
    file = make.BrandFileFactory(version=version)
    content = content_of(client, LogoPage)

    assert in_order(content, "Logo complet", "Fond sombre", file.document.url)


def test_who_we_are(site, client):
    page = QuiSommesNousPage.objects.get()
    page.quote = "Vivre ensemble, ça se construit."
    page.statutes = make.SiteDocumentFactory(title="Statuts CAI 2019")
    links = make.stream(("activity", {"title": "Accueillir", "page": site.pk}))
    page.activities = links
    page.cards = make.stream(("card", {"title": "Nos missions", "page": site.pk}))
    page.save()
    content = content_of(client, QuiSommesNousPage)

    assert in_order(content, "Vivre ensemble", "Accueillir", "Statuts CAI 2019", "Nos missions")


# --- Site map ------------------------------------------------------------------------------------
def test_site_map_shows_the_house_and_not_each_sheet(site, client):
    make.FormationFactory(title="Une formation")
    make.ActuFactory(title="Une actualité")
    make.PublicationFactory(title="Une publication")
    free = make.ContentPageFactory(title="Mentions légales")
    main = content_of(client, PlanDuSitePage).partition("<main")[2].partition("</main>")[0]

    for title in ("Présentation", "Équipe", "Formations", "Mentions légales"):
        assert title in main
    assert "Une formation" not in main
    assert "Une actualité" not in main
    assert "Une publication" not in main
    assert f'href="{free.url}"' in main
    assert main.count("<ul>") >= 4  # nested as the tree
