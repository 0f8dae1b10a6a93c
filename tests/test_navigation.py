"""The menus: what a link is called, which ones show, where the visitor is, what staff may save."""

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction, Site
from wagtail.test.utils.form_data import nested_form_data, streamfield

import pytest
import time_machine

from cai_site.navigation.blocks import MAX_CHILDREN, MAX_ENTRIES, MenuStreamBlock
from cai_site.navigation.models import Menu
from cai_site.navigation.resolve import menus_for
from contact.models import ContactPage
from home.models import ContentPage, PresentationPage
from tests import factories as make
from tests.factories import in_days
from tests.house import bulk_children

Place = Menu.Place


def save_menu(*links: dict, place: str = Place.MAIN) -> Menu:
    """Write the entries of a menu of the site."""
    menu = Menu.objects.get(place=place)
    menu.entries = make.stream(*(("entry", link) for link in links))
    menu.save()
    return menu


def child(**link) -> dict:
    return {"type": "item", "value": link}


@pytest.fixture
def main(site, rf):
    """The entries of the main menu, seen from an address."""

    def read(path: str = "/") -> list:
        return menus_for(rf.get(path)).main

    return read


@pytest.fixture
def target(site):
    return make.ContentPageFactory(title="Nos projets")


def test_a_link_is_called_as_its_page(target, main):
    save_menu({"page": target.pk})
    target.title = "Nos valeurs"
    target.save()

    assert [(entry.label, entry.url) for entry in main()] == [("Nos valeurs", target.url)]


def test_typed_words_go_before_the_title(target, main):
    save_menu({"page": target.pk, "link_label": "Découvrir"})

    assert main()[0].label == "Découvrir"


def test_links_may_lead_to_files_and_elsewhere(site, main):
    document = make.SiteDocumentFactory(title="Statuts")
    save_menu({"document": document.pk}, {"url": "https://www.unia.be/", "link_label": "Unia"})

    file, elsewhere = main()
    assert (file.label, file.url, file.external) == ("Statuts", document.url, False)
    assert (elsewhere.label, elsewhere.url, elsewhere.external) == (
        "Unia",
        "https://www.unia.be/",
        True,
    )


def test_links_to_what_visitors_may_not_read_vanish(target, main):
    private = make.ContentPageFactory()
    below = make.ContentPageFactory(parent=private)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    collection = Collection.get_first_root_node().add_child(name="Privé")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    file = make.SiteDocumentFactory(collection=collection)
    draft, gone = make.ContentPageFactory(live=False), 999_999
    save_menu(
        *({"page": pk} for pk in (private.pk, below.pk, draft.pk, gone, target.pk)),
        {"document": file.pk},
        {"document": gone},
    )

    assert [entry.url for entry in main()] == [target.url]


def test_entry_without_target_stays_for_its_children(target, main):
    draft = make.ContentPageFactory(live=False)
    save_menu(
        {"page": draft.pk, "link_label": "Dossiers", "children": [child(page=target.pk)]},
        {"page": draft.pk, "children": [child(page=draft.pk)]},
    )

    (entry,) = main()
    assert (entry.label, entry.url) == ("Dossiers", "")
    assert [link.url for link in entry.children] == [target.url]


def test_heading_without_page_is_not_an_empty_link(target, client):
    draft = make.ContentPageFactory(live=False)
    save_menu({"page": draft.pk, "link_label": "Dossiers", "children": [child(page=target.pk)]})

    assert 'href=""' not in client.get("/contact/").content.decode()


def test_knows_where_the_visitor_is(site, main):
    contact, section = ContactPage.objects.get(), PresentationPage.objects.get()
    below = make.ContentPageFactory(parent=section)
    inside = below.get_parent().specific
    save_menu(
        {"page": site.pk},
        {"page": section.pk, "children": [child(page=below.pk)]},
        {"page": contact.pk},
    )

    home, presentation, other = main(below.url)
    assert (presentation.is_ancestor, presentation.is_current) == (True, False)
    assert (presentation.children[0].is_current, presentation.children[0].is_ancestor) == (
        True,
        False,
    )
    assert not any((home.is_current, home.is_ancestor, other.is_current, other.is_ancestor))
    assert main("/")[0].is_current
    assert main(inside.url)[1].is_current


