"""The design tokens as static/css/tokens.css writes them, and the contrast that they give."""

import re
from dataclasses import dataclass

from django.conf import settings

TOKENS = settings.BASE_DIR / "static" / "css" / "tokens.css"
ICONS = settings.BASE_DIR / "static" / "css" / "components" / "icon.css"
COLOUR = re.compile(r"(--[\w-]+): (#[0-9a-f]{3,6});")
OTHER = re.compile(r"(--(?:step|space)-[\w-]+): ([^;]+);")
DARK = "prefers-color-scheme: dark"
PRINT = "@media print"
GROUND = "--paper"


@dataclass(frozen=True)
class Colour:
    """A colour token in both schemes, with its contrast against the paper of the scheme."""

    name: str
    light: str
    dark: str
    light_contrast: str
    dark_contrast: str

    @property
    def fill(self) -> str:
        """Its value in an SVG presentation attribute, which needs no style attribute."""
        return f"var({self.name})"


@dataclass(frozen=True)
class Length:
    """A token of the type scale or of the spaces."""

    name: str
    value: str


def luminance(colour: str) -> float:
    """Relative luminance of `#rgb` or `#rrggbb`, from 0 to 1 (WCAG 2.2, definitions)."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definitions)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def schemes() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the light scheme and those of the dark one, by token."""
    light, _, rest = TOKENS.read_text().partition(DARK)
    colours = dict(COLOUR.findall(light))
    return colours, colours | dict(COLOUR.findall(rest.partition(PRINT)[0]))


def colours() -> list[Colour]:
    """Every colour token, in the order of the file."""
    light, dark = schemes()
    return [
        Colour(
            name,
            light[name],
            dark[name],
            _in_words(contrast(light[name], light[GROUND])),
            _in_words(contrast(dark[name], dark[GROUND])),
        )
        for name in light
    ]


def _in_words(ratio: float) -> str:
    return f"{ratio:.1f}".replace(".", ",")


def lengths(prefix: str) -> list[Length]:
    """The tokens whose name starts with `prefix`, such as "--step"."""
    found = OTHER.findall(TOKENS.read_text())
    return [Length(name, value) for name, value in found if name.startswith(prefix)]


def icon_names() -> list[str]:
    """The icons that static/css/components/icon.css draws."""
    return re.findall(r"\.icon--([\w-]+)", ICONS.read_text())
