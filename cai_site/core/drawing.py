"""Pictures that the site draws itself, with the colours and the font of the house (Pillow)."""

import re
import unicodedata
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

from .tokens import colour

# A bold cut of the house font that FreeType reads everywhere (decision 0005).
FONT = Path(__file__).parent / "fonts" / "atkinson-hyperlegible-next-700.ttf"
GROUND, INK, INK_2 = "petrol-dark", "sand", "door-soft"
ARCH_A, ARCH_B, DOOR = "mark-a", "mark-b", "mark-light"
PALETTE = [GROUND, INK, INK_2, ARCH_A, ARCH_B, DOOR]
SHARE_SIZE = (1200, 630)  # pixels; Open Graph previews are 1.91:1
MAX_BYTES = 120_000

MARGIN = 72
TITLE_WIDTH, TITLE_HEIGHT = 640, 340
TITLE_SIZES = range(80, 29, -2)
BRAND_SIZE = 27
LINE_HEIGHT = 1.18
MARK_SIZE = (48, 44)  # in the units of templates/components/mark.html, whose origin is (4, 4)
SMOOTH = 4  # shapes are drawn so many times larger, then reduced: Pillow's have no soft edges
ALIKE = str.maketrans({"\u202f": "\u00a0", "\u2011": "-", "\u2010": "-", "\u00ad": None})


def mark(scale: int) -> Image.Image:
    """The motif « le seuil », 48 × 44 units of `scale` pixels, on a transparent ground."""
    size = tuple(side * scale for side in MARK_SIZE)
    first, second = _arch(0, 0, 32, scale), _arch(20, 10, 48, scale)
    picture = Image.new("RGBA", size)
    for name, shape in (
        (ARCH_A, first),
        (ARCH_B, second),
        (DOOR, ImageChops.darker(first, second)),
    ):
        picture.paste(colour(name), mask=shape.resize(size, Image.Resampling.LANCZOS))
    return picture


def _arch(left: int, top: int, right: int, scale: int) -> Image.Image:
    """The mask of an arch that stands on the bottom edge; its sides in units."""
    unit = scale * SMOOTH
    mask = Image.new("L", tuple(side * unit for side in MARK_SIZE))
    pen = ImageDraw.Draw(mask)
    width = right - left
    box = [left * unit, top * unit, right * unit - 1, (top + width) * unit]
    pen.ellipse(box, fill=255)
    pen.rectangle([box[0], (top + width / 2) * unit, box[2], mask.height], fill=255)
    return mask


