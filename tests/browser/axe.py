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

CONTRAST = """() => axe.run(document, {runOnly: {type: "rule", values: ["color-contrast"]}})
  .then(result => result.violations.map(v => v.nodes.map(n => n.html)))"""
# The colours of the admin have the contrast of AA, not that of AAA.
WAGTAILS_OWN = "color-contrast-enhanced:"
ADMIN_WIDTHS = (1366, 320)


def keep_ready(page) -> None:
    """Load axe with every page that `page` opens, in a quarter of the time of loading it later."""
    page.add_init_script(AXE)


def violations(page) -> list[str]:
    """What axe finds wrong with the page as it stands, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN)


def is_sound_in_admin(page) -> None:
    """On a computer and on a phone: nothing for axe but the contrast of AAA, nothing too wide."""
    for width in ADMIN_WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found = [line for line in violations(page) if not line.startswith(WAGTAILS_OWN)]
        assert found == [], width
        assert page.evaluate(CONTRAST) == [], width
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert overflow <= 0, width
