"""The text of a PDF, read in a process of its own: a hostile file costs that process only.

Run as a program (`python -m cai_site.core.pdf_text`), this module reads a PDF from its standard
input and writes the text, page by page, to its standard output. It imports nothing of Django: the
process starts fast and holds no secret of the site.
"""

import logging
import resource
import subprocess
import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]
MAX_SECONDS = 15  # of waiting for the process, its start included
MAX_PAGES = 400
# More than the longest report says. PostgreSQL refuses an index entry above one megabyte.
MAX_CHARACTERS = 300_000
MAX_MEMORY = 768 * 1024 * 1024  # bytes


def extract(data: bytes, seconds: float = MAX_SECONDS) -> str:
    """The words of a PDF on one line, as far as they could be read; "" when there are none.

    Never fails: what was read before time, memory or patience ran out is kept.
    """
    command = [sys.executable, "-m", "cai_site.core.pdf_text"]
    try:
        found = subprocess.run(  # noqa: S603 – this very module
            command, input=data, capture_output=True, timeout=seconds, cwd=ROOT, env={}
        )
        written = found.stdout
        if found.returncode:
            logger.warning("Text of a PDF: stopped early (status %s).", found.returncode)
    except subprocess.TimeoutExpired as error:
        written = error.stdout or b""
        logger.warning("Text of a PDF: stopped after %s seconds.", seconds)
    text = written.decode("utf-8", "ignore").replace("\0", " ")
    return " ".join(text.split())[:MAX_CHARACTERS]


def main() -> None:
    """Write the text of the PDF on the standard input, within this process's limits."""
    # macOS knows no limit of memory: time still bounds the process there.
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
    from pypdf import PdfReader

    logging.disable()
    reader = PdfReader(BytesIO(sys.stdin.buffer.read()))
    written = 0
    for number, page in enumerate(reader.pages):
        if number >= MAX_PAGES or written >= MAX_CHARACTERS:
            return
        try:
            text = page.extract_text()
        except Exception:  # noqa: S112 – pypdf meets hostile pages with many kinds of error
            continue
        sys.stdout.buffer.write(text.encode("utf-8", "ignore") + b"\n")
        sys.stdout.buffer.flush()
        written += len(text)


if __name__ == "__main__":
    main()
