"""A news item from the Rédaction to the site (tasks T3 and T4 of the editors' bar).

That its author gets a mail is in tests/roles/test_validation.py.
"""

import pytest
from PIL import Image

pytestmark = pytest.mark.browser

NEWS = "/ressources/actus/"
TITLE = "Un atelier d’écriture pour tous"
WORDS = "Des personnes écrivent autour d’une table."


@pytest.fixture
def photo(tmp_path):
    """A photo on the disk of a writer."""
    path = tmp_path / "atelier.jpg"
    Image.new("RGB", (1200, 630), "teal").save(path)
    return path


def open_form(writer) -> None:
    """The form of a news item, one click from the dashboard."""
    writer.page.goto("/admin/")
    writer.follow(writer.page.get_by_role("link", name="Une actu"))


def add_photo(writer, photo) -> None:
    """Upload the photo that lists show, with its description."""
    page, dialog = writer.page, writer.page.locator(".modal-content")
    writer.click(page.get_by_role("tab", name="Promotion"))
    writer.click(page.get_by_role("button", name="Choisir une image"))
    writer.click(dialog.get_by_role("tab", name="Transférer"))
    writer.choose_file(dialog.locator("[type=file]"), photo)
    dialog.get_by_label("Titre").fill("Atelier d’écriture")
    dialog.get_by_label("Description").fill(WORDS)
    writer.click(dialog.get_by_role("button", name="Transférer"))
    dialog.wait_for(state="detached")


def test_writer_submits_and_communication_approves(member, photo, browser, newsroom):
    writer = member("Rédaction")
    open_form(writer)
    writer.page.locator("#id_title").fill(TITLE)
    writer.page.locator("#id_introduction").fill("Le Centre ouvre un atelier d’écriture.")
    add_photo(writer, photo)
    writer.follow(writer.page.get_by_role("button", name="Soumettre à validation"))
    assert TITLE in writer.page.locator(".messages .success").inner_text()
    assert writer.clicks <= 9
    visitor = browser.new_context(base_url=newsroom).request
    assert TITLE not in visitor.get(NEWS).text()

    publisher = member("Communication")
    publisher.page.goto("/admin/")
    waiting = publisher.page.get_by_role("region", name="À valider")
    publisher.follow(waiting.get_by_role("link", name="Examiner"))
    publisher.follow(publisher.page.get_by_role("button", name="Approuver et publier").first)
    assert publisher.clicks <= 3
    shown = visitor.get(NEWS).text()
    assert TITLE in shown
