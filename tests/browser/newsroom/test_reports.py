"""T12: « Écoute » takes a report in hand; nobody else sees that there is one (ux-bar, 4.3)."""

import pytest

from cai_site.newsroom.roles import Role
from tests.access.people import now
from tests.browser.axe import is_sound_in_admin
from tests.browser.desk_site import AUTHENTICATOR, KEY_FILE, WORDS
from tests.browser.gestures import follow
from tests.browser.server import DEVELOPMENT, twin_of
from tests.reports.people import PASSPHRASE

pytestmark = pytest.mark.browser

DESK = "/admin/signalements/"
SCREENS = ["", "inspect/1/", "cles/", "cles/nouvelle/", "chiffres/"]
OTHERS = [role for role in Role if role != Role.LISTENING]


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The folder of the site."""
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="module")
def newsroom(server, var):
    """The site of the newsroom, with a report."""
    with twin_of(server, var, DEVELOPMENT, "tests.browser.desk_site") as url:
        yield url


@pytest.fixture
def verified(member):
    """`verified(role)` is somebody of a group who has given a code too."""

    def prove(role: Role):
        somebody = member(role)
        somebody.page.locator("[name=code]").fill(now(AUTHENTICATOR))
        follow(somebody.page.locator("button[type=submit]").first)
        return somebody

    return prove


@pytest.fixture
def listener(verified, var):
    """Somebody of « Écoute » at the dashboard, with the key at hand."""
    somebody = verified(Role.LISTENING)
    page = somebody.page
    page.goto(f"{DESK}ouvrir/")
    page.locator("[type=file]").set_input_files(var / KEY_FILE)
    page.get_by_label("Phrase").fill(PASSPHRASE)
    follow(page.get_by_role("button", name="Ouvrir"))
    page.goto("/admin/")
    return somebody


def test_a_report_is_taken_in_hand(listener):
    page = listener.page
    listener.follow(page.get_by_role("link", name="Signalements"))
    listener.follow(page.locator("tbody a").first)
    assert page.get_by_text(WORDS).is_visible()
    listener.follow(page.get_by_role("button", name="Prendre en charge"))
    assert listener.clicks <= 4
    main = page.locator("main").inner_text()
    assert "État : En cours" in main.replace("\xa0", " ")
    assert "Confié à Écoute Exemple" in main
    journal = page.locator("main ul").last.inner_text()
    assert "Écoute Exemple" in journal
    assert "a lu" in journal
    # Here: a code serves once, so that nobody signs in twice in half a minute.
    for screen in SCREENS:
        page.goto(DESK + screen)
        is_sound_in_admin(page)


@pytest.mark.parametrize("role", OTHERS)
def test_others_see_no_count_and_are_refused(verified, role):
    page = verified(role).page
    assert page.url.endswith("/admin/")
    assert "ignalement" not in page.content()
    for address in (DESK, f"{DESK}inspect/1/", f"{DESK}chiffres/", f"{DESK}cles/"):
        assert page.goto(address).status == 403
        assert WORDS not in page.content()
