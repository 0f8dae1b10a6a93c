"""Hostile uploads cost little: refused in French, within seconds, without filling the memory."""

import json
import os
import subprocess
import sys

import pytest

from tests.browser.server import ROOT
from tests.hostile_uploads import FILES

pytestmark = pytest.mark.one_database

MOST_SECONDS, MOST_MEGABYTES = 3, 150
MESSAGES = {
    "900-million-pixels.png": "trop grande",
    "169-million-pixels.png": "trop grande (13000 × 13000 pixels)",
    "film-of-900-million-pixels.gif": "Cette image",
    "10-gigabytes.docx": "trop grand une fois décompressé",
    "200-000-files.docx": "trop de fichiers",
    "page-of-10-gigabytes.pdf": "trop lourde",
}


@pytest.fixture(scope="module")
def received(tmp_path_factory) -> dict:
    """What a process of its own said of each file, and what it cost."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, made in FILES.items():
        (folder / name).write_bytes(made())
    command = [sys.executable, "-m", "tests.hostile_uploads", folder]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cai_site.settings.test"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


@pytest.mark.parametrize("case", FILES)
def test_hostile_file_is_refused_at_little_cost(received, case):
    message, seconds, megabytes = received[case]

    assert MESSAGES[case] in message
    assert seconds < MOST_SECONDS
    assert megabytes <= MOST_MEGABYTES
