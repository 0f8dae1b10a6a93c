"""A whole site as `make run` makes it, served by gunicorn, for the browser tests."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
STARTS_WITHIN = 60  # seconds


@dataclass(frozen=True)
class Server:
    """The address of the site, and its first administrator."""

    url: str
    username: str
    password: str


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(url: str, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    pytest.fail("the server did not start")


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """A fresh database with the starter content and one administrator, on a port of its own."""
    var = tmp_path_factory.mktemp("site")
    port = _free_port()
    url = f"http://localhost:{port}"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cai_site.settings.dev",
        "DEBUG": "0",
        "VAR_DIR": str(var),
        "MEDIA_ROOT": str(var / "media"),
        "SITE_URL": url,
    }
    environment.pop("DATABASE_URL", None)

    def manage(*command: str) -> str:
        return subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

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


@pytest.fixture(scope="session")
def base_url(server):
    """Relative addresses in `page.goto` lead to the server."""
    return server.url


class Visit:
    """What a page said and asked for while it was looked at."""

    def __init__(self, page, origin: str):
        self.page = page
        self.problems: list[str] = []
        self._origin = origin
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        page.on("request", self._on_request)

    def _on_console(self, message) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"console {message.type}: {message.text}")

    def _on_request(self, request) -> None:
        if not request.url.startswith((self._origin, "data:", "blob:")):
            self.problems.append(f"another host: {request.url}")


@pytest.fixture
def visit(page, server):
    """A page that records console messages and requests to other hosts."""
    return Visit(page, server.url)


@pytest.fixture
def signed_in(page, server):
    """A page with the administrator signed in, in the admin."""
    page.goto("/admin/login/")
    page.get_by_label("Nom d’utilisateur").or_(page.locator("[name=username]")).first.fill(
        server.username
    )
    page.locator("[name=password]").fill(server.password)
    page.locator("button[type=submit]").first.click()
    page.wait_for_url("**/admin/")
    return page
