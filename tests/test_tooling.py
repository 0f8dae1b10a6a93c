"""The commands of the project: the first administrator, the Makefile, the locks, the CI rules."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from io import StringIO
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.staticfiles import finders
from django.core.management import CommandError, call_command
from django.urls import reverse

import pytest

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).resolve().parent.parent
User = get_user_model()


def create_admin(*arguments: str) -> str:
    out = StringIO()
    call_command("create_admin", *arguments, stdout=out)
    return out.getvalue()


def credentials(output: str) -> tuple[str, str]:
    username = re.search(r"Identifiant\s+:\s+(\S+)", output)
    password = re.search(r"Mot de passe\s+:\s+(\S+)", output)
    return username.group(1), password.group(1)


@pytest.mark.django_db
def test_first_admin_signs_in_with_what_was_printed(client, settings):
    output = create_admin("--if-none")
    username, password = credentials(output)

    assert username == "admin"
    assert len(password) >= 16
    assert settings.SITE_URL + reverse("wagtailadmin_home") in output
    client.post(reverse("wagtailadmin_login"), {"username": username, "password": password})
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


@pytest.mark.django_db
def test_if_none_leaves_an_existing_admin_alone():
    create_admin("--if-none")
    before = User.objects.get()

    assert create_admin("--if-none") == ""
    assert User.objects.get().password == before.password


@pytest.mark.django_db
def test_if_none_does_not_count_an_inactive_admin():
    User.objects.create_superuser("admin", is_active=False)

    assert credentials(create_admin("--if-none"))[0] == "admin-2"
    assert User.objects.filter(is_active=True, is_superuser=True).count() == 1


@pytest.mark.django_db
def test_each_admin_gets_a_password_of_their_own():
    passwords = {credentials(create_admin("--username", name))[1] for name in ("marie", "awa")}

    assert len(passwords) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("username", ["marie", "", "deux mots"])
def test_a_taken_or_invalid_name_is_refused(username):
    User.objects.create_user("marie")

    with pytest.raises(CommandError):
        create_admin("--username", username)
    assert User.objects.count() == 1


def test_make_help_lists_every_target():
    makefile = (ROOT / "Makefile").read_text()
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE).group(1).split()
    output = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert re.findall(r"^  make (\S+)\s+\S", output, re.MULTILINE) == targets


def pins(lock: str) -> dict[str, str]:
    """Every entry of a lock, `name==version ; marker`, with the lines of its hashes."""
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    return dict(entry.split(" \\\n", 1) for entry in entries)


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_hashes_and_no_address(lock):
    found = pins(lock)

    assert found
    for pin, hashes in found.items():
        assert re.match(r"[a-z0-9.-]+==[\w.]+( ; .+)?$", pin)
        assert re.fullmatch(r"(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+", hashes), pin
    assert "://" not in (ROOT / lock).read_text()


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_locks_hold_what_is_asked_for(name):
    asked = re.findall(r"^[a-z][a-z0-9-]*", (ROOT / f"{name}.in").read_text(), re.MULTILINE)
    locked = {pin.partition("==")[0] for pin in pins(f"{name}.txt")}

    assert set(asked) <= locked


def test_development_lock_agrees_with_the_site():
    # The same versions; one lock may want on every system what the other wants on Windows only.
    site, development = (
        dict(pin.partition(" ; ")[0].split("==") for pin in pins(lock))
        for lock in ("requirements.txt", "requirements-dev.txt")
    )
    shared = set(site) & set(development)

    assert shared
    assert {name: development[name] for name in shared} == {name: site[name] for name in shared}


def test_node_lock_is_exact_hashed_and_without_address():
    asked = json.loads((ROOT / ".ci/node/package.json").read_text())["dependencies"]
    packages = json.loads((ROOT / ".ci/node/package-lock.json").read_text())["packages"]
    installed = {name: package for name, package in packages.items() if name}

    for name, version in asked.items():
        assert re.fullmatch(r"[\d.]+", version), name
        assert installed[f"node_modules/{name}"]["version"] == version
    for name, package in installed.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


# The hashes that Leaflet publishes with its release (leafletjs.com/download.html).
LEAFLET = {
    "leaflet.js": "20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo=",
    "leaflet.css": "p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY=",
}


@pytest.mark.parametrize("name", LEAFLET)
def test_leaflet_is_the_release_unchanged(name):
    vendored = (ROOT / "static/vendor/leaflet-1.9.4" / name).read_bytes()

    assert b64encode(sha256(vendored).digest()).decode() == LEAFLET[name]


def test_static_files_named_by_templates_exist():
    templates = (ROOT / "templates").rglob("*.html")
    named = {
        (template.relative_to(ROOT), path)
        for template in templates
        for path in re.findall(r"""{%\s*static\s+["']([^"']+)["']""", template.read_text())
    }

    assert named
    assert {pair for pair in named if not finders.find(pair[1])} == set()


def test_nothing_is_skipped_in_ci(tmp_path):
    (tmp_path / "test_one.py").write_text(
        "import pytest\n\n\n@pytest.mark.skip\ndef test_one(): ...\n"
    )
    (tmp_path / "test_module.py").write_text("import pytest\n\npytest.importorskip('no_such')\n")
    command = [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "-p", "tests.conftest"]
    result = subprocess.run(
        [*command, "--continue-on-collection-errors", tmp_path],
        cwd=ROOT,
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
    )

    assert "2 errors in" in result.stdout
    assert result.returncode != 0
