"""« Aide » says what docs/redaction.md says, names what exists, and is one press away."""

import re
from fnmatch import fnmatchcase
from functools import cache

from django.urls import get_resolver, reverse
from django.utils.translation.trans_real import translation

import pytest
from bs4 import BeautifulSoup

from cai_site.newsroom.help import guide
from cai_site.newsroom.help.markdown import PICTURE
from tests.guide import FOLDER, HEAVIEST, PICTURES, ROOT

OPENING, HOW_TOS, *OTHERS = guide.parts()
TEXT = guide.SOURCE.read_text()
NAMED = re.compile("«\u00a0(.+?)\u00a0»")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
MARKS = re.compile(r"\*\*|`|^(?:> ?|#{3} |[-*] |\d+\. |\s+)|\|", re.MULTILINE)
MOST_WORDS = 230  # on a page that is to be printed with its picture

each_section = pytest.mark.parametrize("section", guide.sections(), ids=lambda each: each.slug)
each_how_to = pytest.mark.parametrize("section", HOW_TOS.sections, ids=lambda each: each.slug)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def plain(markdown: str) -> str:
    """The words of Markdown without its marks, pictures and targets of links."""
    text = re.sub(r"^\|[-| ]+\|$", "", PICTURE.sub("", markdown), flags=re.MULTILINE)
    return MARKS.sub(" ", re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text))


@cache
def known_words() -> str:
    """Everything that the admin can say in French: Wagtail's, Django's and our own sources."""
    catalogs = translation("fr")._catalog._catalogs
    said = [words for catalog in catalogs for words in catalog.values() if isinstance(words, str)]
    folders = ("actions", "cai_site", "contact", "home", "ressources", "templates", "thematiques")
    for folder in folders:
        for kind in ("*.py", "*.html"):
            said += [path.read_text() for path in (ROOT / folder).rglob(kind)]
    return "\n".join(said).replace("\\u00a0", "\u00a0").replace("&nbsp;", "\u00a0")


def is_said(name: str) -> bool:
    """Whether a screen says a name; Django puts a capital before the names of fields."""
    return any(spelt in known_words() for spelt in (name, name[0].lower() + name[1:]))


def names_of(resolver, space: str = "") -> set[str]:
    """The names of all addresses below a resolver, with their namespaces."""
    found = set()
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            found |= names_of(pattern, inner)
        elif pattern.name:
            found.add(space + pattern.name)
    return found


def test_there_are_ten_how_tos_then_the_style_then_the_rest():
    assert OPENING.sections == ()
    assert len(HOW_TOS.sections) == 10
    assert [part.title for part in OTHERS] == ["Écrire pour être compris", "En détail"]
    assert len({section.slug for section in guide.sections()}) == len(guide.sections())


@each_how_to
def test_how_to_fits_one_sheet(section):
    steps = re.findall(r"^\d+\. ", section.text, re.MULTILINE)

    assert 3 <= len(steps) <= 5
    assert len(words(plain(section.text))) <= MOST_WORDS
    assert section.lead
    assert len(PICTURE.findall(section.text)) == 1


@pytest.mark.django_db
@each_section
def test_section_says_in_the_admin_what_the_file_says(admin_client, section):
    page = BeautifulSoup(admin_client.get(section.url).content, "html.parser")
    shown = page.select_one(".aide-text")

    assert page.select_one("h1").get_text() == section.title
    assert words(shown.get_text(" ")) == words(plain(section.text))
    assert not re.search(r"\*\*|\]\(|<!--|^\|", shown.get_text(), re.MULTILINE)


@pytest.mark.django_db
def test_contents_lead_to_every_section(admin_client):
    page = BeautifulSoup(admin_client.get(reverse("aide:index")).content, "html.parser")
    links = {link["href"] for link in page.select(".aide a")}

    assert links == {section.url for section in guide.sections()}
    assert len(page.select(".aide-cards li")) == 10


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["rien", "corriger-une-page-2", "-"])
def test_unknown_section_is_not_found(admin_client, slug):
    assert admin_client.get(reverse("aide:section", args=[slug])).status_code == 404


def test_every_link_leads_somewhere():
    anchors = {section.anchor for section in guide.sections()}
    for target in LINK.findall(TEXT):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif not target.startswith("https://"):
            assert (guide.SOURCE.parent / target).exists(), target


def test_pictures_are_those_that_are_taken_and_are_light():
    shown = {target.rsplit("/", 1)[1] for _, target in PICTURE.findall(TEXT)}
    kept = {path.name: path.stat().st_size for path in FOLDER.iterdir()}

    assert shown == set(kept) == {f"{name}.webp" for name in PICTURES}
    assert len(kept) <= 12
    assert max(kept.values()) <= HEAVIEST
    assert all(len(alt) > 40 for alt, _ in PICTURE.findall(TEXT))


@each_how_to
def test_what_a_how_to_names_exists_in_the_admin(section):
    named = {name.rstrip("…") for name in NAMED.findall(PICTURE.sub("", section.text))} - {""}
    invented = {name for name in named if not is_said(name)}

    assert named
    assert invented == set()


def test_a_name_that_no_screen_says_would_be_seen():
    assert is_said("Publier")
    assert not is_said("Appuyer sur le gros bouton vert")


def test_every_screen_that_a_section_names_exists():
    names = names_of(get_resolver())
    for section in guide.sections():
        for pattern in section.screens:
            assert any(fnmatchcase(name, pattern) for name in names), pattern


@pytest.mark.django_db
def test_screens_lead_to_their_page_of_the_guide(site, admin_client):
    section = guide.section_for("messages:index")
    html = admin_client.get(reverse("messages:index")).content.decode()

    assert section.title == "Répondre aux messages"
    assert f'href="{section.url}" aria-label="Aide\u00a0: {section.title}"' in html
    editing = admin_client.get(reverse("wagtailadmin_pages:edit", args=[site.pk]))
    assert guide.section_for("wagtailadmin_pages:edit").url in editing.content.decode()
    assert guide.section_for("") is None
    assert guide.section_for("wagtailadmin_home") is None


@pytest.mark.django_db
def test_menu_of_help_leads_to_the_guide_and_not_out_of_the_house(admin_client):
    html = admin_client.get(reverse("wagtailadmin_home")).content.decode()

    assert html.count(reverse("aide:index")) >= 2  # on the dashboard, and in the menu
    assert "guide.wagtail.org" not in html


def test_typography_of_the_guide():
    for number, line in enumerate(TEXT.splitlines(), 1):
        if line.startswith("<!--") or re.fullmatch(r"\|[-| ]+\|", line):
            continue
        text = re.sub(r"`[^`]+`|\([^)\s]+\)", "", line)
        assert not re.search(r" [:;?!»]|« | »|«(?!\u00a0)|'(?!historique)", text), number
