"""A site with a member of each group, and a count of what they press."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.browser.gestures import follow
from tests.browser.newsroom_site import PASSWORD, username_of
from tests.browser.server import run_on, twin_of

SITE = "tests.browser.newsroom_site"
SETTINGS = "tests.browser.newsroom_settings"
CALENDAR_OPENS_WITHIN = 300  # milliseconds
SCREEN = {"width": 1366, "height": 768}


class Member:
    """Somebody of the staff at work: a page, and how many clicks it took so far.

    A click is a press of the pointer, or of Enter or Space; the dialog in which a file is
    chosen counts for two. Typing does not count.
    """

    def __init__(self, page, url: str):
        self.page, self.url, self.clicks = page, url, 0

    def click(self, locator) -> None:
        locator.click()
        self.clicks += 1

    def follow(self, locator) -> None:
        """A click that leads to another page."""
        follow(locator)
        self.clicks += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.clicks += key in {"Enter", "Space"}

    def reach(self, locator) -> None:
        """Go to something without the pointer: what the tab key skips cannot be reached."""
        locator.focus()
        assert locator.evaluate("node => node.tabIndex >= 0 && node === document.activeElement")

    def fill_date(self, locator, text: str) -> None:
        """Type a date, with its hour or not; the calendar that opens is gone afterwards."""
        locator.focus()
        locator.fill(text)
        self.page.wait_for_timeout(CALENDAR_OPENS_WITHIN)
        locator.blur()
        self.page.locator(".xdsoft_datetimepicker:visible").wait_for(state="hidden")

    def choose_file(self, locator, path) -> None:
        locator.set_input_files(path)
        self.clicks += 2


def sign_in(page, role: str) -> None:
    """Somebody of a group gives their name and password on the page that asks for them."""
    page.locator("[name=username]").fill(username_of(role))
    page.locator("[name=password]").fill(PASSWORD)
    follow(page.locator("button[type=submit]").first)


@pytest.fixture(scope="session")
def newsroom_folder(tmp_path_factory):
    """The folder of the data of `newsroom`."""
    return tmp_path_factory.mktemp("newsroom")


@pytest.fixture(scope="session")
def newsroom(server, newsroom_folder):
    """The address of a copy of the site on which each group has a member."""
    with twin_of(server, newsroom_folder, SETTINGS, SITE) as url:
        yield url


@pytest.fixture
def later(newsroom, newsroom_folder) -> Callable[..., str]:
    """`later(moment, "publish")` does what is due then; with paths, it gives their pages then."""

    def at(moment: datetime, *what: str) -> str:
        command = ("-m", "tests.browser.later", moment.isoformat(), *what)
        return run_on(newsroom_folder, newsroom, *command)

    return at


@pytest.fixture
def member(browser, browser_context_args, newsroom) -> Callable[[str], Member]:
    """`member(role)` is somebody of a group, signed in, whose clicks are counted."""
    contexts = []

    def begin(role: str) -> Member:
        arguments = {**browser_context_args, "base_url": newsroom, "viewport": SCREEN}
        contexts.append(context := browser.new_context(**arguments))
        page = context.new_page()
        page.goto("/admin/login/")
        sign_in(page, role)
        return Member(page, newsroom)

    yield begin
    for context in contexts:
        context.close()
