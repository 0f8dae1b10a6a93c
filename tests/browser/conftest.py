"""The site that the browser tests visit, and what they look at it with."""

import pytest

from .axe import keep_ready
from .server import starter_site


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """A fresh site with the starter content, for all the tests of a run."""
    with starter_site(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture(scope="session")
def base_url(server):
    """Relative addresses in `page.goto` lead to the server."""
    return server.url


class Visit:
    """What a page said and asked for while it was looked at."""

    def __init__(self, page, origin: str):
        self.page = page
        self.problems: list[str] = []
        self._origin = origin
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        page.on("request", self._on_request)

    def _on_console(self, message) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"console {message.type}: {message.text}")

    def _on_request(self, request) -> None:
        if not request.url.startswith((self._origin, "data:", "blob:")):
            self.problems.append(f"another host: {request.url}")

    def afresh(self) -> "Visit":
        """The same, forgetting what was said so far."""
        self.problems.clear()
        return self


@pytest.fixture
def visit(page, server):
    """A page that records console messages and requests to other hosts."""
    return Visit(page, server.url)


@pytest.fixture(scope="module")
def _tour(browser, browser_context_args, server):
    """One page for many addresses: a new browser window for each takes longer than looking."""
    context = browser.new_context(**browser_context_args)
    page = context.new_page()
    keep_ready(page)
    yield Visit(page, server.url)
    context.close()


@pytest.fixture
def tour(_tour):
    """A visit that goes on from test to test of a module, without a cookie."""
    _tour.page.context.clear_cookies()
    return _tour.afresh()


@pytest.fixture(scope="session")
def _session_cookies(browser, server):
    """What the administrator's browser keeps after signing in, once for all the tests of a run."""
    context = browser.new_context(base_url=server.url, locale="fr-BE")
    page = context.new_page()
    page.goto("/admin/login/")
    page.locator("[name=username]").fill(server.username)
    page.locator("[name=password]").fill(server.password)
    page.locator("button[type=submit]").first.click()
    page.wait_for_url("**/admin/")
    cookies = context.cookies()
    context.close()
    return cookies


@pytest.fixture(scope="module")
def _admin_tour(browser, browser_context_args, server, _session_cookies):
    """One page for many forms: the scripts of the admin are read once."""
    context = browser.new_context(**browser_context_args)
    context.add_cookies(_session_cookies)
    yield Visit(context.new_page(), server.url)
    context.close()


@pytest.fixture
def admin_tour(_admin_tour):
    """A visit of the administrator that goes on from test to test of a module."""
    return _admin_tour.afresh()


@pytest.fixture
def signed_in(page, _session_cookies):
    """A page with the administrator signed in."""
    page.context.add_cookies(_session_cookies)
    return page
