"""A whole site as `make run` makes it, served by gunicorn on a port of its own.

`python -m tests.browser.server FOLDER` makes its data beforehand, for $STARTER_SITE.
"""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STARTS_WITHIN = 60  # seconds
DEVELOPMENT = "cai_site.settings.dev"
DATABASE, MIGRATED = "db.sqlite3", "migrated.sqlite3"
PASSWORD, ADMIN = "password", "test"
# What the machine may have configured for a site of its own.
FOREIGN = ("CACHE_URL", "DATABASE_URL", "LOG_LEVEL", "STATIC_ROOT")


@dataclass(frozen=True)
class Server:
    """The address of the site, its first administrator, the folder of its database and files."""

    url: str
    username: str
    password: str
    var: Path


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


def _environment(var: Path, settings: str, url: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return kept | {
        "DJANGO_SETTINGS_MODULE": settings,
        "DEBUG": "0",
        "VAR_DIR": str(var),
        "MEDIA_ROOT": str(var / "media"),
        "SITE_URL": url,
    }


def _run(environment: dict[str, str], *command: str) -> str:
    """What `python` prints for a command, in the project's folder."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout


@contextmanager
def _served(environment: dict[str, str], port: int) -> Iterator[None]:
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "cai_site.wsgi"),
            *("--bind", f"127.0.0.1:{port}", "--threads", "8", "--log-level", "error"),
        ],
        cwd=ROOT,
        env=environment,
    )
    try:
        _wait_for(environment["SITE_URL"], process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def make_site(var: Path) -> None:
    """Fill the folder `var` with a database, the starter content and an administrator.

    A note in it keeps the administrator's password, and a file the database before any content.
    """
    environment = _environment(var, DEVELOPMENT, "http://localhost")
    _run(environment, "manage.py", "migrate", "--verbosity=0")
    shutil.copy(var / DATABASE, var / MIGRATED)
    _run(environment, "manage.py", "load_starter_content")
    printed = _run(environment, "manage.py", "create_admin", "--username", ADMIN, "--if-none")
    (var / PASSWORD).write_text(re.search(r"passe\s*:\s*(\S+)", printed)[1])


def _copy_site(source: Path, var: Path) -> None:
    """Copying the data takes a moment, making them the better part of a minute."""
    with (
        closing(sqlite3.connect(source / DATABASE)) as old,
        closing(sqlite3.connect(var / DATABASE)) as new,
    ):
        old.backup(new)
    databases = shutil.ignore_patterns(f"{DATABASE}*", MIGRATED)
    shutil.copytree(source, var, dirs_exist_ok=True, ignore=databases)


@contextmanager
def starter_site(var: Path, settings: str = DEVELOPMENT) -> Iterator[Server]:
    """Serve a fresh database with the starter content and one administrator.

    Everything it writes is in the folder `var`. $STARTER_SITE, where set, names a folder that
    `make_site` filled before. With other settings than the development ones the static files are
    collected first. Raises `NoServer`.
    """
    port = _free_port()
    url = f"http://localhost:{port}"
    environment = _environment(var, settings, url)
    if settings != DEVELOPMENT:
        _run(environment, "manage.py", "collectstatic", "--noinput", "--verbosity=0")
    if ready := os.environ.get("STARTER_SITE"):
        _copy_site(Path(ready), var)
    else:
        make_site(var)
    with _served(environment, port):
        yield Server(url, ADMIN, (var / PASSWORD).read_text(), var)


@contextmanager
def twin_of(site: Server, var: Path, settings: str, change: str) -> Iterator[str]:
    """Serve a copy of `site` under other settings, once the module `change` has run on it.

    Yields its address. Raises `NoServer`.
    """
    _copy_site(site.var, var)
    port = _free_port()
    url = f"http://localhost:{port}"
    environment = _environment(var, settings, url)
    _run(environment, "-m", change)
    with _served(environment, port):
        yield url


def run_on(var: Path, url: str, *command: str) -> str:
    """What `python` prints for a command on the site of the folder `var`."""
    return _run(_environment(var, DEVELOPMENT, url), *command)


if __name__ == "__main__":
    make_site(Path(sys.argv[1]))
