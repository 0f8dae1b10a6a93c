"""Print again the example files of the starter content, after a change of their text or look."""

import base64
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.template import Context, Engine

from home.starter import documents

TEMPLATE = Path(documents.__file__).with_name("example_document.html")
FONT = Path("static/fonts/atkinson-hyperlegible-next.woff2")
LOGO_SIZE = {"width": 640, "height": 256}  # pixels, as the SVG says
PREVIEW_SIZE = {"width": 720, "height": 480}  # pixels: room around the logo, for cards that crop
GROUNDS = {"rapport": "#073e49", "perspectives": "#5d2a5b"}
OTHER_GROUND = "#0b5563"


class Command(BaseCommand):
    """For developers: it needs the development tools and a Chromium, which no server has.

    The PDFs are tagged, with a title and a language (WCAG 2.2, 1.3.1, 2.4.2 and 3.1.1). They
    take a font of the machine: Chromium embeds a variable font, as ours is, glyph by glyph and
    doubles their weight. Raises CommandError, in French, when Playwright or Chromium is missing.
    """

    help = "Refait les PDF et les logos d’exemple du contenu de départ (outils de développement)."

    def handle(self, *args, **options):
        template = Engine().from_string(TEMPLATE.read_text())
        with chromium_page() as page:
            for document in documents.EXAMPLES:
                ground = GROUNDS.get(document.kind, OTHER_GROUND)
                context = {"document": document, "ground": ground, "notice": documents.NOTICE}
                page.set_content(template.render(Context(context)))
                page.pdf(
                    path=document.path,
                    tagged=True,
                    outline=True,
                    print_background=True,
                    prefer_css_page_size=True,
                )
                self.report(document.path)
            for logo in documents.LOGOS:
                self.draw(page, logo)

    def draw(self, page, logo: documents.ExampleLogo) -> None:
        """The PNG of a logo, without ground, then its preview on the ground it is made for."""
        font = base64.b64encode((settings.BASE_DIR / FONT).read_bytes()).decode()
        page.set_content(
            "<style>@font-face { font-family: 'Atkinson Hyperlegible Next'; "
            f"src: url(data:font/woff2;base64,{font}); font-weight: 400 800 }} "
            "body { margin: 0; height: 100vh; display: grid; place-items: center }"
            f"</style>{logo.path('.svg').read_text()}"
        )
        page.evaluate("document.fonts.ready")
        page.set_viewport_size(LOGO_SIZE)
        page.screenshot(path=logo.path(".png"), omit_background=True)
        page.set_viewport_size(PREVIEW_SIZE)
        page.add_style_tag(content=f"html {{ background: {logo.ground} }} svg {{ width: 60% }}")
        page.screenshot(path=logo.path("-apercu.png"))
        self.report(logo.path(".png"))
        self.report(logo.path("-apercu.png"))

    def report(self, path: Path) -> None:
        """Say what was written and how heavy it is."""
        self.stdout.write(f"{path.name} : {path.stat().st_size / 1024:.0f} Ko")


@contextmanager
def chromium_page():
    """A page of this machine's Chromium, found as the tests find it.

    Raises CommandError.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise CommandError(
            "Playwright manque. Installez les outils de développement : .ci/venv dev"
        ) from error
    finder = settings.BASE_DIR / ".ci" / "chromium"
    found = subprocess.run([finder], stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603
    if found.returncode:
        raise CommandError("Chromium manque. Donnez son chemin : CHROMIUM=/chemin")
    # Chromium's sandbox refuses to start as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=found.stdout.strip(), args=arguments
            )
            yield browser.new_page()
            browser.close()
    except Error as error:
        raise CommandError(f"Chromium n’a pas pu faire les fichiers : {error}") from error
