"""Signing in with a code as staff do in production, and what they see on the way."""

from base64 import b32decode

import pytest
from django_otp.oath import totp

from .axe import ADMIN_WIDTHS, is_sound_in_admin
from .conftest import Visit
from .gestures import follow
from .server import twin_of

pytestmark = pytest.mark.browser

SETTINGS, SITE = "tests.browser.second_factor_settings", "tests.browser.second_factor_site"


@pytest.fixture(scope="module")
def strict(server, tmp_path_factory):
    """The address of a site that asks for the second factor."""
    with twin_of(server, tmp_path_factory.mktemp("strict"), SETTINGS, SITE) as url:
        yield url


def sign_in(page, server) -> None:
    page.locator("[name=username]").fill(server.username)
    page.locator("[name=password]").fill(server.password)
    follow(page.locator("button[type=submit]").first)


def test_member_enrols_signs_in_and_uses_a_recovery_code(page, server, strict):
    visit = Visit(page, strict)
    page.goto(f"{strict}/admin/reports/site-history/")
    sign_in(page, server)
    page.get_by_role("heading", name="Se connecter avec un code").wait_for()
    assert page.get_by_role("img", name="Dessin à scanner").is_visible()
    is_sound_in_admin(page)

    secret = page.locator("#cle").inner_text().replace(" ", "")
    page.get_by_label("Code à six chiffres").fill("000000")
    follow(page.get_by_role("button", name="Activer"))
    assert page.get_by_text("Ce code n’est pas le bon").is_visible()
    assert page.locator("#cle").inner_text().replace(" ", "") == secret
    is_sound_in_admin(page)
    page.get_by_label("Code à six chiffres").fill(f"{totp(b32decode(secret)):06}")
    follow(page.get_by_role("button", name="Activer"))
    codes = page.locator("ol code").all_inner_texts()
    assert len(codes) == 10
    is_sound_in_admin(page)
    follow(page.get_by_role("link", name="Continuer"))
    assert "/admin/reports/site-history/" in page.url

    page.context.clear_cookies(name="sessionid")
    page.goto(f"{strict}/admin/account/")
    sign_in(page, server)
    page.get_by_role("heading", name="Votre code").wait_for()
    is_sound_in_admin(page)
    page.get_by_label("Code").fill(codes[3].lower())
    follow(page.get_by_role("button", name="Entrer"))
    assert page.url == f"{strict}/admin/account/"
    page.set_viewport_size({"width": ADMIN_WIDTHS[0], "height": 900})
    assert page.get_by_text("Il vous reste 9 codes de secours").first.is_visible()
    follow(page.get_by_role("link", name="Faire de nouveaux codes de secours"))
    is_sound_in_admin(page)
    follow(page.get_by_role("button", name="Faire de nouveaux codes"))
    assert not set(page.locator("ol code").all_inner_texts()) & set(codes)
    # « Compte » offers time zones that this Chromium does not know.
    assert [line for line in visit.problems if "w-locale" not in line] == []


def test_pause_is_said_after_ten_wrong_passwords(page, server, strict):
    page.goto(f"{strict}/admin/login/")
    for _ in range(11):
        page.locator("[name=username]").fill("personne")
        page.locator("[name=password]").fill("faux")
        follow(page.locator("button[type=submit]").first)
    assert page.get_by_role("heading", name="Trop d’essais").is_visible()
    is_sound_in_admin(page)
