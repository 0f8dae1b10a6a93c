"""Static files that are made from their sources: the style sheet, the drawings, the pause page.

A file per component or per drawing is a pleasure to edit and a request each for a phone; a build
step would be one more tool to learn. Django's own static files ask these finders, which make
their file whenever one of its sources is newer.
"""

import os
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage
from django.template.loader import render_to_string

NAME = "css/site.css"
SOURCES = settings.BASE_DIR / "static" / "css"
# Tokens come first because they declare the order of the layers.
LAYERS = ["tokens", "reset", "base", "layout", "components/*", "utilities", "print"]
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\s*\n\s*")
DRAWING_SOURCES = settings.BASE_DIR / "static" / "img" / "themes"
SHEET_OF_DRAWINGS = "img/themes.svg"
# Every drawing is 80 by 84 units; this is how far apart they stand on their sheet.
PITCH = 100
DRAWING = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def sources() -> list[Path]:
    """The files of the style sheet, in the order of the cascade."""
    return [path for layer in LAYERS for path in sorted(SOURCES.glob(f"{layer}.css"))]


def joined() -> str:
    """The whole style sheet, without its comments and its indentation."""
    text = "\n".join(path.read_text() for path in sources())
    return INDENT.sub("\n", COMMENT.sub("", text)).strip() + "\n"


class MadeFileFinder(BaseFinder):
    """Offers one file, made from its sources, to `{% static %}`, `runserver` and WhiteNoise, and
    to `collectstatic`. Subclasses give `name`, `watched()` and `content()`.
    """

    name: str

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(location=Path(settings.VAR_DIR) / "made")

    def watched(self) -> list[Path]:
        """The files and folders whose change makes the file anew."""
        raise NotImplementedError

    def content(self) -> str:
        """The text of the file."""
        raise NotImplementedError

    def check(self, **kwargs) -> list:
        return []

    def find(self, path, find_all=False, **kwargs):
        if path != self.name:
            return []
        found = str(self._make())
        return [found] if find_all else found

    def list(self, ignore_patterns):
        self._make()
        yield self.name, self.storage

    def _make(self) -> Path:
        target = Path(self.storage.path(self.name))
        newest = max(path.stat().st_mtime for path in self.watched())
        if not target.exists() or target.stat().st_mtime < newest:
            target.parent.mkdir(parents=True, exist_ok=True)
            # Another process may be reading it: replaced at once, never half written.
            draft = target.with_suffix(f".{os.getpid()}.tmp")
            draft.write_text(self.content())
            draft.replace(target)
        return target


class StylesheetFinder(MadeFileFinder):
    """The style sheet, `css/site.css`."""

    name = NAME

    def watched(self):
        return [SOURCES / "components", *sources()]

    def content(self):
        return joined()


class DrawingsFinder(MadeFileFinder):
    """`img/themes.svg`: the drawings of the themes side by side, each shown by a `view` that has
    the name of its file (SVG 2, 16.3 Linking into SVG content). Fifteen pictures, one request.
    """

    name = SHEET_OF_DRAWINGS

    def watched(self):
        return [DRAWING_SOURCES, *DRAWING_SOURCES.glob("*.svg")]

    def content(self):
        parts = []
        for place, path in enumerate(sorted(DRAWING_SOURCES.glob("*.svg"))):
            shapes, offset = DRAWING.search(path.read_text())[1], place * PITCH
            parts.append(f'<view id="{path.stem}" viewBox="{offset + 8} 8 80 84"/>')
            parts.append(f'<g transform="translate({offset})">{shapes}</g>')
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="8 8 80 84" width="80" height="84">'
            f"{''.join(parts)}</svg>"
        )


class PausePageFinder(MadeFileFinder):
    """`503.html`, which the proxy serves by itself while the application is away."""

    name = "503.html"

    def watched(self):
        return list((settings.BASE_DIR / "templates").rglob("*.html"))

    def content(self):
        return render_to_string("503.html")
