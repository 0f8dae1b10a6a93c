"""What staff do in their first hour: correct a page, change the menu, publish a report."""

import re

import pytest

from cai_site.core.starter.loader import starter_contents

pytestmark = pytest.mark.browser


def edit_page(page, path: str) -> None:
    """Open the form of the page at `path` from the page itself, by the userbar's link."""
    page.goto(path)
    href = page.locator('a[href*="/admin/pages/"][href$="/edit/"]').first.get_attribute("href")
    page.goto(href)


def publish(page) -> None:
    """Publish by the menu of actions, as editors do."""
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name="Publier", exact=True).click()
    page.wait_for_load_state()


def test_correcting_a_sentence(signed_in):
    page = signed_in
    edit_page(page, "/presentation/projets-et-valeurs/")
    page.get_by_label("Chapô").fill("Une phrase que nous venons de corriger.")
    publish(page)
    page.context.clear_cookies()
    page.goto("/presentation/projets-et-valeurs/")
    assert page.get_by_text("Une phrase que nous venons de corriger.").is_visible()


def test_renaming_a_menu_entry(signed_in):
    page = signed_in
    page.goto("/admin/")
    page.get_by_role("link", name="Menus").first.click()
    page.get_by_role("link", name="Pied de page").first.click()
    page.get_by_label("Texte du lien").first.fill("Informations légales")
    publish(page)
    page.context.clear_cookies()
    page.goto("/")
    footer = page.locator("footer.footer")
    assert footer.get_by_role("link", name="Informations légales").is_visible()


def test_publishing_an_annual_report_shows_its_cover(signed_in, tmp_path):
    page = signed_in
    source = next(
        file.source
        for content in starter_contents()
        for file in content.files
        if file.key == "doc:rapport-2021"
    )
    pdf = tmp_path / "rapport-2024.pdf"
    pdf.write_bytes(source.read_bytes())
    edit_page(page, "/presentation/rapports-d-activites/")
    page.goto(re.sub(r"/admin/pages/(\d+)/edit/", r"/admin/pages/add/home/rapportpage/\1/", page.url))
    page.get_by_label("Titre", exact=False).first.fill("Rapport d’activités 2024")
    page.get_by_label("Année").first.fill("2024")
    page.get_by_role("button", name="Choisir un document").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Téléverser").or_(
        dialog.get_by_role("tab", name="Envoyer")
    ).first.click()
    dialog.locator("input[type=file]").set_input_files(str(pdf))
    dialog.get_by_label("Titre").first.fill("Rapport d’activités 2024")
    dialog.locator("form:visible button[type=submit]").click()
    dialog.wait_for(state="hidden")
    publish(page)
    page.context.clear_cookies()
    page.goto("/presentation/rapports-d-activites/")
    card = page.locator("article", has_text="Rapport d’activités 2024").first
    cover = card.locator("img")
    cover.scroll_into_view_if_needed()
    assert card.get_by_text(re.compile(r"PDF, .* pages")).is_visible()
    page.wait_for_function("img => img.complete && img.naturalWidth > 0", arg=cover.element_handle())
