"""Values that the factories and the tests share: streams, bodies, files, moments."""

import json
import random
import zlib
from datetime import datetime, timedelta
from io import BytesIO

from django.utils import timezone

import pypdf
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from cai_site.core.blocks import BODY_BLOCKS
from cai_site.core.models import Territory


def stream(*blocks: tuple[str, object]) -> str:
    """The value of a StreamField from (block name, raw value) pairs."""
    return json.dumps([{"type": name, "value": value} for name, value in blocks])


def pdf(
    pages: int = 3,
    tagged: bool = False,
    password: str = "",
    text: str = "",
    title: str = "",
    language: str = "",
    weight: int = 0,
) -> bytes:
    """A real PDF of A4 pages, empty or with a line of text on each.

    `title` and `language` are what it says of itself; an attachment makes up its `weight`, in
    bytes.
    """
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(595, 842)
        if text:
            _print(writer, page, text)
    if tagged:
        marked = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        writer.root_object[NameObject("/MarkInfo")] = marked
    if title:
        writer.add_metadata({"/Title": title})
    if language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    if weight:
        writer.add_attachment("photos.bin", random.Random(0).randbytes(weight))  # noqa: S311
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def pdf_bomb(gigabytes: int = 10) -> bytes:
    """A few kilobytes that say they are a page of so many gigabytes, packed twice."""
    packer, strokes = zlib.compressobj(9), b"0 0 m 1 1 l S\n" * 71_429
    # Each megabyte begins afresh: the second one, packed, may be repeated.
    first, second = (packer.compress(strokes) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    content = StreamObject()
    content.set_data(zlib.compress(first + second * (gigabytes * 1000 - 1), 9))
    content[NameObject("/Filter")] = ArrayObject([NameObject("/FlateDecode")] * 2)
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    page[NameObject("/Contents")] = writer._add_object(content)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _print(writer: pypdf.PdfWriter, page, text: str) -> None:
    """Write a line of Latin text on a page, in a font that every reader has."""
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    content = StreamObject()
    content.set_data(f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("cp1252"))
    page[NameObject("/Contents")] = writer._add_object(content)


def full_body() -> list[tuple[str, object]]:
    """A body with every block, as its preview shows it, and cards that lead to this site."""
    from home.models import HomePage

    from .data import ServiceFactory, SiteDocumentFactory, SiteImageFactory

    image, document = SiteImageFactory(), SiteDocumentFactory()
    ServiceFactory()
    blocks = dict(BODY_BLOCKS)
    card = {"text": "Une phrase.", "image": image}
    cards = [
        {**card, "page": HomePage.objects.first()},
        {**card, "title": "Le fichier", "document": document},
    ]
    return [
        *((name, block.get_preview_value()) for name, block in BODY_BLOCKS),
        ("cards", blocks["cards"].normalize({"title": "Ailleurs", "cards": cards})),
    ]


def territory(name: str = "Namur") -> Territory:
    """One of the territories that a migration writes."""
    return Territory.objects.get(name=name)


def in_days(days: int, hour: int = 9) -> datetime:
    """The moment so many days from today, at an hour of Brussels."""
    moment = timezone.localtime() + timedelta(days=days)
    return moment.replace(hour=hour, minute=0, second=0, microsecond=0)
