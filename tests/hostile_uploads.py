"""What hostile uploads cost the process that receives them.

`python -m tests.hostile_uploads FOLDER` prints JSON: for each file of the folder what was said to
its sender, the seconds of work, and by how many megabytes the memory of the process grew.
"""

import json
import resource
import struct
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import django
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

GIGABYTE = 1_000_000_000


def black_png(side: int, bits: int = 1) -> bytes:
    """A real PNG of that many pixels a side, of 1 bit or of 24: small whatever its size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
        )

    packer, row = zlib.compressobj(1), b"\0" * (side * bits // 8 + 1)
    rows = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">LLBBBBB", side, side, min(bits, 8), bits // 12, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def animated_gif(side: int, frames: int) -> bytes:
    """A GIF that says it is a film of that many black pictures."""
    head = b"GIF89a" + struct.pack("<HHBBB", side, side, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    picture = b"\x2c" + struct.pack("<HHHHB", 0, 0, side, side, 0) + b"\2\2\x4c\1\0"
    return head + picture * frames + b"\x3b"


def archive(members: int, claimed: int) -> bytes:
    """A ZIP file with members that each claim a size once unpacked."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number in range(members):
            file.writestr(f"{number}.xml", "")
            file.filelist[-1].file_size = claimed
    return buffer.getvalue()


def pdf_bomb() -> bytes:
    from tests import factories as make

    return make.pdf_bomb()


FILES: dict[str, Callable[[], bytes]] = {
    "900-million-pixels.png": lambda: black_png(30_000),
    "169-million-pixels.png": lambda: black_png(13_000, bits=24),
    "film-of-900-million-pixels.gif": lambda: animated_gif(3_000, 100),
    "10-gigabytes.docx": lambda: archive(10, GIGABYTE),
    "200-000-files.docx": lambda: archive(200_000, 0),
    "page-of-10-gigabytes.pdf": pdf_bomb,
}


def receive(name: str, data: bytes) -> str:
    """What the forms say of a file; "" when they take it."""
    from wagtail.images.fields import WagtailImageField

    from cai_site.core.forms import drawable_only
    from home.deposit.forms import FileForm

    file = SimpleUploadedFile(name, data)
    if name.endswith(".pdf"):
        return "".join(FileForm(files={"file": file}).errors.get("file", []))
    try:
        if name.endswith(".docx"):
            from cai_site.core.upload_checks import check_content

            check_content(file)
        else:
            drawable_only(WagtailImageField().to_python)(file)
    except ValidationError as error:
        return error.messages[0]
    return ""


def memory() -> float:
    """The most megabytes that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main(folder: Path) -> None:
    # What is read once only is read before.
    receive("photo.png", black_png(8))
    found = {}
    for path in folder.iterdir():
        data = path.read_bytes()
        held, worked = memory(), time.process_time()
        message = receive(path.name, data)
        found[path.name] = [message, time.process_time() - worked, memory() - held]
    print(json.dumps(found))  # noqa: T201 – a program


if __name__ == "__main__":
    django.setup()
    main(Path(sys.argv[1]))
