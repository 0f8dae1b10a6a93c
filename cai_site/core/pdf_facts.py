"""What a PDF says of itself, and a picture of its first page, read in a process with limits.

The program writes a line of JSON, then the picture: a first page that cannot be drawn within the
limits (`pdf_process`) leaves the line.
"""

import json
import sys
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path

from . import pdf_process

MAX_SECONDS = 8  # of waiting for the process, its start included
COVER_WIDTH = 800  # pixels
MAX_COVER_HEIGHT = 3200  # pixels: a page may lie about its size
MAX_WORDS = 2000  # characters of the first page


class Problem(StrEnum):
    """Why a PDF cannot be shown."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    HEAVY = "heavy"


class UnreadablePdf(Exception):
    """A PDF that cannot be shown, with its `problem`."""

    def __init__(self, problem: Problem):
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True)
class PdfFacts:
    """What was read; `title` and `language` are what the file says, `words` its first page."""

    pages: int
    is_tagged: bool
    title: str
    language: str
    words: str
    cover: bytes


def read(source: Path | bytes, seconds: float = MAX_SECONDS) -> PdfFacts:
    """The facts of a PDF. Raises UnreadablePdf."""
    line, _, cover = pdf_process.run("pdf_facts", source, seconds).partition(b"\n")
    if not line:
        raise UnreadablePdf(Problem.HEAVY)
    said = json.loads(line)
    if "problem" in said:
        raise UnreadablePdf(Problem(said["problem"]))
    if not cover.startswith(b"\x89PNG"):
        raise UnreadablePdf(Problem.HEAVY)
    words = {name: _plain(said.pop(name)) for name in ("title", "language", "words")}
    return PdfFacts(**said, **words, cover=cover)


def _plain(text: str) -> str:
    """The text on one line, without what no database takes: NUL, halves of characters."""
    return " ".join(text.encode("utf-8", "ignore").decode().replace("\0", " ").split())


def main() -> None:
    """Write the facts of the PDF on the standard input."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        with pdf_process.pdf_on_standard_input() as pdf:
            page = pdf[0]
            _say(
                pages=len(pdf),
                is_tagged=pdf.is_tagged(),
                title=pdf.get_metadata_value("Title"),
                language=_language(pdf, raw),
                words=page.get_textpage().get_text_bounded()[:MAX_WORDS],
            )
            sys.stdout.buffer.write(_drawn(page))
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        _say(problem=Problem.LOCKED if locked else Problem.DAMAGED)


def _say(**facts) -> None:
    """JSON on one line, in ASCII: half a character of a strange encoding stops nothing."""
    sys.stdout.buffer.write(json.dumps(facts).encode() + b"\n")
    sys.stdout.buffer.flush()


def _language(pdf, raw) -> str:
    """The language that the file declares, such as « fr-BE », or ""."""
    import ctypes

    size = raw.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFCatalog_GetLanguage(pdf, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", "ignore").rstrip("\0")


def _drawn(page) -> bytes:
    """A page as PNG, `COVER_WIDTH` pixels wide."""
    width, height = page.get_size()
    scale = min(COVER_WIDTH / max(width, 1), MAX_COVER_HEIGHT / max(height, 1))
    picture = BytesIO()
    page.render(scale=scale).to_pil().convert("RGB").save(picture, "PNG", optimize=True)
    return picture.getvalue()


if __name__ == "__main__":
    main()
