"""The one style sheet that pages link, joined from a readable file per layer and component.

Forty files would be forty requests, and a build step would be one more tool to learn: Django's
own static files ask this finder, which joins the sources whenever one of them is newer.
"""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

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


class StylesheetFinder(BaseFinder):
    """Offers `css/site.css` to `{% static %}`, `runserver`, WhiteNoise and `collectstatic`."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(location=Path(settings.VAR_DIR) / "made")

    def check(self, **kwargs) -> list:
        return []

    def find(self, path, find_all=False, **kwargs):
        if path != NAME:
            return []
        found = str(self._make())
        return [found] if find_all else found

    def list(self, ignore_patterns):
        self._make()
        yield NAME, self.storage

    def _make(self) -> Path:
        target = Path(self.storage.path(NAME))
        newest = max(path.stat().st_mtime for path in [SOURCES / "components", *sources()])
        if not target.exists() or target.stat().st_mtime < newest:
            target.parent.mkdir(parents=True, exist_ok=True)
            # Another process may be reading it: replaced at once, never half written.
            draft = target.with_suffix(f".{id(self)}.tmp")
            draft.write_text(joined())
            draft.replace(target)
        return target
