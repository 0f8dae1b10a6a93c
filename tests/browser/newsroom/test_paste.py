"""What comes from Word or Google Docs leaves its fonts, colours and tables behind."""

import json
import re
from pathlib import Path

import pytest

from cai_site.newsroom.roles import Role

from .pages_to_mend import BLANK_SLUG, PARENT

pytestmark = pytest.mark.browser

CLIPBOARDS = Path(__file__).parent / "pasted"
BLOCKS = {"unstyled", "header-two", "header-three", "unordered-list-item", "ordered-list-item"}
STYLES = {"BOLD", "ITALIC"}
ENTITIES = {"LINK", "DOCUMENT"}
WORDS = ["Un intertitre", "Un paragraphe en gras", "lien utile", "Un second point", "Fin du texte"]
LEFTOVERS = re.compile(
    r"mso|style|font|#\w{6}|<|docs-internal|file:|googleusercontent", re.IGNORECASE
)
# What a browser does on Ctrl + V, with the very HTML that these programs put in the clipboard.
PASTE = """(editor, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "texte simple");
    const options = { clipboardData, bubbles: true, cancelable: true };
    editor.dispatchEvent(new ClipboardEvent("paste", options));
}"""
# The editor writes into its field a moment later.
WRITTEN = """() => document.querySelector("[name=body-0-value]").value.includes("Fin du texte")"""


@pytest.mark.parametrize("program", ["word", "google_docs"])
def test_only_the_features_of_the_editor_are_kept(member, program):
    page = member(Role.WRITING).page
    html = page.request.get(f"{PARENT}{BLANK_SLUG}/").text()
    page.goto(f"/admin/pages/{re.search(r'/admin/pages/([0-9]+)/edit/', html)[1]}/edit/")
    editor = page.locator("[data-streamfield-child] .public-DraftEditor-content").first
    editor.click()
    editor.press("Control+A")
    editor.evaluate(PASTE, (CLIPBOARDS / f"{program}.html").read_text())
    page.wait_for_function(WRITTEN)
    content = json.loads(page.locator("[name=body-0-value]").input_value())
    text = "\n".join(block["text"] for block in content["blocks"])
    styles = {style["style"] for block in content["blocks"] for style in block["inlineStyleRanges"]}
    entities = content["entityMap"].values()

    assert [words for words in WORDS if words not in text] == []
    assert {block["type"] for block in content["blocks"]} <= BLOCKS
    assert styles == STYLES
    assert {entity["type"] for entity in entities} <= ENTITIES
    assert [entity["data"]["url"] for entity in entities] == ["https://www.exemple.be/"]
    assert not LEFTOVERS.search(text)
