"""T7: somebody sees what changed in a page, and takes the older version back."""

import re

import pytest

from cai_site.newsroom.roles import Role

from .pages_to_mend import GOOD, PARENT, SPOILED, SPOILED_SLUG

pytestmark = pytest.mark.browser

MOST_CLICKS = 5


def test_the_previous_version_is_compared_and_restored(member):
    staff = member(Role.WRITING)
    page = staff.page
    html = page.request.get(f"{PARENT}{SPOILED_SLUG}/").text()
    page.goto(f"/admin/pages/{re.search(r'/admin/pages/([0-9]+)/edit/', html)[1]}/edit/")
    assert page.locator("#id_introduction").input_value() == SPOILED

    staff.follow(page.locator("header a[href$='/history/']"))
    staff.click(page.get_by_role("button", name="Actions").first)
    staff.follow(page.get_by_role("link", name="Comparer avec la version précédente").first)
    assert page.locator(".comparison").first.text_content().count("phrase") == 1
    staff.follow(page.get_by_role("link", name="Revenir à l’ancienne version"))
    assert page.locator("#id_introduction").input_value() == GOOD
    staff.follow(page.locator("footer button[type=submit]").first)

    assert staff.clicks <= MOST_CLICKS
    page.goto(page.url)
    assert page.locator("#id_introduction").input_value() == GOOD
