"""What every page has: its address, its line of ancestors, its restrictions, its metadata."""

import re
from datetime import date

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.urls import reverse

from wagtail.models import Locale, Page, PageViewRestriction

import pytest

from actions.models import FormationsPage
from contact.models import ContactPage
from home.models import ContentPage, PresentationPage
from tests import factories as make
from tests import json_ld

pytestmark = pytest.mark.one_database

Kind = PageViewRestriction


def restrict(page: Page, kind: str = Kind.LOGIN, **fields) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, **fields)


@pytest.fixture
def deep(site) -> ContentPage:
    """A page three levels below home."""
    above = make.ContentPageFactory(title="Projets", parent=PresentationPage.objects.get())
    return make.ContentPageFactory(title="Jardin", parent=above, slug="jardin")


# --- Routing -----------------------------------------------------------------------------------
def test_page_is_found_at_any_depth(deep, client):
    assert deep.url == "/presentation/projets/jardin/"
    assert client.get(deep.url).context["page"] == deep


@pytest.mark.parametrize(
    "path",
    [
        "/presentation/projets/jardins/",
        "/presentation/jardin/",
        "/projets/jardin/",
        "/jardin/",
        "/accueil/",
        "/accueil/presentation/",
        "/presentation/presentation/",
    ],
)
def test_other_paths_are_unknown(deep, client, path):
    assert client.get(path).status_code == 404


def test_draft_is_unknown_and_its_children_are_not(deep, client):
    parent = ContentPage.objects.get(title="Projets")
    parent.unpublish()

    assert client.get(parent.url).status_code == 404
    assert client.get(deep.url).status_code == 200


@pytest.mark.parametrize("path", ["/presentation", "/presentation/projets/jardin"])
def test_missing_slash_is_added(deep, client, path):
    response = client.get(path)

    assert response.status_code == 301
    assert response["Location"] == f"{path}/"


def test_page_of_another_site_is_not_reached(site, client):
    outside = make.ContentPageFactory(parent=Page.get_first_root_node(), slug="ailleurs")

    assert client.get("/ailleurs/").status_code == 404
    assert outside.url is None


def test_alias_shows_the_page_that_it_stands_for(deep, client):
    alias = deep.create_alias(parent=Page.objects.get(slug="contact"), update_slug="copie")
    response = client.get(alias.url)

    assert alias.url == "/contact/copie/"
    assert response.status_code == 200
    assert "<h1>Jardin</h1>" in response.content.decode()


def test_other_language_has_its_own_prefix_and_no_page(site, client, settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [
        ("fr-be", "Français"),
        ("nl", "Nederlands"),
    ]
    locale = Locale.objects.create(language_code="nl")
    translation = site.copy_for_translation(locale)
    translation.title = "Welkom"
    translation.save_revision().publish()

    assert client.get("/").context["page"].locale.language_code == "fr-be"
    response = client.get("/nl/")
    assert response.status_code == 200
    assert response.context["page"] == translation
    assert '<html lang="nl"' in response.content.decode()
    assert client.get("/nl/contact/").status_code == 404


# --- Restrictions ------------------------------------------------------------------------------
def test_private_page_asks_to_sign_in_and_keeps_the_way(deep, client):
    restrict(deep)
    response = client.get(deep.url, follow=True)

    assert response.redirect_chain[-1][0].startswith(reverse("wagtailadmin_login"))
    assert "jardin" in response.redirect_chain[-1][0]


@pytest.mark.parametrize("above", ["/presentation/", "/presentation/projets/", "/"])
def test_restriction_holds_for_all_below(deep, client, above):
    restrict(next(page for page in Page.objects.filter(depth__gt=1) if page.url == above))

    assert client.get(deep.url).status_code == 302


def test_restriction_below_does_not_hold_above(deep, client):
    restrict(deep)

    assert client.get("/presentation/projets/").status_code == 200


def test_password_opens_the_page(deep, client):
    restriction = restrict(deep, Kind.PASSWORD, password="sésame")
    response = client.get(deep.url)
    action = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, deep.pk])

    assert response.status_code == 200
    assert "<h1>Jardin</h1>" not in response.content.decode()
    assert action in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    for password, opens in (("faux", False), ("sésame", True)):
        client.post(action, {"password": password, "return_url": deep.url})
        content = client.get(deep.url)
        assert ("<h1>Jardin</h1>" in content.content.decode()) is opens
        assert content["Cache-Control"] == "private, no-store"


def test_password_form_looks_like_the_site_in_french(deep, client):
    restrict(deep, Kind.PASSWORD, password="sésame")
    content = client.get(deep.url).content.decode()

    assert '<html lang="fr-be"' in content
    assert "css/site.css" in content
    assert "Mot de passe" in content


