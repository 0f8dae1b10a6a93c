"""The import direction: core ← access, newsroom; core ← thematiques ← actions, ressources ← home;
core ← access ← contact; every section may register things with the newsroom.
Settings and URLs are wiring and may name anything."""

import ast
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "core": "cai_site/core",
    "access": "cai_site/access",
    "navigation": "cai_site/navigation",
    "newsroom": "cai_site/newsroom",
    "thematiques": "thematiques",
    "actions": "actions",
    "ressources": "ressources",
    "home": "home",
    "contact": "contact",
}
MAY_IMPORT = {
    "core": set(),
    "access": {"core"},
    "navigation": {"core", "newsroom"},
    "newsroom": {"core"},
    "thematiques": {"core", "newsroom"},
    "actions": {"core", "newsroom", "thematiques"},
    "ressources": {"core", "newsroom", "thematiques"},
    "home": {"core", "newsroom", "thematiques", "actions", "ressources"},
    "contact": {"core", "access", "newsroom"},
}
FORBIDDEN = {"cai_site.settings", "cai_site.urls", "tests"}


def imported_modules(path: Path) -> set[str]:
    """The dotted names that a file imports, relative ones resolved."""
    package = path.relative_to(ROOT).parent.parts
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            names |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return names


def room_of(module: str) -> str | None:
    """The room that a module belongs to, or None."""
    for room, folder in FOLDERS.items():
        package = folder.replace("/", ".")
        if module == package or module.startswith(f"{package}."):
            return room
    return None


def imports_of(room: str) -> dict[str, set[str]]:
    """File → modules that it imports, for the files of a room."""
    files = (ROOT / FOLDERS[room]).rglob("*.py")
    return {str(path.relative_to(ROOT)): imported_modules(path) for path in files}


@pytest.mark.parametrize("room", FOLDERS)
def test_room_imports_only_what_it_may(room):
    allowed = {room, None, *MAY_IMPORT[room]}
    wrong = {
        (path, module)
        for path, modules in imports_of(room).items()
        for module in modules
        if room_of(module) not in allowed or module in FORBIDDEN
    }

    assert wrong == set()


def test_every_app_of_the_site_is_a_room():
    apps = {path.parent.relative_to(ROOT).as_posix() for path in ROOT.glob("**/apps.py")}

    assert {app for app in apps if not app.startswith(".")} == set(FOLDERS.values())


def test_the_reading_of_imports_sees_relative_and_absolute_ones():
    seen = imports_of("actions")["actions/formations_page.py"]

    assert {room_of(module) for module in seen} >= {"core", "actions"}
    assert "actions.forms" in seen
    assert room_of("thematiques.vocabulary.Theme") == "thematiques"
    assert room_of("homework") is None
