"""The questions of probes.js, asked of a page."""

from pathlib import Path

SOURCE = (Path(__file__).parent / "probes.js").read_text()
# A sheet made by script: the policy of the site refuses inline style, as it should.
ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def probe(page, question: str):
    """The answer of a function of probes.js to the page as it stands."""
    if not page.evaluate("'probes' in window"):
        page.evaluate(SOURCE)
    return page.evaluate(f"probes.{question}()")


def add_style(page, css: str) -> None:
    """Read the page with a style sheet of the visitor's own."""
    page.evaluate(ADD_STYLE, css)
