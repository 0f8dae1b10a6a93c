"""The questions of probes.js, asked of a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOURCE = (Path(__file__).parent / "probes.js").read_text()
# A sheet made by script: the policy of the site refuses inline style, as it should.
ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


def probe(page, question: str):
    """The answer of a function of probes.js to the page as it stands."""
    if not page.evaluate("'probes' in window"):
        page.evaluate(SOURCE)
    return page.evaluate(f"probes.{question}()")


@contextmanager
def restyled(page, css: str) -> Iterator[None]:
    """The page with a style sheet of the reader's own."""
    page.evaluate(ADD_STYLE, css)
    yield
    page.evaluate("document.adoptedStyleSheets = []")
