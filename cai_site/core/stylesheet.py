"""The one style sheet that pages link, joined from a readable file per layer and component.

Forty files would be forty requests, and a build step would be one more tool to learn: Django's
own static files ask this finder, which joins the sources whenever one of them is newer.
"""

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
            draft = target.with_suffix(f".{id(self)}.tmp")
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


class PausePageFinder(MadeFileFinder):
    """`503.html`, which the proxy serves by itself while the application is away."""

    name = "503.html"

    def watched(self):
        return list((settings.BASE_DIR / "templates").rglob("*.html"))

    def content(self):
        return render_to_string("503.html")
