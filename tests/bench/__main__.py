"""`make bench`: measure on SQLite, then on PostgreSQL; print a table, then the goals.

It is a report: goals that are missed change nothing to its exit status. Ten minutes on two cores;
`python -m tests.bench lists` measures only the long lists, in three.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .report import print_goals, print_rows
from .results import Row

ROOT = Path(__file__).resolve().parent.parent.parent
SMALL, MIDDLE, LARGE = 100, 1_000, 10_000
# What the machine may have configured for a site of its own.
FOREIGN = ("CACHE_URL", "DATABASE_URL", "LOG_LEVEL", "MEDIA_ROOT", "SITE_URL", "STATIC_ROOT")


def main() -> None:
    """Measure both databases in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="cai-bench-") as folder:
        scratch = Path(folder)
        _python(["manage.py", "collectstatic", "--noinput", "--verbosity", "0"], scratch)
        _measure_lists(scratch)
        if "lists" in sys.argv:
            return
        sqlite = f"sqlite:///{scratch / 'bench.sqlite3'}"
        rows = _measure(scratch, "sqlite", [SMALL, MIDDLE, LARGE], DATABASE_URL=sqlite)
        rows += _measure(scratch, "postgresql", [SMALL, LARGE], wrapper=[".ci/postgres"])
    print_rows(rows)
    print_goals(rows, SMALL, MIDDLE, LARGE)


def _measure(scratch: Path, name: str, sizes: list[int], wrapper=(), **environment) -> list[Row]:
    results = scratch / f"{name}.json"
    command = ["-m", "tests.bench.database", str(results), *map(str, sizes)]
    media = str(scratch / f"media-{name}")
    _python(command, scratch, wrapper, MEDIA_ROOT=media, **environment)
    return [Row(**row) for row in json.loads(results.read_text())]


def _measure_lists(scratch: Path) -> None:
    """Print what the long lists cost, on both databases."""
    command, media = ["-m", "tests.bench.lists"], str(scratch / "media-lists")
    sqlite = f"sqlite:///{scratch / 'lists.sqlite3'}"
    _python(command, scratch, MEDIA_ROOT=media, DATABASE_URL=sqlite)
    _python(command, scratch, wrapper=[".ci/postgres"], MEDIA_ROOT=media)


def _python(arguments: list[str], scratch: Path, wrapper=(), **environment) -> None:
    inherited = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    settings = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings", "VAR_DIR": str(scratch)}
    subprocess.run(
        [*wrapper, sys.executable, *arguments],
        cwd=ROOT,
        env={**inherited, **settings, **environment},
        check=True,
    )


if __name__ == "__main__":
    main()
