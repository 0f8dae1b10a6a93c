"""Every type of page on A4: its words, where they come from, nothing that only a screen needs."""

import re
from urllib.parse import urlsplit

import pypdfium2
import pytest

from tests.addresses import one_path_per_type

from .probes import probe

pytestmark = pytest.mark.browser

A4 = (595.3, 841.9)  # points
# A4 without the margins of print.css, at 96 px to the inch.
PAPER = {"width": 672, "height": 960}
OTHERS = ["/recherche/?q=racisme", "/cette-page-n-existe-pas/"]
EXTERNAL = """() => [...document.querySelectorAll('main a[href^="http"]:not(.share a)')]
  .filter(link => link.host !== location.host && link.checkVisibility())
  .map(link => link.getAttribute("href"))"""
FOLDED = """() => [...document.querySelectorAll("main details")]
  .filter(details => details.checkVisibility())
  .map(details => details.lastElementChild.textContent)"""


def squeezed(text: str) -> str:
    """`text` without spaces, line breaks and hyphens: a printed line may break anywhere."""
    return re.sub(r"[\s\xad\ufffe\u200b-]+", "", text)


def printed(page) -> tuple[list[tuple[float, float]], str]:
    """The page sent to a printer: the sizes of its sheets in points, and its squeezed text."""
    sizes, words = [], []
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, format="A4")) as document:
        for sheet in document:
            sizes.append(sheet.get_size())
            words.append(sheet.get_textpage().get_text_range())
    return sizes, squeezed("".join(words))


@pytest.mark.parametrize("path", [*one_path_per_type(), *OTHERS])
def test_prints_on_a4(page, path):
    page.set_viewport_size(PAPER)
    page.goto(path)
    links = page.evaluate(EXTERNAL)
    # A colour on its way from the screen's to the paper's is neither.
    page.emulate_media(media="print", reduced_motion="reduce")
    folded = page.evaluate(FOLDED)
    complaints = [
        line
        for question in ("useless", "pale", "breakable", "overflow", "cutTexts")
        for line in probe(page, question)
    ]
    sizes, text = printed(page)
    address = urlsplit(page.url)

    assert complaints == []
    assert sizes == [pytest.approx(A4, abs=1)] * len(sizes)
    assert [link for link in links if squeezed(link) not in text] == []
    assert [part for part in folded if squeezed(part)[:40] not in text] == []
    assert squeezed(f"{address.netloc}{address.path}") in text
