"""The colours of static/css/tokens.css, light and dark, stand out from each other (WCAG 2.2).

Text, links and buttons 7:1 (1.4.6, AAA), what tells something without being text 3:1 (1.4.11).
A new colour token fails until it stands in a table below. When the organisation's charter brings
other colours, this says which of them can't be read.
"""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_database

TOKENS = Path(__file__).resolve().parent.parent / "static" / "css" / "tokens.css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DARK = re.compile(r"@media[^{]*prefers-color-scheme: dark[^{]*\{\s*:root\s*\{([^}]*)\}")
LIGHT = re.compile(r"@layer tokens\s*\{\s*:root\s*\{([^}]*)\}")
DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")
HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)\(", re.IGNORECASE
)

TEXT, GRAPHIC = 7.0, 3.0
GROUNDS = "paper surface sand"

# What is read → the grounds on which it stands.
READ = {
    "ink": f"{GROUNDS} sand-2 petrol-tint terra-tint plum-tint attention-tint danger-tint",
    "ink-2": GROUNDS,
    "link": f"{GROUNDS} petrol-tint",
    "link-hover": f"{GROUNDS} petrol-tint",
    "visited": GROUNDS,
    "petrol": f"{GROUNDS} petrol-tint",
    "petrol-dark": "petrol-tint",
    "terra-dark": f"{GROUNDS} sand-2 terra-tint",
    "plum": "paper plum-tint",
    "plum-dark": "plum-tint",
    "button-ink": "button button-hover petrol",
    "urgent-ink": "urgent urgent-hover",
    "ink-on-saffron": "saffron",
    "danger-ink": f"{GROUNDS} danger-tint",
    "success-ink": "success-tint",
    "attention-ink": "attention-tint",
    "door-ink": "door-arrive door-racisme door-pro door-chiffres",
    "footer-ink": "footer door-chiffres",
}
# What tells something without being read → what it stands on.
SEEN = {
    "field": GROUNDS,
    "terra": f"{GROUNDS} sand-2",
    "danger": GROUNDS,
    "success": GROUNDS,
    "button": GROUNDS,
    "urgent": GROUNDS,
    "footer-hover": "footer door-chiffres",
    "door-light": "door-pro door-arrive door-chiffres door-racisme",
    "footer-mark-a": "footer door-chiffres",
    "footer-mark-b": "footer door-chiffres",
    "footer-mark-light": "footer door-chiffres",
}
# Two rings around what has the focus (2.4.13): one of them shows on each of these.
RINGS = ("focus-line", "focus-halo")
RINGED = f"""{GROUNDS} sand-2 petrol-tint terra-tint plum-tint attention-tint saffron button urgent
    door-arrive door-racisme door-pro door-chiffres"""
# Lines, shadows and drawings that could be left out without anybody missing a word.
DECORATIVE = {
    *("line", "footer-line", "shadow"),
    *("mark-a", "mark-b", "mark-light", "door-soft"),
    "logo-ground",  # under the partners' own logos, which bring their colours
}


def _declarations(block: re.Pattern, css: str) -> dict[str, str]:
    return dict(DECLARATION.findall(block.search(css)[1]))


@pytest.fixture(scope="module")
def schemes() -> dict[str, dict[str, str]]:
    """The values of the tokens in each scheme; the dark one only says what differs."""
    css = COMMENT.sub("", TOKENS.read_text())
    light = _declarations(LIGHT, css)
    return {"light": light, "dark": light | _declarations(DARK, css)}


def luminance(colour: str) -> float:
    """Relative luminance of #rgb or #rrggbb, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    digits = HEX.fullmatch(colour)[1]
    pairs = re.findall("..", digits) if len(digits) == 6 else [digit * 2 for digit in digits]
    parts = [int(pair, 16) / 255 for pair in pairs]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    """1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_wcags():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("table", "least"), [(READ, TEXT), (SEEN, GRAPHIC)], ids=["read", "seen"])
def test_colours_stand_out(schemes, scheme, table, least):
    colours = schemes[scheme]
    weak = {
        f"{name} on {ground}": round(ratio, 2)
        for name, grounds in table.items()
        for ground in grounds.split()
        if (ratio := contrast(colours[name], colours[ground])) < least
    }

    assert weak == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_shows_on_every_ground(schemes, scheme):
    colours = schemes[scheme]
    rings = [colours[name] for name in RINGS]
    hidden = [
        ground
        for ground in RINGED.split()
        if max(contrast(ring, colours[ground]) for ring in rings) < GRAPHIC
    ]

    assert hidden == []
    assert contrast(*rings) >= GRAPHIC


def test_every_colour_is_in_a_table(schemes):
    named = {*RINGS, *RINGED.split(), *DECORATIVE}
    for table in (READ, SEEN):
        named |= {word for name, grounds in table.items() for word in (name, *grounds.split())}
    colours = {name for name, value in schemes["dark"].items() if COLOUR.search(value)}

    assert colours - named == set()
    assert named - colours == set()
