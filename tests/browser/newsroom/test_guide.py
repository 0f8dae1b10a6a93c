"""The guide in the browser: its pictures can be made, it is sound at all widths, and it prints."""

from io import BytesIO

import pytest
from PIL import Image

from cai_site.newsroom.reports.base import reports
from tests import guide
from tests.browser.axe import is_sound_in_admin

pytestmark = pytest.mark.browser

# One page of each kind, with every report.
SCREENS = [
    "/admin/aide/",
    "/admin/aide/corriger-une-page/",
    "/admin/aide/suivre-les-rapports/",
    *(f"/admin/rapports/{report.slug}/" for report in reports),
]


@pytest.fixture(scope="module")
def photographer(browser, browser_context_args, server, newsroom):
    """The administrator's page, with the window of the pictures."""
    arguments = {**browser_context_args, "base_url": newsroom, "viewport": guide.WINDOW}
    context = browser.new_context(**arguments)
    page = context.new_page()
    guide.sign_in(page, server.username, server.password)
    yield page
    context.close()


@pytest.mark.parametrize("name", guide.PICTURES)
def test_picture_can_be_made_and_is_light(photographer, name):
    picture = guide.take(name, photographer)

    assert len(picture) <= guide.HEAVIEST
    assert Image.open(BytesIO(picture)).size == guide.SIZE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", SCREENS)
def test_screen_is_sound(admin_tour, path, scheme):
    page = admin_tour.page
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    is_sound_in_admin(page)
    assert admin_tour.problems == []


def test_page_of_the_guide_prints_on_one_sheet(photographer):
    photographer.goto("/admin/aide/corriger-une-page/")
    photographer.emulate_media(media="print")

    assert photographer.locator("#wagtail-sidebar").is_hidden()
    assert photographer.locator(".aide-text").is_visible()
    pdf = photographer.pdf(format="A4")
    photographer.emulate_media(media="screen")
    assert pdf.count(b"/Type /Page\n") == 1


def test_first_steps_are_put_away_by_keyboard(member):
    awa = member("Rédaction")
    panel = awa.page.locator("#premiers-pas")
    panel.get_by_role("button", name="Ne plus montrer").focus()
    with awa.page.expect_response("**/dismissibles/"):
        awa.press("Enter")

    assert panel.is_hidden()
    awa.page.goto("/admin/")
    assert panel.count() == 0
    assert awa.clicks == 1


def test_screen_leads_to_its_page_of_the_guide(member):
    awa = member("Accueil")
    awa.page.goto("/admin/messages/")
    awa.follow(awa.page.get_by_role("link", name="Aide\u00a0: Répondre aux messages"))

    assert awa.page.get_by_role("heading", level=1, name="Répondre aux messages").is_visible()
    assert awa.clicks == 1
