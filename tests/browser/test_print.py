"""Every type of page on A4: its words, where they come from, nothing that only a screen needs."""

import re
from urllib.parse import urlsplit

import pypdfium2
import pytest

from tests.addresses import one_path_per_type

from .probes import probe

pytestmark = pytest.mark.browser

A4 = (595, 842)  # points
# A4 without the margins of print.css, at 96 px to the inch.
PAPER = {"width": 672, "height": 960}
OTHERS = ["/recherche/?q=racisme", "/cette-page-n-existe-pas/"]
EXTERNAL = """() => [...document.querySelectorAll('main a[href^="http"]')]
  .filter(link => link.host !== location.host && link.checkVisibility()).map(link => link.href)"""
FOLDED = """() => [...document.querySelectorAll("main details")]
  .map(details => details.lastElementChild.textContent)"""


def squeezed(text: str) -> str:
    """`text` without spaces, line breaks and hyphens: a printed line may break anywhere."""
    return re.sub(r"[\s\xad\ufffe\u200b-]+", "", text)


def printed(page) -> tuple[set[tuple[int, int]], str]:
    """The page sent to a printer: the sizes of its sheets in points, and its squeezed text."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, format="A4"))
    sheets = [document[number] for number in range(len(document))]
    sizes = {(round(sheet.get_width()), round(sheet.get_height())) for sheet in sheets}
    return sizes, squeezed("".join(sheet.get_textpage().get_text_range() for sheet in sheets))


@pytest.mark.parametrize("path", [*one_path_per_type(), *OTHERS])
def test_prints_on_a4(page, path):
    page.set_viewport_size(PAPER)
    page.goto(path)
    links, folded = page.evaluate(EXTERNAL), page.evaluate(FOLDED)
    page.emulate_media(media="print")
    complaints = [
        line
        for question in ("useless", "pale", "overflow", "cutTexts")
        for line in probe(page, question)
    ]
    sizes, text = printed(page)
    address = urlsplit(page.url)

    assert complaints == []
    assert sizes == {A4}
    assert [link for link in links if squeezed(link) not in text] == []
    assert [part for part in folded if squeezed(part)[:40] not in text] == []
    assert squeezed(f"{address.netloc}{address.path}") in text
