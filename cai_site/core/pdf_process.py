"""Programs that read a PDF, each in a process of its own: a hostile file costs that process only.

Such a program is a module with a `main()` (`pdf_facts`, `pdf_text`). It imports nothing of Django:
the process starts fast and holds no secret of the site.
"""

import logging
import resource
import subprocess
import sys
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]
MAX_MEMORY = 512 * 1024 * 1024  # bytes
MAX_CPU = 20  # seconds; whoever waits gives up earlier


def run(program: str, source: Path | bytes, seconds: float) -> bytes:
    """What a program of this package wrote about a PDF before it ended or was stopped.

    `source` is where the file lies, or its bytes. Never fails: what was written before time,
    memory or patience ran out is kept.
    """
    command = [sys.executable, "-m", f"{__package__}.{program}"]
    limits = {"capture_output": True, "timeout": seconds, "cwd": ROOT, "env": {}}
    try:
        with _standard_input(source) as given:
            found = subprocess.run(command, **given, **limits)  # noqa: S603 – our own modules
    except subprocess.TimeoutExpired as error:
        logger.warning("A PDF: %s stopped after %s seconds.", program, seconds)
        return error.stdout or b""
    if found.returncode:
        logger.warning("A PDF: %s stopped early (status %s).", program, found.returncode)
    return found.stdout


def source_of(file) -> Path | bytes:
    """Where an uploaded or a stored file lies, or its bytes when it has no place on this disk."""
    if hasattr(file, "temporary_file_path"):
        return Path(file.temporary_file_path())
    with suppress(AttributeError, NotImplementedError):
        return Path(file.path)
    file.seek(0)
    data = file.read()
    file.seek(0)
    return data


@contextmanager
def _standard_input(source: Path | bytes):
    """The arguments by which a process gets the file, as a file of its own where there is one."""
    if isinstance(source, bytes):
        yield {"input": source}
        return
    with source.open("rb") as file:
        yield {"stdin": file}


@contextmanager
def pdf_on_standard_input():
    """In such a program: the PDF that it was given, opened within the limits of the process.

    Raises pypdfium2.PdfiumError when it cannot be opened.
    """
    # macOS knows no limit of memory: time still bounds the process there.
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_CPU, MAX_CPU))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import pypdfium2

    given = sys.stdin.buffer
    pdf = pypdfium2.PdfDocument(given if given.seekable() else BytesIO(given.read()))
    try:
        yield pdf
    finally:
        pdf.close()
