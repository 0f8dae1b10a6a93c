"""The words of a PDF, read in a process with limits (`pdf_process`)."""

import sys
from pathlib import Path

from . import pdf_process

MAX_SECONDS = 15  # of waiting for the process, its start included
MAX_PAGES = 400
# More than the longest report says. PostgreSQL refuses an index entry above one megabyte.
MAX_CHARACTERS = 300_000
# What PDFium writes for a hyphen at the end of a line: the word goes on.
HYPHENS = ("\ufffe\r\n", "\x02\r\n", "\ufffe", "\x02")


def extract(source: Path | bytes, seconds: float = MAX_SECONDS) -> str:
    """The words of a PDF on one line, as far as they could be read; "" when there are none.

    Never fails: what was read before time, memory or patience ran out is kept.
    """
    text = pdf_process.run("pdf_text", source, seconds).decode("utf-8", "ignore")
    for hyphen in HYPHENS:
        text = text.replace(hyphen, "")
    return " ".join(text.replace("\0", " ").split())[:MAX_CHARACTERS]


def main() -> None:
    """Write the text of the PDF on the standard input, page by page."""
    from pypdfium2 import PdfiumError

    written = 0
    with pdf_process.pdf_on_standard_input() as pdf:
        for number in range(min(len(pdf), MAX_PAGES)):
            try:
                text = pdf[number].get_textpage().get_text_bounded()
            except PdfiumError:
                continue
            sys.stdout.buffer.write(text.encode("utf-8", "ignore") + b"\n")
            sys.stdout.buffer.flush()
            written += len(text)
            if written >= MAX_CHARACTERS:
                return


if __name__ == "__main__":
    main()
