"""Production: starts with everything it needs, and otherwise says what is missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NEEDED = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "example.org",
    "SITE_URL": "https://example.org",
    "DATABASE_URL": "sqlite:////srv/db.sqlite3",
    "EMAIL_URL": "smtp+tls://user:password@localhost:587",
    "DEFAULT_FROM_EMAIL": "site@example.org",
    "MEDIA_ROOT": "/srv/media",
}
READ = """
import json
from django.conf import settings as s
print(json.dumps({name: getattr(s, name) for name in (
    "DEBUG", "ALLOWED_HOSTS", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_NAME", "CSRF_COOKIE_SECURE",
    "CSRF_COOKIE_NAME", "SESSION_COOKIE_HTTPONLY", "CONTENT_SECURITY_POLICY",
    "SECOND_FACTOR_REQUIRED", "CACHES",
)}, default=str))
"""


def read_settings(**environment: str) -> subprocess.CompletedProcess:
    """Read the production settings in a process of their own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = {**kept, "DJANGO_SETTINGS_MODULE": "cai_site.settings.production", **environment}
    command = [sys.executable, "-c", READ]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_names_everything_that_is_missing():
    result = read_settings()

    assert result.returncode != 0
    assert all(name in result.stderr for name in NEEDED)


@pytest.mark.parametrize("name", NEEDED)
def test_refuses_to_start_without(name):
    given = {key: value for key, value in NEEDED.items() if key != name}
    result = read_settings(**given)
    message = result.stderr.splitlines()[-1]

    assert result.returncode != 0
    assert name in message
    assert [other for other in NEEDED if f"{other} (" in message] == [name]


def test_refuses_an_address_without_https():
    result = read_settings(**{**NEEDED, "SITE_URL": "http://example.org"})

    assert result.returncode != 0
    assert "https://" in result.stderr


@pytest.mark.parametrize(
    "address",
    [
        "http://tile.example.org/{z}/{x}/{y}.png",
        "https://{s}.example.org/{z}/{x}/{y}.png",
        "https://tile.example.org/{z}/{x}.png",
        "https://tile.example.org; script-src *//{z}/{x}/{y}",
        "https://moi:secret@example.org/{z}/{x}/{y}.png",
        "tile.example.org/{z}/{x}/{y}.png",
    ],
)
def test_refuses_a_tile_server_that_no_page_could_name(address):
    result = read_settings(**NEEDED, MAP_TILES_URL=address)

    assert result.returncode != 0
    assert "MAP_TILES_URL" in result.stderr.splitlines()[-1]


def test_refuses_a_credit_that_leads_nowhere():
    result = read_settings(**NEEDED, MAP_TILES_CREDIT_URL="openstreetmap.org")

    assert result.returncode != 0
    assert "MAP_TILES_CREDIT_URL" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("address", ["", "https://tile.example.org/a/{z}/{x}/{y}.png?key=1"])
def test_starts_with_another_tile_server_or_none(address):
    assert read_settings(**NEEDED, MAP_TILES_URL=address).returncode == 0


def test_is_closed_by_default():
    settings = json.loads(read_settings(**NEEDED, SECOND_FACTOR_REQUIRED="0").stdout)

    assert settings["SECOND_FACTOR_REQUIRED"] is True
    assert settings["DEBUG"] is False
    assert settings["ALLOWED_HOSTS"] == ["example.org"]
    assert settings["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert settings["SECURE_SSL_REDIRECT"] is True
    for cookie in ("SESSION", "CSRF"):
        assert settings[f"{cookie}_COOKIE_SECURE"] is True
        assert settings[f"{cookie}_COOKIE_NAME"].startswith("__Host-")
    assert "unsafe" not in str(settings["CONTENT_SECURITY_POLICY"])


def test_no_cache_can_be_away():
    """Reliability bar, B33: there is no service to kill; limits are counted in the database."""
    result = read_settings(**NEEDED, CACHE_URL="redis://127.0.0.1:1")
    caches = json.loads(result.stdout)["CACHES"].values()

    assert {cache["BACKEND"] for cache in caches} == {
        "django.core.cache.backends.locmem.LocMemCache"
    }
