"""The style guide as staff see it: sound in both schemes and on a small screen."""

import pytest

from cai_site.core.style_guide.entries import COMPONENTS

from .axe import keep_ready, violations
from .gestures import follow

pytestmark = pytest.mark.browser

GUIDE = "/admin/guide-de-style/"
WIDE, NARROW = 1280, 320
# States that a page may not hold with others: an address each.
ALONE = [
    f"?composant={entry.name}&etat={number}"
    for entry in COMPONENTS
    if entry.at_most is not None and entry.name != "stream"
    for number in range(1, len(entry.states) + 1)
]


def overflow(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_guide_is_sound(visit, signed_in, scheme):
    page = visit.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": WIDE, "height": 900})
    visit.problems.clear()
    page.goto(GUIDE)
    assert violations(page) == []
    assert overflow(page) <= 0
    page.set_viewport_size({"width": NARROW, "height": 640})
    assert overflow(page) <= 0
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert overflow(page) <= 0
    assert visit.problems == []


def test_states_that_stand_alone_are_sound(visit, signed_in):
    page, found = visit.page, []
    keep_ready(page)
    visit.problems.clear()
    for address in ALONE:
        page.set_viewport_size({"width": WIDE, "height": 900})
        page.goto(f"{GUIDE}{address}")
        found += [f"{address} at {WIDE}: {line}" for line in violations(page)]
        page.set_viewport_size({"width": NARROW, "height": 640})
        found += [f"{address} at {NARROW}: {line}" for line in violations(page)]
        if overflow(page) > 0:
            found.append(f"{address} is {overflow(page)} px too wide")
    assert found == []
    assert visit.problems == []


def test_menu_of_the_admin_leads_to_the_guide(signed_in):
    page = signed_in
    page.goto("/admin/")
    page.get_by_role("button", name="Aide").click()
    page.get_by_role("link", name="Guide de style").click()
    page.wait_for_url(f"**{GUIDE}")
    assert page.get_by_role("heading", name="Guide de style").is_visible()
    follow(page.get_by_role("link", name="Voir seul : Carte", exact=True))
    assert page.get_by_role("heading", level=1).inner_text() == "Carte"