def test_a_name_that_begins_alike_is_no_ancestor(site, main):
    short = make.ContentPageFactory(slug="asile")
    long = make.ContentPageFactory(slug="asile-et-migration")
    save_menu({"page": short.pk})

    assert not main(long.url)[0].is_ancestor


def test_current_page_is_marked_for_screen_readers(site, client):
    contact = ContactPage.objects.get()
    content = client.get(contact.url).content.decode()

    assert f'href="{contact.url}" aria-current="page"' in content


def test_unpublished_menu_and_other_languages_do_not_show(target, main, settings):
    save_menu({"page": target.pk})
    locale = Locale.objects.create(language_code="nl")
    menu = Menu.objects.get(place=Place.MAIN)
    other = menu.copy_for_translation(locale)
    other.save()
    other.entries = make.stream(("entry", {"url": "https://example.org/", "link_label": "NL"}))
    other.save()

    assert [entry.url for entry in main()] == [target.url]
    menu.unpublish()
    assert main() == []


def test_a_draft_of_a_menu_waits_for_publication(target, main):
    menu = save_menu({"page": target.pk})
    menu.entries = make.stream(("entry", {"page": target.pk, "link_label": "Brouillon"}))
    revision = menu.save_revision()

    assert main()[0].label == "Nos projets"
    revision.publish()
    assert main()[0].label == "Brouillon"


def test_preview_shows_entries_that_are_not_saved(target, rf):
    menu = save_menu({"page": target.pk})
    menu.entries = make.stream(("entry", {"page": target.pk, "link_label": "Essai"}))
    response = menu.make_preview_request(rf.get("/"))

    assert response.status_code == 200
    assert "Essai" in response.render().content.decode()


def test_menus_cost_two_queries_whatever_their_size(site, rf):
    bulk_children(site, ContentPage, MAX_ENTRIES * (MAX_CHILDREN + 1))
    documents = make.SiteDocumentFactory.create_batch(2)
    pages = iter(ContentPage.objects.order_by("pk"))
    entries = [
        {
            "page": next(pages).pk,
            "children": [child(page=next(pages).pk) for _ in range(MAX_CHILDREN)],
        }
        for _ in range(MAX_ENTRIES)
    ]
    save_menu(*entries)
    save_menu(*({"document": document.pk} for document in documents), place=Place.FOOTER)
    request = rf.get("/")
    menus_for(rf.get("/"))  # the addresses of the sites come from a cache afterwards
    Site.find_for_request(request)  # routing has read it already
    with CaptureQueriesContext(connection) as captured:
        menus = menus_for(request)
        assert menus_for(request) is menus

    assert len(captured) <= 2
    assert len(menus.main) == MAX_ENTRIES
    assert [len(entry.children) for entry in menus.main] == [MAX_CHILDREN] * MAX_ENTRIES
    assert len(menus.footer) == 2


# --- What staff may save -------------------------------------------------------------------
def block_errors(*links: dict) -> str:
    """What the block says of entries, as text."""
    block = MenuStreamBlock()
    raw = [{"type": "entry", "value": {"children": [], **link}} for link in links]
    with pytest.raises((StreamBlockValidationError, StructBlockValidationError)) as caught:
        block.clean(block.to_python(raw))
    return str(caught.value.as_json_data())


def elsewhere(number: int = 0) -> dict:
    return {"url": f"https://example.org/{number}", "link_label": f"Lien {number}"}


def test_too_many_entries_are_refused(db):
    message = block_errors(*map(elsewhere, range(MAX_ENTRIES + 1)))

    assert f"Un menu compte {MAX_ENTRIES} entrées au plus : celui-ci en a 9." in message.replace(
        "\\xa0", " "
    ).replace("\u00a0", " ")


def test_too_long_submenu_is_refused(db):
    children = [child(**elsewhere(number)) for number in range(MAX_CHILDREN + 1)]

    assert str(MAX_CHILDREN) in block_errors({**elsewhere(), "children": children})


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ({}, "Choisissez une page, un document ou une adresse."),
        ({"url": "https://example.org/"}, "Écrivez le texte du lien"),
        ({"url": "javascript:alert(1)", "link_label": "Non"}, "URL"),
    ],
)
def test_link_that_leads_nowhere_is_refused(db, link, message):
    assert message in block_errors(link)


