"""A whole site as `make run` makes it, served by gunicorn on a port of its own."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STARTS_WITHIN = 60  # seconds
DEVELOPMENT = "cai_site.settings.dev"
# What the machine may have configured for a site of its own.
FOREIGN = ("CACHE_URL", "DATABASE_URL", "LOG_LEVEL", "STATIC_ROOT")


@dataclass(frozen=True)
class Server:
    """The address of the site, and its first administrator."""

    url: str
    username: str
    password: str


class NoServer(Exception):
    """The server stopped by itself, or did not answer in time."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(url: str, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise NoServer("the server stopped")
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    raise NoServer("the server did not start")


@contextmanager
def starter_site(var: Path, settings: str = DEVELOPMENT) -> Iterator[Server]:
    """Serve a fresh database with the starter content and one administrator.

    Everything it writes is in the folder `var`. With other settings than the development ones
    the static files are collected first. Raises `NoServer`.
    """
    port = _free_port()
    url = f"http://localhost:{port}"
    environment = {name: value for name, value in os.environ.items() if name not in FOREIGN} | {
        "DJANGO_SETTINGS_MODULE": settings,
        "DEBUG": "0",
        "VAR_DIR": str(var),
        "MEDIA_ROOT": str(var / "media"),
        "SITE_URL": url,
    }

    def manage(*command: str) -> str:
        return subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    if settings != DEVELOPMENT:
        manage("collectstatic", "--noinput", "--verbosity=0")
    manage("migrate", "--verbosity=0")
    manage("load_starter_content")
    printed = manage("create_admin", "--username", "test", "--if-none")
    password = re.search(r"passe\s*:\s*(\S+)", printed).group(1)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "cai_site.wsgi"),
            *("--bind", f"127.0.0.1:{port}", "--threads", "8", "--log-level", "error"),
        ],
        cwd=ROOT,
        env=environment,
    )
    try:
        _wait_for(url, process)
        yield Server(url, "test", password)
    finally:
        process.terminate()
        process.wait(timeout=10)
