"""`make lighthouse`: measure the pages of the visitors' bar as a phone would load them.

Three runs for each page, their medians in a table, then the goals that are missed (gates A4 and
A13). It is a report: missed goals change nothing to its exit status. Ten minutes on two cores;
names of pages as arguments measure only those.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import django

RUNS = 3
SETTINGS = "tests.lighthouse.settings"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Error pages and searches are kept out of search engines on purpose.
NOT_FOR_SEARCH_ENGINES = {"recherche-sans-resultat", "introuvable"}


@dataclass(frozen=True)
class Measure:
    """A number that Lighthouse gives, and what we want it to be."""

    title: str
    path: tuple[str, ...]
    goal: float
    factor: float = 1
    decimals: int = 0
    more_is_better: bool = False

    def read(self, report: dict) -> float:
        for key in self.path:
            report = report[key]
        return (report or 0) * self.factor

    def missed(self, value: float) -> bool:
        return value < self.goal if self.more_is_better else value > self.goal


MEASURES = [
    *(
        Measure(name, ("categories", name, "score"), 100, factor=100, more_is_better=True)
        for name in CATEGORIES
    ),
    Measure("LCP s", ("audits", "largest-contentful-paint", "numericValue"), 1.5, 0.001, 2),
    Measure("CLS", ("audits", "cumulative-layout-shift", "numericValue"), 0.02, decimals=3),
    Measure("TBT ms", ("audits", "total-blocking-time", "numericValue"), 50),
]


def main(names: list[str]) -> None:
    """Measure the pages called `names`, or all of them, and print the report."""
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    django.setup()
    # Both need the settings above.
    from tests.addresses import MEASURED
    from tests.browser.server import starter_site

    unknown = set(names) - {address.name for address in MEASURED}
    if unknown:
        known = " ".join(address.name for address in MEASURED)
        sys.exit(f"No such page: {' '.join(sorted(unknown))}. There are: {known}")
    missed = []
    with (
        tempfile.TemporaryDirectory(prefix="cai-lighthouse-") as folder,
        starter_site(Path(folder), SETTINGS) as site,
    ):
        _print_row("", [measure.title for measure in MEASURES])
        for address in MEASURED:
            if not names or address.name in names:
                reports = [_run(f"{site.url}{address.path}", folder) for _ in range(RUNS)]
                missed += _print_page(address.name, reports)
    print("\nEvery goal is reached." if not missed else "\nMissed goals")
    for line in missed:
        print(f"  {line}")


def _run(url: str, folder: str) -> dict:
    from tests.browser import chromium

    output = Path(folder) / "report.json"
    command = [".ci/node/run", "lighthouse", url, "--quiet", "--no-enable-error-reporting"]
    command += ["--output=json", f"--output-path={output}"]
    command += [f"--chrome-flags={' '.join(['--headless=new', *chromium.ARGUMENTS])}"]
    environment = {**os.environ, "VENV": sys.prefix, "CHROME_PATH": chromium.path()}
    subprocess.run(command, env=environment, check=True)
    return json.loads(output.read_text())


def _print_page(name: str, reports: list[dict]) -> list[str]:
    """Print the medians of a page; return the goals that they miss, in words."""
    missed, cells = [], []
    for measure in MEASURES:
        value = median(measure.read(report) for report in reports)
        cells.append(f"{value:.{measure.decimals}f}")
        exempt = measure.title == "seo" and name in NOT_FOR_SEARCH_ENGINES
        if measure.missed(round(value, measure.decimals)) and not exempt:
            missed.append(f"{name}: {measure.title} {cells[-1]}, goal {measure.goal:g}")
            missed += _reasons(measure, reports[-1])
    _print_row(name, cells)
    return missed


def _reasons(measure: Measure, report: dict) -> list[str]:
    """The failed audits of a category, in words."""
    if measure.title not in CATEGORIES[1:]:
        return []
    references = report["categories"][measure.title]["auditRefs"]
    audits = [report["audits"][reference["id"]] for reference in references if reference["weight"]]
    return [f"    {audit['title']}" for audit in audits if audit["score"] not in (None, 1)]


def _print_row(name: str, cells: list[str]) -> None:
    print(f"{name:24}" + "".join(f"{cell:>15}" for cell in cells), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
