"""Other languages beside French: where they are served, how they are offered, what stays French."""

import re
from html.parser import HTMLParser

from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import (
    get_language_bidi,
    get_language_info,
    get_supported_language_variant,
    override,
)

from wagtail.models import Locale, PageViewRestriction, Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

import pytest

from actions.models import ActionsPage, FormationsPage
from cai_site.core.languages import KNOWN, published
from cai_site.core.models import SiteSettings
from cai_site.core.translations import alternates
from cai_site.navigation.models import Menu
from contact.models import AidePage, ContactPage
from home.models import ContentPage, PlanDuSitePage, PresentationPage, QuiSommesNousPage
from ressources.content_lists import organisation_card
from ressources.models import Organisation
from tests import factories as make
from tests.house import bulk_children

pytestmark = pytest.mark.one_database

MISSING = KNOWN["ar"].missing
# Words without an Arabic letter: an Arabic sentence may name a key or an address.
FOREIGN = re.compile(r"[^\u0600-\u06ff]*[A-Za-z][^\u0600-\u06ff]*")


def read(client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def switcher(html: str) -> dict[str, str]:
    """Language → address of the switcher's links."""
    listed = re.search(r'<ul class="languages__list".*?</ul>', html, re.DOTALL)
    links = re.findall(r'<a href="([^"]+)" hreflang="([^"]+)"', listed.group()) if listed else []
    return {language: address for address, language in links}


def hreflang(html: str) -> dict[str, str]:
    """Language → address that the page tells search engines."""
    links = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html)
    return dict(links)


# --- The table of languages ------------------------------------------------------------------
@pytest.mark.parametrize("code", KNOWN)
def test_known_language_needs_only_its_code(code, languages, settings, rf):
    languages("fr-be", *({code} - {"fr-be"}))

    assert get_supported_language_variant(code) == code
    with override(code):
        assert get_language_info(code)["bidi"] == KNOWN[code].is_rtl == get_language_bidi()


def test_unknown_language_is_refused_when_the_site_starts():
    with pytest.raises(ImproperlyConfigured, match=r"languages\.py first: xx"):
        published("fr-be", "xx")


# --- One language ----------------------------------------------------------------------------
def test_one_language_offers_nothing_and_asks_nothing(site, client, rf):
    html = read(client, "/contact/")
    with CaptureQueriesContext(connection) as captured:
        assert alternates(rf.get("/contact/"), ContactPage.objects.defer().first()) == []

    assert switcher(html) == hreflang(html) == {}
    assert len(captured) == 1, "the page itself"


def test_language_without_a_published_home_is_not_offered(site, client, languages):
    languages("fr-be", "ar")
    Locale.objects.create(language_code="ar")

    assert switcher(read(client, "/contact/")) == {}
    assert "Page introuvable" not in read(client, "/ar/", 404)


# --- The switcher ----------------------------------------------------------------------------
def test_leads_to_the_same_page(arabic, client):
    arabic(ContactPage.objects.get())
    french, translated = read(client, "/contact/"), read(client, "/ar/contact/")

    expected = {"fr-be": "/contact/", "ar": "/ar/contact/"}
    assert switcher(french) == switcher(translated) == expected
    assert re.search(r'href="/contact/" hreflang="fr-be"[^>]* aria-current="true"', french)
    assert re.search(r'"/ar/contact/"[^>]* lang="ar" dir="rtl" aria-current="true"', translated)
    assert MISSING not in french


def test_says_so_where_a_page_has_no_translation(arabic, client):
    html = read(client, "/contact/")

    assert switcher(html)["ar"] == "/ar/"
    assert f"العربية <small>{MISSING}</small>" in html


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_hidden_translation_is_not_offered(arabic, client, hide):
    translated = arabic(ContactPage.objects.get())
    if hide == "unpublish":
        translated.unpublish()
    else:
        PageViewRestriction.objects.create(page=translated, restriction_type="login")
    html = read(client, "/contact/")

    assert switcher(html)["ar"] == "/ar/"
    assert hreflang(html) == {}


def test_search_keeps_its_words_in_the_other_language(arabic, client):
    html = read(client, "/recherche/?q=logement")

    assert switcher(html)["ar"] == "/ar/recherche/?q=logement"


def test_unknown_address_offers_the_home_pages(arabic, client):
    html = read(client, "/inconnu/", 404)

    assert switcher(html) == {"fr-be": "/", "ar": "/ar/"}
    assert MISSING not in html


def test_language_that_another_process_published_is_found(arabic, client):
    stale = [entry for entry in Site.get_site_root_paths() if entry.language_code != "ar"]
    cache.set(SITE_ROOT_PATHS_CACHE_KEY, stale, version=SITE_ROOT_PATHS_CACHE_VERSION)

    assert switcher(read(client, "/contact/"))["ar"] == "/ar/"


