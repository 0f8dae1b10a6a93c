"""The admin speaks French: a walk through its screens finds no English."""

import re
from collections import Counter, deque
from html.parser import HTMLParser

from django.urls import reverse
from django.utils import translation

import pytest

from tests import factories as make

pytestmark = [pytest.mark.usefixtures("furnished_site"), pytest.mark.one_database]

# Words that no French sentence has, and that screens in English cannot do without.
ENGLISH = """
    the and your this that with from for are not has have you add edit delete save search settings
    password user users username new create update choose upload view history publish draft title
    name yes none any close open copy move can moderator moderators approval editors remove
    select all help submit reject approve child children back next previous more less show hide
    enter report reports result results query task tasks group groups account dashboard summary
    snippet snippets log out sign by timeline language since ago days hours
"""
ENGLISH_WORD = re.compile(rf"(?<![\w’'-])({'|'.join(ENGLISH.split())})(?![\w’'-])", re.IGNORECASE)
# What nothing translates: a heading of the list of sites, which administrators alone see.
NAMES = re.compile("Site name")
SPOKEN = ("aria-label", "title", "placeholder", "alt", "data-w-tooltip-content-value")
MOST_SCREENS = 130


class Screen(HTMLParser):
    """What a member reads or hears of a screen, and where its links lead."""

    def __init__(self, html: str):
        super().__init__()
        self.words, self.links, self._silent, self._is_hidden = [], [], 0, False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self._silent += tag in {"script", "style"}
        self._is_hidden = "hidden" in values
        self.words += [values[name] for name in SPOKEN if values.get(name)]
        if tag == "input" and values.get("type") in {"submit", "button"}:
            self.words.append(values.get("value") or "")
        link = (values.get("href") or "").split("#")[0].split("?")[0]
        if tag == "a" and link.startswith("/admin/"):
            self.links.append(link)

    def handle_endtag(self, tag):
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self._silent and not self._is_hidden and data.strip():
            self.words.append(" ".join(data.split()))


def english_in(words: list[str]) -> set[str]:
    return {text[:120] for text in words if ENGLISH_WORD.search(NAMES.sub("", text))}


def walk(client, start: str) -> dict[str, str]:
    """What is in English → where, for a screen or two of each kind."""
    found, seen, kinds, waiting = {}, set(), Counter(), deque([start])
    while waiting and len(seen) < MOST_SCREENS:
        url = waiting.popleft()
        kind = re.sub(r"\d+", "N", url)
        if url in seen or kinds[kind] == 2 or "/logout/" in url or "/guide-de-style/" in url:
            continue
        seen.add(url)
        kinds[kind] += 1
        response = client.get(url)
        if response.status_code != 200 or "text/html" not in response["Content-Type"]:
            continue
        screen = Screen(response.content.decode())
        waiting.extend(screen.links)
        found |= dict.fromkeys(english_in(screen.words), url)
    assert len(seen) > 20
    return found


def test_administrators_find_no_english(admin_client):
    make.ContactMessageFactory()

    found = walk(admin_client, reverse("wagtailadmin_home"))

    assert not found, "\n".join(f"{url}: {text}" for text, url in found.items())


def test_the_screens_before_the_admin_are_in_french(client):
    for name in ("wagtailadmin_login", "wagtailadmin_password_reset"):
        words = Screen(client.get(reverse(name)).content.decode()).words
        assert english_in(words) == set()
        assert not any("Wagtail" in text for text in words)


def test_the_menu_is_in_french(admin_client):
    content = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    labels = re.findall(r'"label": "(.*?)"', content)

    assert len(labels) > 20
    assert english_in([label.encode().decode("unicode_escape") for label in labels]) == set()


def test_the_word_list_would_see_english():
    assert english_in(["Add a page", "Search", "View in English"])
    assert not english_in(["Ajouter une page", "Chercher", "Réseau actions locales, page à page"])


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The page '%(page_title)s' is not currently awaiting moderation.", "n’attend aucune"),
        ("Redirects", "Redirections"),
        ("Snippets", "Données partagées"),
        ("Sort menu order", "Changer l’ordre des pages"),
    ],
)
def test_what_wagtail_says_badly_is_said_well(english, french):
    with translation.override("fr-be"):
        assert french in translation.gettext(english)
