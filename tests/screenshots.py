"""`make screenshots`: every type of page, as wide as a phone, a tablet and a desk, light and dark.

Whole pages, as PNG, in var/screenshots/ with a contact sheet, index.html. They are there to be
looked at one by one; names of pages as arguments take only those.
"""

import os
import shutil
import sys
import tempfile
from html import escape
from pathlib import Path

import django
from django.utils.text import slugify

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.server import ROOT, starter_site

FOLDER = ROOT / "var" / "screenshots"
WIDTHS = {320: 640, 768: 1024, 1280: 800}  # px, and the height of the window
SCHEMES = ("light", "dark")
SHEET = """<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Captures d’écran</title>
<style>
  body {{ font: 1rem system-ui; margin: 2rem; }}
  h2 {{ position: sticky; inset-block-start: 0; background: Canvas; }}
  section div {{ display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }}
  figure {{ margin: 0; inline-size: 15rem; }}
  img {{ inline-size: 100%; block-size: 20rem; object-fit: cover; object-position: top;
    border: 1px solid; }}
</style>
<h1>{count} captures d’écran</h1>
{sections}
</html>
"""


def paths() -> dict[str, str]:
    """Name → address: a page of each type, and the states in which lists and searches differ."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cai_site.settings.test")
    django.setup()
    # Reads the content of the apps, which Django must have loaded.
    from tests.addresses import MEASURED, STATES, one_path_per_type

    found = {address.path: address.name for address in MEASURED}
    for path in [*one_path_per_type(), *STATES]:
        words = slugify(path.strip("/").replace("/", " ").replace("?", " ").replace("=", " "))
        found.setdefault(path, words or "accueil")
    return {name: path for path, name in found.items()}


def take(pages: dict[str, str], url: str) -> list[Path]:
    """Photograph `pages` (name → address) of the site at `url`."""
    taken = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.path(), args=chromium.ARGUMENTS
        )
        for width, height in WIDTHS.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,
                    reduced_motion="reduce",
                    **chromium.READER,
                )
                page = context.new_page()
                for name, path in pages.items():
                    page.goto(f"{url}{path}")
                    _load_lazy_images(page)
                    target = FOLDER / f"{name}-{width}-{scheme}.png"
                    page.screenshot(path=target, full_page=True)
                    taken.append(target)
                context.close()
        browser.close()
    return taken


def _load_lazy_images(page) -> None:
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.wait_for_load_state("networkidle")


def contact_sheet(pages: dict[str, str], taken: list[Path]) -> str:
    """An HTML page with every picture, under the name and the address of its page."""
    sections = []
    for name, path in pages.items():
        figures = [
            f'<figure><a href="{file.name}"><img src="{file.name}" loading="lazy" alt=""></a>'
            f"<figcaption>{file.stem.removeprefix(f'{name}-')}</figcaption></figure>"
            for file in taken
            if file.stem.rsplit("-", 2)[0] == name
        ]
        heading = f"<h2>{name} <small>{escape(path)}</small></h2>"
        sections.append(f"<section>{heading}<div>{''.join(figures)}</div></section>")
    return SHEET.format(count=len(taken), sections="\n".join(sections))


def main(names: list[str]) -> None:
    """Photograph the pages called `names`, or all of them, into a folder made anew."""
    pages = paths()
    if unknown := set(names) - set(pages):
        known = " ".join(pages)
        sys.exit(f"No such page: {' '.join(sorted(unknown))}. There are: {known}")
    if names:
        pages = {name: pages[name] for name in names}
    else:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="cai-screenshots-") as folder,
        starter_site(Path(folder)) as site,
    ):
        taken = take(pages, site.url)
    (FOLDER / "index.html").write_text(contact_sheet(pages, taken))
    print(f"{len(taken)} pictures: {FOLDER / 'index.html'}")


if __name__ == "__main__":
    main(sys.argv[1:])