# --- hreflang --------------------------------------------------------------------------------
def test_versions_name_each_other_and_french_for_the_others(arabic, client):
    arabic(ContactPage.objects.get())
    french, translated = read(client, "/contact/"), read(client, "/ar/contact/")

    assert (
        hreflang(french)
        == hreflang(translated)
        == {
            "fr-be": "http://testserver/contact/",
            "x-default": "http://testserver/contact/",
            "ar": "http://testserver/ar/contact/",
        }
    )
    assert '<link rel="canonical" href="http://testserver/ar/contact/">' in translated


def test_page_alone_names_nobody(arabic, client):
    assert hreflang(read(client, "/contact/")) == hreflang(read(client, "/recherche/")) == {}


@pytest.mark.parametrize("query", ["periode=passees", "page=2"])
def test_parts_of_a_list_are_no_versions(arabic, client, query):
    make.FormationFactory.create_batch(13)
    for page in (ActionsPage.objects.get(), FormationsPage.objects.get()):
        arabic(page)

    assert "ar" in hreflang(read(client, "/actions/formations/"))
    assert hreflang(read(client, f"/actions/formations/?{query}")) == {}


# --- Never French in silence -------------------------------------------------------------------
def test_missing_translation_says_so_and_shows_the_way(arabic, client):
    html = read(client, "/ar/contact/", 404)

    assert f"<h1>{MISSING}</h1>" in html
    assert '<html lang="ar" dir="rtl">' in html
    assert re.search(r'<a href="/contact/"[^>]* lang="fr-be" dir="ltr">Contact</a>', html)


def test_help_is_a_call_away_in_any_language(arabic, client):
    """The services have no Arabic version, their numbers serve all the same."""
    service = make.ServiceFactory(name="Accueil", phone="081 71 35 18")
    html = read(client, "/ar/contact/", 404)

    assert f'<span lang="fr-be" dir="ltr">{service.name}</span>' in html
    assert 'href="tel:+3281713518"' in html
    copy = service.copy_for_translation(Locale.objects.get(language_code="ar"))
    copy.name = "الاستقبال"
    copy.save()
    html = read(client, "/ar/contact/", 404)
    assert "الاستقبال" in html
    assert service.name not in Words(html).text


def test_unpublished_translation_says_so(arabic, client):
    arabic(ContactPage.objects.get()).unpublish()

    assert f"<h1>{MISSING}</h1>" in read(client, "/ar/contact/", 404)


def test_private_french_page_is_not_named(arabic, client):
    contact = ContactPage.objects.get()
    PageViewRestriction.objects.create(page=contact, restriction_type="login")

    assert 'href="/contact/"' not in read(client, "/ar/contact/", 404)


def test_parents_that_wait_for_a_translation_are_no_pages(arabic, client):
    """Wagtail puts aliases of the French parents above a translated page."""
    who, locale = QuiSommesNousPage.objects.get(), Locale.objects.get(language_code="ar")
    copy = who.copy_for_translation(locale, copy_parents=True)
    copy.title = "من نحن"
    copy.save_revision().publish()
    parent = PresentationPage.objects.get(locale=locale)
    assert parent.live
    assert parent.alias_of

    assert f"<h1>{MISSING}</h1>" in read(client, parent.url, 404)
    assert switcher(read(client, "/presentation/"))["ar"] == "/ar/"
    html = read(client, copy.url)
    breadcrumb = re.search(r'<nav class="breadcrumb".*?</nav>', html, re.DOTALL).group()
    assert re.findall('href="([^"]+)"', breadcrumb) == ["/ar/"]


# --- What stays French says so ---------------------------------------------------------------
class Words(HTMLParser):
    """Collects the words of a page with the language that each is said to be in."""

    SILENT = {"script", "style", "title"}
    VOID = {"meta", "link", "br", "img", "input", "path", "circle", "hr", "use"}

    def __init__(self, html: str):
        super().__init__()
        self.stack: list[tuple[str, str, str]] = []
        self.found: list[tuple[str, str, str]] = []
        self.feed(html)

    @property
    def text(self) -> str:
        return " ".join(word for word, *_ in self.found)

    def handle_starttag(self, tag, attributes):
        if tag in self.VOID:
            return
        given = dict(attributes)
        _, lang, direction = self.stack[-1] if self.stack else ("", "", "")
        href = given.get("href") or ""
        if href.startswith(("mailto:", "tel:")):
            lang, direction = "zxx", "ltr"
        self.stack.append((tag, given.get("lang", lang), given.get("dir", direction)))

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            while self.stack.pop()[0] != tag:
                pass

    def handle_data(self, data):
        tag, lang, direction = self.stack[-1] if self.stack else ("", "", "")
        if data.strip() and tag not in self.SILENT:
            self.found.append((data.strip(), lang, direction))


