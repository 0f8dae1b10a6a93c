"""The process that measures one database: `python -m tests.bench.database RESULTS SIZE…`.

DATABASE_URL names the database, empty at first. The results go to a file, as JSON.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import django

if __name__ == "__main__":
    django.setup()
    # The models can be imported from here on.
    from .measure import measure

    results, *sizes = sys.argv[1:]
    rows = measure([int(size) for size in sizes])
    Path(results).write_text(json.dumps([asdict(row) for row in rows]))