@pytest.mark.parametrize(("member", "status"), [(True, 200), (False, 302)])
def test_group_opens_the_page(deep, client, django_user_model, member, status):
    group = Group.objects.create(name="Assemblée")
    restrict(deep, Kind.GROUPS).groups.add(group)
    user = django_user_model.objects.create_user("marie", password="x")
    user.groups.set([group] if member else [])
    client.force_login(user)
    response = client.get(deep.url)

    assert response.status_code == status
    assert "no-store" in response["Cache-Control"]


# --- Breadcrumb, metadata -----------------------------------------------------------------------
def crumbs(client, url: str) -> list[str]:
    content = client.get(url).content.decode()
    trail = content.partition('<nav class="breadcrumb"')[2].partition("</nav>")[0]
    return re.findall(r">([^<>]+)</(?:a|li)>", trail)


def test_breadcrumb_names_the_pages_above(deep, client):
    assert crumbs(client, deep.url) == ["Accueil", "Présentation", "Projets", "Jardin"]
    assert crumbs(client, "/contact/") == ["Accueil", "Contact"]
    assert crumbs(client, "/") == []


def test_breadcrumb_is_the_same_without_the_short_way(deep):
    assert [page.title for page in ContentPage.objects.get(pk=deep.pk).breadcrumb] == [
        "Accueil",
        "Présentation",
        "Projets",
    ]


def head(client, url: str) -> str:
    return client.get(url).content.decode().partition("</head>")[0]


def meta(client, url: str, name: str) -> str:
    found = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)"', head(client, url))
    return found[1] if found else ""


def test_description_is_the_editors_else_the_chapo_else_the_mission(site, client):
    page = make.ContentPageFactory(introduction="Le   chapô\nde la page.")
    assert meta(client, page.url, "description") == "Le chapô de la page."
    page.search_description = "La description choisie."
    page.save()
    assert meta(client, page.url, "description") == "La description choisie."
    page.search_description = page.introduction = ""
    page.save()
    assert meta(client, page.url, "description") == "Le Centre aide à vivre ensemble."


def test_description_is_short(site):
    page = make.ContentPageFactory.build(parent=None, introduction="mot " * 200)

    assert len(page.meta_description) <= 160


def test_introduction_is_at_most_400_signs(site):
    make.ContentPageFactory(introduction="x" * 400)

    with pytest.raises(ValidationError, match="400"):
        make.ContentPageFactory(introduction="x" * 401)


def test_canonical_address_forgets_parameters(site, client):
    url = FormationsPage.objects.get().url

    assert f'<link rel="canonical" href="http://testserver{url}">' in head(client, f"{url}?page=9")


def test_structured_data_describes_page_breadcrumb_and_organisation(deep, client):
    page, home = (json_ld.by_type(head(client, url)) for url in (deep.url, "/"))
    assert page["WebPage"]["url"] == "http://testserver/presentation/projets/jardin/"
    names = [item["name"] for item in page["BreadcrumbList"]["itemListElement"]]
    assert names == ["Accueil", "Présentation", "Projets", "Jardin"]
    assert home["NGO"]["address"]["postalCode"] == "5002"
    assert home["WebSite"]["potentialAction"]["target"].endswith(
        "/recherche/?q={search_term_string}"
    )


def test_structured_data_cannot_close_its_element(site, client):
    page = make.ContentPageFactory(title="</script><script>alert(1)</script>", slug="x")

    assert "<script>alert" not in client.get(page.url).content.decode()


def test_sources_and_verification_show(site, client):
    page = make.ContentPageFactory(
        sources=make.stream(("source", {"label": "Wallex", "legal_basis": "Décret de 1996"})),
        owner_service=make.ServiceFactory(name="Communication"),
        verified_on=date(2026, 1, 15),
    )
    content = client.get(page.url).content.decode()

    for words in ("Wallex", "Décret de 1996", "15 janvier 2026"):
        assert words in content


# --- Cards of sections -------------------------------------------------------------------------
def test_section_shows_its_published_children_in_order(site, client):
    section = PresentationPage.objects.get()
    make.ContentPageFactory(title="Caché", parent=section, live=False)
    last = make.ContentPageFactory(title="Visible", parent=section)
    last.move(section, "first-child")
    section.refresh_from_db()
    found = [child.title for child in PresentationPage.objects.get().child_cards]

    assert found[0] == "Visible"
    assert "Caché" not in found
    assert len(found) == section.get_children().live().count()


# --- Rich text -----------------------------------------------------------------------------------
def test_links_of_rich_text_lead_to_published_pages_only(site, client):
    contact, draft = ContactPage.objects.get(), make.ContentPageFactory(live=False)
    text = "".join(
        f'<p><a linktype="page" id="{pk}">Lien {name}</a></p>'
        for name, pk in (("vivant", contact.pk), ("mort", draft.pk), ("perdu", 999_999))
    )
    page = make.ContentPageFactory(body=make.stream(("text", text)))
    content = client.get(page.url).content.decode()

    assert f'<a href="{contact.url}">Lien vivant</a>' in content
    assert "Lien mort" in content
    assert "Lien perdu" in content
    assert 'href=""' not in content
    assert draft.slug not in content
