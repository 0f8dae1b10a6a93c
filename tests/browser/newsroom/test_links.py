"""T10 and T11: a page that moves takes its links along; a broken link is mended everywhere."""

import re
import urllib.error
import urllib.request

import pytest

from tests.browser.newsroom_site import BROKEN, RENAMED
from tests.links.web import another_site

pytestmark = pytest.mark.browser


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Tells of a redirect instead of following it."""

    def redirect_request(self, *args):
        return None


def answer(url: str) -> tuple[int, str]:
    """The status of an address, and where it redirects."""
    try:
        with urllib.request.build_opener(NoRedirect).open(url) as response:
            return response.status, ""
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Location", "")


def read(url: str) -> str:
    with urllib.request.urlopen(url) as response:  # noqa: S310
        return response.read().decode()


def test_t10_a_page_is_renamed_and_moved(member):
    who = member("Communication")
    page, home = who.page, who.url
    page.goto("/admin/pages/")
    if not page.get_by_text(RENAMED).count():
        page.get_by_role("link", name="Accueil").last.click()
    line = page.get_by_role("row").filter(has_text=RENAMED)
    who.click(line.get_by_role("button", name=re.compile("Plus d.options", re.IGNORECASE)))
    who.follow(page.get_by_role("link", name="Renommer, déplacer"))
    page.get_by_label("Titre").fill("Lieux de rendez-vous")
    page.get_by_label("Fin de l’adresse").fill("lieux-de-rendez-vous")
    who.click(page.get_by_label("Sous la page"))
    page.get_by_label("Sous la page").select_option(label="\u2003Présentation")
    who.follow(page.get_by_role("button", name="Enregistrer"))

    assert who.clicks <= 5
    status, location = answer(f"{home}/points/")
    assert (status, location) == (301, "/presentation/lieux-de-rendez-vous/")
    assert answer(f"{home}{location}") == (200, "")
    where = read(f"{home}/presentation/renvoi-1/")
    assert where.count(f'href="{location}"') == 2, "in the text, and in the menu of the footer"
    assert "Lieux de rendez-vous" in where


def test_t11_a_broken_link_is_mended_on_three_pages(member):
    who = member("Rédaction")
    page = who.page
    with another_site() as web:
        web.answers["/neuf"] = 200
        who.follow(
            page.locator("#liens-casses").get_by_role("link", name="Remplacer partout").first
        )
        assert BROKEN in page.locator("main").inner_text()
        page.get_by_label("Nouvelle adresse").fill(f"{web.url}/neuf")
        who.follow(page.get_by_role("button", name="Remplacer partout"))

        said = page.locator(".messages").inner_text()
        assert ("HEAD", "/neuf") in [(method, path) for method, path, _ in web.asked]
    assert who.clicks <= 4
    assert said.count("Renvoi ") == 3
    page.goto("/admin/")
    assert BROKEN not in page.locator("main").inner_text()
