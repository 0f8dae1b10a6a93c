"""`make guide`: the pictures of the staff's guide, taken of the admin as it is.

They are kept in static/newsroom/help/, where docs/redaction.md shows them; what matters in a
picture has a ring around it. A test takes them all, elsewhere, so that none can be of the past.
"""

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from tests.browser import chromium
from tests.browser.gestures import follow
from tests.browser.server import DEVELOPMENT, ROOT, starter_site, twin_of

FOLDER = ROOT / "static" / "newsroom" / "help"
MENU = 200  # px, the menu of the admin, which is left out
SIZE = (1040, 600)  # px
WINDOW = {"width": MENU + SIZE[0], "height": SIZE[1]}
HEAVIEST = 60_000  # bytes
SETTLES_WITHIN = 400  # milliseconds, for the scripts of a form
TRAINING = "/actions/formations/exemple-une-formation-a-venir/"
RING = """element => {
  element.scrollIntoView({block: "nearest"});
  element.style.outline = "4px solid #a63a1b";
  element.style.outlineOffset = "4px";
  element.style.borderRadius = "4px";
  element.style.boxShadow = "0 0 0 4px #fff";
}"""


@dataclass(frozen=True)
class Picture:
    """One screen: where it is, what is done there first; that gives what gets the ring, or None."""

    path: Callable[[Page], str]
    prepare: Callable[[Page], Locator | None] = lambda page: None


def page_id(page: Page, path: str) -> str:
    """The id of the page at `path`, read from the user bar that staff see there."""
    html = page.request.get(path).text()
    return re.search(r"/admin/pages/(\d+)/edit/", html)[1]


def _editing(path: str, screen: str = "edit") -> Callable[[Page], str]:
    return lambda page: f"/admin/pages/{page_id(page, path)}/{screen}/"


def _adding(kind: str, below: str) -> Callable[[Page], str]:
    return lambda page: f"/admin/pages/add/{kind}/{page_id(page, below)}/"


def _buttons(page: Page) -> Locator:
    """The buttons that save, at the foot of a form."""
    return page.locator("footer .w-dropdown-button, footer nav button").first


def _news(page: Page) -> Locator:
    page.locator("#id_title").fill("Les tables de conversation reprennent")
    page.locator("#id_introduction").fill("On parle français autour d’un café, le jeudi à Namur.")
    return page.locator("#id_introduction")


def _report(page: Page) -> Locator:
    page.locator("#id_title").fill("Rapport d’activités 2025")
    page.locator("#id_year").fill("2025")
    return page.get_by_role("button", name="Choisir un document").first


def _duplicating(path: str) -> Callable[[Page], str]:
    return lambda page: f"/admin/formations/{page_id(page, path)}/dupliquer/"


def _first_day(page: Page) -> Locator:
    return page.locator("#id_first_day")


def _menu(page: Page) -> str:
    page.goto("/admin/snippets/navigation/menu/")
    return page.get_by_role("link", name="Menu principal").first.get_attribute("href")


def _arrows(page: Page) -> Locator:
    return page.locator("button[title=Monter]:visible").nth(1)


def _schedule(page: Page) -> None:
    page.locator("[data-side-panel-toggle=status]").click()
    page.get_by_role("button", name="Programmer").click()
    page.locator("#id_go_live_at").wait_for()


def _alert(page: Page) -> None:
    page.get_by_role("tab", name="Alerte").click()


def _redirect(page: Page) -> Locator:
    page.locator("#id_old_path").fill("/ancienne-page/")
    return page.get_by_role("button", name="Choisissez une page")


def _message(page: Page) -> Locator:
    follow(page.locator("#listing-results td.title a").first)
    return page.get_by_role("button", name="En cours")


PICTURES = {
    "corriger": Picture(_editing("/presentation/qui-sommes-nous/"), _buttons),
    "actualite": Picture(_adding("ressources/actu", "/ressources/actus/"), _news),
    "rapport": Picture(_adding("home/rapportpage", "/presentation/rapports-d-activites/"), _report),
    "formation": Picture(_duplicating(TRAINING), _first_day),
    "programmer": Picture(_editing("/presentation/qui-sommes-nous/"), _schedule),
    "versions": Picture(_editing("/presentation/qui-sommes-nous/", "history")),
    "menu": Picture(_menu, _arrows),
    "alerte": Picture(lambda page: "/admin/settings/core/sitesettings/", _alert),
    "liens": Picture(lambda page: "/admin/redirects/add/", _redirect),
    "messages": Picture(lambda page: "/admin/messages/", _message),
}


def take(name: str, page: Page) -> bytes:
    """The picture of that name as WebP, by an administrator's `page` with a window of `WINDOW`."""
    picture = PICTURES[name]
    page.goto(picture.path(page))
    page.wait_for_timeout(SETTLES_WITHIN)
    ringed = picture.prepare(page)
    if ringed:
        ringed.evaluate(RING)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(SETTLES_WITHIN)
    clip = {"x": MENU, "y": 0, "width": SIZE[0], "height": SIZE[1]}
    png = page.screenshot(clip=clip, animations="disabled")
    webp = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").save(webp, "WEBP", quality=70, method=6)
    return webp.getvalue()


def sign_in(page: Page, username: str, password: str) -> None:
    """Open the admin."""
    page.goto("/admin/login/")
    page.locator("[name=username]").fill(username)
    page.locator("[name=password]").fill(password)
    follow(page.locator("button[type=submit]").first)


def main() -> None:
    """Take every picture again."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="cai-guide-") as folder,
        tempfile.TemporaryDirectory(prefix="cai-guide-") as second,
        starter_site(Path(folder)) as site,
        twin_of(site, Path(second), DEVELOPMENT, "tests.browser.newsroom_site") as url,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=chromium.path(), args=chromium.ARGUMENTS
        )
        page = browser.new_page(base_url=url, viewport=WINDOW, **chromium.READER)
        sign_in(page, site.username, site.password)
        for name in PICTURES:
            (FOLDER / f"{name}.webp").write_bytes(take(name, page))
        browser.close()


if __name__ == "__main__":
    main()
