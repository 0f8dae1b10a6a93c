"""The staff's guide, read from docs/redaction.md: parts (`#`), and in each its sections (`##`).

A section is a page of « Aide ». A comment under its title, `<!-- écrans: messages:index -->`, names
the screens whose header leads to it; `*` stands for any end of a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from pathlib import Path

from django.conf import settings
from django.core.files.images import get_image_dimensions
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify

from .markdown import PICTURE, Renderer

SOURCE = settings.BASE_DIR / "docs" / "redaction.md"
STATIC = settings.BASE_DIR / "static"
TITLE = re.compile(r"^(#{1,2}) (.+)$", re.MULTILINE)
SCREENS = re.compile(r"<!-- écrans ?: (.+?) -->")


@dataclass(frozen=True)
class Section:
    """One page of the guide."""

    title: str
    text: str
    screens: tuple[str, ...] = ()

    @cached_property
    def slug(self) -> str:
        """Its place in the address of « Aide »."""
        return slugify(self.title.replace("’", " "))

    @cached_property
    def anchor(self) -> str:
        """Its address in the Markdown file, as GitHub makes it."""
        return re.sub(r"[^\w\- ]", "", self.title.lower()).replace(" ", "-")

    @property
    def url(self) -> str:
        """Its page."""
        return reverse("aide:section", args=[self.slug])

    @cached_property
    def lead(self) -> str:
        """Its first sentence when a paragraph opens it, for the list of sections; else ""."""
        first = self.text.lstrip().split("\n\n", 1)[0]
        return first if re.match(r"[^\W\d_]|«", first) else ""

    @cached_property
    def picture(self) -> str:
        """The path below `static/` of its first picture, or ""."""
        found = PICTURE.search(self.text)
        return _below_static(found[2]) if found else ""

    def html(self) -> SafeString:
        """Its text, for the admin."""
        return Renderer(_link, _figure).blocks(self.text)


@dataclass(frozen=True)
class Part:
    """Sections that belong together, under a title of their own."""

    title: str
    text: str
    sections: tuple[Section, ...]

    def html(self) -> SafeString:
        """What it says before its sections."""
        return Renderer(_link, _figure).blocks(self.text)


@cache
def parts() -> tuple[Part, ...]:
    """The guide as it is read."""
    return tuple(_parts(SOURCE.read_text()))


def _parts(source: str) -> Iterator[Part]:
    _, *pieces = re.split(r"^# ", source, flags=re.MULTILINE)
    for piece in pieces:
        opening, *below = re.split(r"^## ", piece, flags=re.MULTILINE)
        title, _, text = opening.partition("\n")
        yield Part(title, text, tuple(map(_section, below)))


def _section(source: str) -> Section:
    title, _, text = source.partition("\n")
    screens = SCREENS.search(text)
    names = tuple(screens[1].split()) if screens else ()
    return Section(title, SCREENS.sub("", text).strip("\n"), names)


def sections() -> list[Section]:
    """Every section, in the order of the guide."""
    return [section for part in parts() for section in part.sections]


def section_for(screen: str) -> Section | None:
    """The section that explains a screen, by the name of its address; None when there is none."""
    if not screen:
        return None
    for section in sections():
        if any(fnmatchcase(screen, pattern) for pattern in section.screens):
            return section
    return None


def _link(target: str) -> str | None:
    """Where a link of the guide leads in the admin; None for papers that are not shown there."""
    if target.startswith("#"):
        return next(section.url for section in sections() if section.anchor == target[1:])
    return target if target.startswith("https://") else None


def _below_static(target: str) -> str:
    return target.removeprefix("../static/")


def _figure(target: str, alt: str) -> SafeString:
    path = _below_static(target)
    width, height = get_image_dimensions(STATIC / Path(path))
    return format_html(
        '<figure class="aide-figure"><img src="{}" alt="{}" width="{}" height="{}" loading="lazy">'
        "</figure>",
        *(static(path), alt, width, height),
    )
