"""html-validate, the tool of .ci/node, over rendered pages."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from django.utils.text import slugify

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [
    *(".ci/node/run", "html-validate"),
    *("--config", ".ci/node/html-validate.config.mjs", "--formatter", "text"),
]


def complaints(pages: Mapping[str, str], folder: Path) -> list[str]:
    """What the tool finds wrong with the HTML of `pages` (address → HTML), a line each.

    The pages are written to `folder`, which must be empty, and read in one run.
    """
    for address, html in pages.items():
        (folder / f"{slugify(address.replace('/', ' ')) or 'index'}.html").write_text(html)
    result = subprocess.run(
        [*COMMAND, str(folder)],
        cwd=ROOT,
        env={**os.environ, "VENV": sys.prefix},
        stdout=subprocess.PIPE,
        text=True,
    )
    found = [line.replace(f"{folder}/", "") for line in result.stdout.splitlines() if line]
    assert found or result.returncode == 0, "html-validate did not run"
    return found
