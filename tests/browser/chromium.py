"""This machine's Chromium, quiet: it must call nobody but the test server."""

import os
import subprocess
import sys

from .server import ROOT

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Chromium's sandbox refuses to start as root.
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]
# A reader in Belgium, whatever the machine's own language and time zone.
READER = {"locale": "fr-BE", "timezone_id": "Europe/Brussels"}


def path() -> str:
    """Where the browser is, installed where possible (.ci/chromium)."""
    environment = {**os.environ, "VENV": sys.prefix}
    command = [ROOT / ".ci" / "chromium"]
    result = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return result.stdout.strip()
