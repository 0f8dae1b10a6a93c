"""Every page of the starter site, as a visitor's browser sees it."""

import pytest

from cai_site.core.starter.loader import starter_contents

from .axe import violations

pytestmark = pytest.mark.browser

WIDE, NARROW = 1280, 320
OTHERS = [
    "/recherche/",
    "/recherche/?q=racisme",
    "/recherche/?q=zzzzzz",
    "/actions/formations/?periode=passees",
    "/actions/formations/?theme=inconnu",
    "/ressources/repertoires/?commune=dinant",
    "/ressources/outils-et-publications/?page=2",
    "/cette-page-n-existe-pas/",
]


def starter_paths() -> list[str]:
    """The address of every page that the starter content writes."""
    return [page.path for content in starter_contents() for page in content.pages]


@pytest.mark.parametrize("path", [*starter_paths(), *OTHERS])
def test_page_is_sound(visit, path):
    """axe finds nothing at 1280 and 320 px; nothing overflows, complains, tracks or leaves."""
    page = visit.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    response = page.goto(path)
    expected = 404 if "n-existe-pas" in path else 200
    assert response.status == expected
    found = [f"{WIDE} px: {line}" for line in violations(page)]
    page.set_viewport_size({"width": NARROW, "height": 640})
    found += [f"{NARROW} px: {line}" for line in violations(page)]
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    problems = [p for p in visit.problems if not (expected == 404 and "404" in p)]
    assert found == []
    assert overflow <= 0
    assert problems == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", ["/", "/presentation/equipe/", "/aide-et-ecoute/", "/contact/"])
def test_dark_scheme_is_sound(page, path):
    page.emulate_media(color_scheme="dark")
    page.goto(path)
    assert violations(page) == []
