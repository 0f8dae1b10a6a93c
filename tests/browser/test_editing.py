"""What staff do in their first hour: correct a page, change the menu, publish a report."""

import re

import pytest

from cai_site.core.starter.loader import starter_contents
from tests.addresses import one_path_per_type

pytestmark = pytest.mark.browser

REPORTS = "/presentation/rapports-d-activites/"
SETTLES_WITHIN = 300  # milliseconds, for the scripts of a form


def page_id(page, path: str) -> str:
    """The id of the page at `path`, read from the user bar that editors see there."""
    html = page.request.get(path).text()
    return re.search(r"/admin/pages/(\d+)/edit/", html).group(1)


def publish(page) -> None:
    """Publish by the first button, as editors do."""
    page.get_by_role("button", name="Publier", exact=True).click()
    page.locator(".messages .success").wait_for()


@pytest.mark.parametrize("path", one_path_per_type())
def test_form_opens_without_script_error(admin_tour, path):
    page = admin_tour.page
    page.goto(f"/admin/pages/{page_id(page, path)}/edit/")
    page.locator("#id_title").wait_for()
    page.wait_for_timeout(SETTLES_WITHIN)
    # Wagtail's checker tells the console what it would advise an editor.
    assert [line for line in admin_tour.problems if "axe.run results" not in line] == []


def test_correcting_a_sentence(signed_in):
    page, path = signed_in, "/presentation/projets-et-valeurs/"
    page.goto(f"/admin/pages/{page_id(page, path)}/edit/")
    page.locator("#id_introduction").fill("Une phrase que nous venons de corriger.")
    publish(page)
    page.context.clear_cookies()
    page.goto(path)
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
    files = [file for content in starter_contents() for file in content.files]
    source = next(file.source for file in files if file.key == "doc:rapport-2021")
    pdf = tmp_path / "rapport-2024.pdf"
    pdf.write_bytes(source.read_bytes())

    page.goto(f"/admin/pages/add/home/rapportpage/{page_id(page, REPORTS)}/")
    page.locator("#id_title").fill("Rapport d’activités 2024")
    page.locator("#id_year").fill("2024")
    page.get_by_role("button", name="Choisir un document").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Transférer").click()
    dialog.locator("input[type=file]").set_input_files(str(pdf))
    dialog.locator("input[name$=title]:visible").fill("rapport-2024")
    dialog.locator("form:visible button[type=submit]").last.click()
    page.locator("form#page-edit-form, main form").get_by_text("rapport-2024").first.wait_for()
    publish(page)

    page.context.clear_cookies()
    page.goto(REPORTS)
    card = page.locator("li.card", has_text="Rapport d’activités 2024").first
    assert card.get_by_text(re.compile(r"PDF, .* pages")).is_visible()
    cover = card.locator("img")
    cover.scroll_into_view_if_needed()
    loaded = "image => image.complete && image.naturalWidth > 0"
    page.wait_for_function(loaded, arg=cover.element_handle())