def test_french_words_say_that_they_are_french(arabic, client):
    settings = SiteSettings.objects.get()
    settings.alert_title, settings.phone = "Fermé le 21 juillet", "081 71 35 18"
    settings.save()
    for page in (AidePage.objects.get(), ContactPage.objects.get()):
        arabic(page, "مساعدة", body=[], **({"heading": "ساعدوني"} if "aide" in page.slug else {}))

    expected = {settings.alert_title, settings.name, settings.partners_title, "Présentation"}
    for address in ("/ar/", "/ar/contact/", "/ar/aide-et-ecoute/"):
        words = [word for word in Words(read(client, address)).found if FOREIGN.fullmatch(word[0])]
        assert expected <= {text for text, *said in words if said == ["fr-be", "ltr"]}
        assert [text for text, lang, _ in words if lang == "ar"] == []


def test_french_page_is_not_marked(arabic, client):
    html = read(client, "/contact/")

    assert '<html lang="fr-be" dir="ltr">' in html
    marked = re.findall(r'<(\w+)[^>]* lang="fr-be"', html)
    assert marked == ["html", "a"], "the page and its link in the switcher"


# --- Lists -----------------------------------------------------------------------------------
def test_lists_hold_the_pages_of_their_language(arabic, client):
    formation = make.FormationFactory(title="Code de la nationalité")
    for page in (ActionsPage.objects.get(), FormationsPage.objects.get()):
        arabic(page)
    arabic(formation, "قانون الجنسية")

    assert "قانون الجنسية" not in read(client, "/")
    assert "Code de la nationalité" not in read(client, "/ar/")
    assert read(client, "/ar/").count("قانون الجنسية") == 1


def test_phone_numbers_of_cards_keep_their_order():
    assert organisation_card(Organisation(phone="0800 12 800"), "/").meta == "0800\u00a012\u00a0800"


# --- Menus -----------------------------------------------------------------------------------
def labels(html: str) -> str:
    return re.search(r'<nav class="nav".*?</nav>', html, re.DOTALL).group()


def test_french_menu_leads_to_translations_by_their_titles(arabic, client):
    arabic(ContactPage.objects.get(), "اتصل بنا")
    menu = labels(read(client, "/ar/"))

    assert 'href="/ar/contact/">اتصل بنا</a>' in menu
    assert '<span lang="fr-be" dir="ltr">Je suis victime de racisme</span>' in menu
    assert 'href="/aide-et-ecoute/"' in menu


def test_translated_menu_goes_before_the_french_one(arabic, client):
    arabic(ContactPage.objects.get(), "اتصل بنا")
    locale = Locale.objects.get(language_code="ar")
    menu = Menu.objects.get(place="main").copy_for_translation(locale)
    contact = ContactPage.objects.get(locale__language_code="fr-be")
    links = [
        {"page": contact.pk, "link_label": "راسلنا"},
        {"page": PlanDuSitePage.objects.get().pk},
    ]
    menu.entries = make.stream(*(("entry", link) for link in links))
    menu.save()
    html = labels(read(client, "/ar/contact/"))

    assert 'href="/ar/contact/" aria-current="page">راسلنا</a>' in html
    assert '<span lang="fr-be" dir="ltr">Plan du site</span>' in html
    assert "Présentation" not in html
    assert "Présentation" in labels(read(client, "/contact/"))


def test_home_of_a_language_is_not_above_everything(arabic, client):
    arabic(ContactPage.objects.get())

    assert 'aria-current="true"' not in labels(read(client, "/ar/contact/"))


# --- As few queries --------------------------------------------------------------------------
def count(client, address: str) -> int:
    read(client, address)
    with CaptureQueriesContext(connection) as captured:
        read(client, address)
    return len(captured)


@pytest.mark.parametrize("model", [ContactPage, PresentationPage, AidePage])
def test_translation_costs_as_much_as_french(arabic, client, model):
    translated = arabic(model.objects.get())
    french = model.objects.get(locale__language_code="fr-be")

    assert count(client, translated.url) <= count(client, french.url) <= 10


def test_switcher_costs_one_query(arabic, client, languages):
    languages("fr-be")
    alone = count(client, "/contact/")
    languages("fr-be", "ar")

    assert count(client, "/contact/") == alone + 1


def test_translation_with_many_links_costs_as_much_as_with_few(arabic, client):
    section = PresentationPage.objects.get()
    children = bulk_children(section, ContentPage, 20)
    copy = arabic(section)
    for child in children[::2]:
        arabic(child)

    def cost(pages) -> int:
        links = "".join(f'<a linktype="page" id="{page.pk}">x</a>' for page in pages)
        copy.body = make.stream(("text", f"<p>{links}</p>"))
        copy.save_revision().publish()
        return count(client, copy.url)

    few, many = cost(children[:2]), cost(children)
    html = read(client, copy.url)

    assert few == many
    assert f'href="/ar/presentation/{children[0].slug}/"' in html
    assert f'href="/presentation/{children[1].slug}/"' in html
