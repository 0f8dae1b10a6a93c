"""Chromium runs nothing of what editors and visitors write (reliability bar, B31)."""

import json

import pytest

from tests.poison import CALL

from .gestures import follow
from .poisoned_site import ADDRESSES
from .server import DEVELOPMENT, twin_of

pytestmark = pytest.mark.browser

TRAP = f"window.ran = 0; window.{CALL} = () => {{ window.ran += 1; }};"


@pytest.fixture(scope="module")
def poisoned(server, tmp_path_factory):
    """The address of the site, and where to look."""
    var = tmp_path_factory.mktemp("poisoned")
    with twin_of(server, var, DEVELOPMENT, "tests.browser.poisoned_site") as url:
        yield url, json.loads((var / ADDRESSES).read_text())


@pytest.fixture
def page(browser, browser_context_args):
    """A browser without the policy that would stop scripts, and with a trap for them."""
    context = browser.new_context(**browser_context_args, bypass_csp=True)
    context.add_init_script(TRAP)
    yield context.new_page()
    context.close()


def ran(page, url: str, addresses: list[str]) -> list[str]:
    """The addresses at which a script ran."""
    found, said = [], []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    for address in addresses:
        page.goto(url + address)
        if page.evaluate("window.ran") or said:
            found.append(address)
    return found


def test_the_trap_works(page, poisoned):
    page.goto(poisoned[0])
    page.evaluate(f"document.body.innerHTML = '<img src=x onerror={CALL}()>'")
    page.wait_for_function("window.ran > 0")


def test_public_pages_run_nothing(page, poisoned):
    url, addresses = poisoned
    assert len(addresses["public"]) > 15
    assert ran(page, url, addresses["public"]) == []


def test_the_admin_runs_nothing(page, poisoned, server):
    url, addresses = poisoned
    page.goto(f"{url}/admin/login/")
    page.locator("[name=username]").fill(server.username)
    page.locator("[name=password]").fill(server.password)
    follow(page.locator("button[type=submit]").first)
    assert ran(page, url, addresses["admin"]) == []
    # It was there to run.
    assert CALL in page.content() or CALL in page.request.get(url + addresses["admin"][0]).text()