def test_link_with_two_targets_is_refused(target):
    assert "une seule cible" in block_errors({**elsewhere(), "page": target.pk})


def test_only_the_main_menu_has_submenus(target):
    link = {"page": target.pk, "children": [child(page=target.pk)]}
    save_menu(link).full_clean()
    menu = save_menu(link, place=Place.FOOTER)

    with pytest.raises(ValidationError, match="Seul le menu principal"):
        menu.full_clean()


def test_a_place_has_one_menu(site):
    twin = make.MenuFactory.build(place=Place.MAIN, locale=Locale.get_default())

    with pytest.raises(ValidationError, match="déjà un menu"):
        twin.clean()


def test_admin_refuses_too_many_entries_in_french(target, admin_client):
    menu = save_menu({"page": target.pk})
    link = {"link_label": "Lien", "page": "", "document": "", "url": "https://example.org/"}
    link["children"] = streamfield([])
    entries = streamfield([("entry", link)] * (MAX_ENTRIES + 1))
    form = nested_form_data({"place": menu.place, "entries": entries})
    url = reverse(Menu.snippet_viewset.get_url_name("edit"), args=[menu.pk])
    response = admin_client.post(url, {**form, "action-publish": "1"})

    assert response.status_code == 200
    assert f"Un menu compte {MAX_ENTRIES} entr" in response.content.decode()
    menu.refresh_from_db()
    assert len(menu.entries) == 1


# --- Drafts, dates, and the way back ---------------------------------------------------------
@pytest.fixture
def edit(admin_client, site):
    """Sends the form of the footer menu with one link; `action-publish` or a date may be added."""
    menu = Menu.objects.get(place=Place.FOOTER)
    menu.save_revision().publish()

    def sent(label: str, url: str = "", **fields):
        link = {"url": "https://exemple.be", "link_label": label, "children-count": 0}
        link |= {"page": "", "document": ""}
        form = nested_form_data({"entries": streamfield([("entry", link)]), "place": menu.place})
        target = url or reverse(menu.snippet_viewset.get_url_name("edit"), args=[menu.pk])
        return admin_client.post(target, form | fields, follow=True)

    return sent


def footer(rf) -> list[str]:
    return [entry.label for entry in menus_for(rf.get("/")).footer]


def test_draft_of_a_menu_waits(site, edit, rf):
    before = footer(rf)
    edit("Brouillon")
    assert footer(rf) == before
    edit("En ligne", **{"action-publish": "oui"})
    assert footer(rf) == ["En ligne"]


def test_scheduled_menu_comes_at_its_hour(site, edit, rf):
    before = footer(rf)
    edit("Demain", **{"action-publish": "oui", "go_live_at": f"{in_days(1, 8):%Y-%m-%d %H:%M}"})
    call_command("publish_scheduled")
    assert footer(rf) == before
    with time_machine.travel(in_days(1, 9)):
        call_command("publish_scheduled")
        assert footer(rf) == ["Demain"]


def test_earlier_menu_is_given_back(site, edit, rf):
    edit("Avant", **{"action-publish": "oui"})
    menu = Menu.objects.get(place=Place.FOOTER)
    kept = menu.live_revision
    edit("Après", **{"action-publish": "oui"})
    url = reverse(menu.snippet_viewset.get_url_name("revisions_revert"), args=[menu.pk, kept.pk])
    edit("Avant", url, **{"action-publish": "oui"})
    assert footer(rf) == ["Avant"]


@pytest.mark.parametrize("is_live", [True, False])
def test_editor_names_the_links_that_visitors_do_not_see(site, admin_client, is_live):
    page = make.ContentPageFactory(title="Mobilité", live=is_live)
    menu = save_menu({"page": page.pk}, place=Place.MAIN)
    url = reverse(menu.snippet_viewset.get_url_name("edit"), args=[menu.pk])
    content = admin_client.get(url).content.decode()
    assert ("Les visiteurs ne voient pas ce lien" in content) is not is_live


def test_publishing_is_the_first_button_of_a_menu(site, admin_client):
    menu = Menu.objects.get(place=Place.FOOTER)
    url = reverse(menu.snippet_viewset.get_url_name("edit"), args=[menu.pk])
    content = admin_client.get(url).content.decode()
    assert content.index('name="action-publish"') < content.index("Enregistrer le brouillon")
