"""axe-core in a page: WCAG A, AA, AAA and best practice."""

from pathlib import Path

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
RUN = """async () => {
  const result = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa",
              "best-practice"],
    resultTypes: ["violations"],
    // Whoever has the contrast of AAA has that of AA.
    rules: {"color-contrast": {enabled: false}},
  });
  return result.violations.map(v => `${v.id}: ${v.help} – ` + v.nodes.slice(0, 4)
    .map(n => `${n.target.join(" ")} ${n.any.concat(n.all).map(c => c.message).join("; ")}`)
    .join(" | "));
}"""


def keep_ready(page) -> None:
    """Load axe with every page that `page` opens, in a quarter of the time of loading it later."""
    page.add_init_script(AXE)


def violations(page) -> list[str]:
    """What axe finds wrong with the page as it stands, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN)
