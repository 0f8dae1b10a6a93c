"""A site with a member of each group, and a count of what they press."""

from collections.abc import Callable

import pytest

from tests.browser.gestures import follow
from tests.browser.newsroom_site import PASSWORD, username_of
from tests.browser.server import twin_of

SITE = "tests.browser.newsroom_site"
SETTINGS = "tests.browser.newsroom_settings"
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

    def choose_file(self, locator, path) -> None:
        locator.set_input_files(path)
        self.clicks += 2


def sign_in(page, role: str) -> None:
    """Somebody of a group gives their name and password on the page that asks for them."""
    page.locator("[name=username]").fill(username_of(role))
    page.locator("[name=password]").fill(PASSWORD)
    follow(page.locator("button[type=submit]").first)


@pytest.fixture(scope="session")
def newsroom(server, tmp_path_factory):
    """The address of a copy of the site on which each group has a member."""
    with twin_of(server, tmp_path_factory.mktemp("newsroom"), SETTINGS, SITE) as url:
        yield url


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