def icon(size: int, scale: int, rounded: bool = False) -> Image.Image:
    """The motif on a square of sand, `size` pixels wide; `scale` of 16 would fill the square."""
    full = 48 * 16
    shape = Image.new("L", (full, full), 0 if rounded else 255)
    if rounded:
        ImageDraw.Draw(shape).rounded_rectangle([0, 0, full - 1, full - 1], full * 0.22, fill=255)
    picture = Image.new("RGBA", (full, full))
    picture.paste(colour("sand"), mask=shape)
    arches = mark(scale)
    picture.alpha_composite(arches, ((full - arches.width) // 2, (full - arches.height) // 2))
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def title_card(
    title: str, acronym: str, name: str, cover: Image.Image | None = None
) -> Image.Image:
    """A title on the colours of the house, with the motif and the organisation's name.

    A long title is written smaller, then cut with an ellipsis. Where the font lacks the letters
    of the title (another script), the organisation's name stands alone. The `cover` of a document
    takes the place of the motif, whole.
    """
    picture = Image.new("RGB", SHARE_SIZE, colour(GROUND))
    if cover:
        _stand_up(picture, cover)
    else:
        arches = mark(9)
        place = SHARE_SIZE[0] - arches.width - MARGIN // 2, SHARE_SIZE[1] - arches.height
        picture.paste(arches, place, arches)
    pen = ImageDraw.Draw(picture)
    brand_font = _font(BRAND_SIZE)
    brand = _balance(drawable(name), brand_font)[:2]
    brand_top = SHARE_SIZE[1] - MARGIN - round(len(brand) * BRAND_SIZE * LINE_HEIGHT)
    _write(pen, brand, brand_font, brand_top, INK_2)
    acronym_top = brand_top - round(BRAND_SIZE * LINE_HEIGHT)
    _write(pen, [drawable(acronym)], brand_font, acronym_top, INK)
    lines, font = _fit(drawable(title) or drawable(acronym))
    _write(pen, lines, font, MARGIN - 8, INK)
    return picture


def _stand_up(picture: Image.Image, cover: Image.Image) -> None:
    """Put a cover on the right of a picture, in the room that a title leaves."""
    room = SHARE_SIZE[0] - TITLE_WIDTH - 2 * MARGIN, SHARE_SIZE[1] - MARGIN
    shown = ImageOps.contain(cover.convert("RGB"), room, Image.Resampling.LANCZOS)
    left = SHARE_SIZE[0] - MARGIN // 2 - (room[0] + shown.width) // 2
    picture.paste(shown, (left, (SHARE_SIZE[1] - shown.height) // 2))


def drawable(text: str) -> str:
    """The text as the font can write it; "" when it lacks one of its letters or digits."""
    text = unicodedata.normalize("NFC", text).translate(ALIKE)
    missing = {character for character in set(text) if not _has_glyph(character)}
    if any(unicodedata.category(character)[0] in "LMN" for character in missing):
        return ""
    kept = "".join(character for character in text if character not in missing)
    return re.sub(r"[ \t\r\n]+", " ", kept).strip()


@lru_cache(maxsize=1024)
def _has_glyph(character: str) -> bool:
    font = _font(TITLE_SIZES[-1])
    unknown = bytes(font.getmask("\uffff"))
    return character.isspace() or bytes(font.getmask(character)) != unknown


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size)


def _fit(title: str) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """The lines of a title at the largest size at which they fit."""
    for size in TITLE_SIZES:
        font = _font(size)
        room = int(TITLE_HEIGHT / (size * LINE_HEIGHT))
        lines = _wrap(title, font, TITLE_WIDTH)
        whole = " ".join(lines) == title
        if whole and len(lines) <= room:
            return _balance(title, font), font
    lines = lines[:room]
    while lines[-1] and font.getlength(f"{lines[-1]}…") > TITLE_WIDTH:
        lines[-1] = lines[-1][:-1]
    if not whole or len(" ".join(lines)) < len(title):
        lines[-1] = f"{lines[-1].rstrip()}…"
    return lines, font


def _balance(text: str, font) -> list[str]:
    """The text in as few lines as it needs, all of them as even as can be."""
    lines = _wrap(text, font, TITLE_WIDTH)
    for width in range(TITLE_WIDTH, TITLE_WIDTH // 3, -8):
        narrower = _wrap(text, font, width)
        if len(narrower) > len(lines) or " ".join(narrower) != text:
            break
        lines = narrower
    return lines


def _wrap(text: str, font, width: int) -> list[str]:
    """Lines no wider than `width`, broken at ordinary spaces; inside a word that is wider."""
    lines = [""]
    for word in text.split(" "):
        candidate = f"{lines[-1]} {word}".strip(" ")
        if font.getlength(candidate) <= width:
            lines[-1] = candidate
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if font.getlength(lines[-1] + character) > width:
                lines.append("")
            lines[-1] += character
    return lines


def _write(pen: ImageDraw.ImageDraw, lines: list[str], font, top: int, ink: str) -> None:
    for number, line in enumerate(lines):
        height = top + round(number * font.size * LINE_HEIGHT)
        pen.text((MARGIN, height), line, font=font, fill=colour(ink))


def as_jpeg(picture: Image.Image) -> bytes:
    """The picture as a JPEG of at most `MAX_BYTES`, at the best quality that allows it."""
    for quality in (90, 82, 74, 66, 58, 50, 40, 30, 20, 10):
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= MAX_BYTES:
            break
    return buffer.getvalue()
