"""One component = one template, one style sheet file, one entry of the style guide; no class that
nothing defines, no rule that nothing uses, no inline code."""

import re
from pathlib import Path

import pytest

from cai_site.core.style_guide.entries import COMPONENTS, blocks

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES, SHEETS = ROOT / "templates", ROOT / "static" / "css"
# Style that several templates share, or that belongs to a part of one.
WITHOUT_TEMPLATE = {
    "button": "a class on links and buttons anywhere",
    "checklist": "the proof to keep, in contact/aide_page.html",
    "emergency": "the numbers to call, in contact/aide_page.html",
    "first_screen": "who can help, in contact/aide_page.html",
    "indicator": "a figure of the page of figures, in ressources/_indicator.html",
    "more": "any folded text: <details class=more>",
    "nav": "the menu inside of header.html",
    "prose": "the text of editors, wherever it stands",
    "quick": "the quick access inside of header.html",
    "results": "the list of core/search.html",
    "sessions": "the dates of a training, in actions/formation.html",
    "skip_link": "written in base.html, before every component",
    "title": "the bar above the titles of blocks and sections",
}
# Templates whose classes are all those of the component that holds them.
STYLED_BY_OTHERS = {"door_art": "doors"}
# Classes that Django, Wagtail or a script write, and no template.
WRITTEN_BY_CODE = {
    "errorlist": "Django's lists of errors",
    "htCenter": "a cell of Wagtail's table block",
    "htRight": "a cell of Wagtail's table block",
}
# Classes that stand in templates for something else than style.
HOOKS = {"listing": "a table of Wagtail's admin, in core/imports/import.html"}

CLASS_ATTRIBUTE = re.compile(r'\bclass="((?:{%.*?%}|{{.*?}}|[^"])*)"')
TAG = re.compile(r"{%.*?%}")
EXPRESSION = re.compile(r"{{.*?}}")
COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}", re.DOTALL)
NOT_A_SELECTOR = re.compile(r"/\*.*?\*/|\"[^\"]*\"|\burl\([^)]*\)", re.DOTALL)
SELECTOR = re.compile(r"([^{};]+){")
IN_SELECTOR = re.compile(r"\.([a-zA-Z][\w-]*)")
INLINE = re.compile(r"\sstyle=|\son[a-z]+=|<style|javascript:|<script(?![^>]*\b(?:src|ld\+json))")


def names(folder: Path, pattern: str) -> set[str]:
    return {path.stem for path in folder.glob(pattern)}


def classes_in(html: str) -> set[str]:
    """The classes of a template; one that ends in a variable is given with an ellipsis."""
    found = set()
    for value in CLASS_ATTRIBUTE.findall(COMMENT.sub("", html)):
        found |= set(EXPRESSION.sub("…", TAG.sub(" ", value)).split())
    # A badge's kind: the condition stands inside of the class's name.
    return {name for name in found if name != "…" and not name.startswith("--")}


def selectors_in(css: str) -> set[str]:
    """The classes that the selectors of a style sheet name."""
    rules = SELECTOR.findall(NOT_A_SELECTOR.sub(" ", css))
    return {name for rule in rules if "@" not in rule for name in IN_SELECTOR.findall(rule)}


# Templates of the admin wear Wagtail's classes.
USED = {
    path: classes_in(path.read_text())
    for path in TEMPLATES.rglob("*.html")
    if not {"admin", "wagtailadmin"} & set(path.relative_to(TEMPLATES).parts)
}
# Leaflet writes the classes that its own sheet defines.
LEAFLET = next((ROOT / "static" / "vendor").glob("leaflet-*/leaflet.css"))
DEFINED = {path: selectors_in(path.read_text()) for path in SHEETS.rglob("*.css")}
ALL_DEFINED = set().union(*DEFINED.values())


def root(name: str) -> str:
    """The component of a class: `card` for `card__title` and `card--wide`."""
    return re.split("__|--", name)[0]


@pytest.fixture
def guide(rf, db) -> dict[str, str]:
    """What the style guide prints: HTML by entry, every state of it."""
    return {
        entry.name: "".join(
            entry.dressed(state, entry.render(state, rf.get("/"))) for state in entry.states
        )
        for entry in [*COMPONENTS, *blocks()]
    }


def test_every_component_has_an_entry_in_the_style_guide():
    shown = {entry.path for entry in COMPONENTS if entry.path.startswith("components/")}

    assert shown == {f"components/{name}.html" for name in names(TEMPLATES / "components", "*")}
    assert len({entry.name for entry in COMPONENTS}) == len(COMPONENTS)
    assert all(entry.states and entry.title and entry.group for entry in COMPONENTS)


@pytest.mark.parametrize("entry", COMPONENTS, ids=lambda entry: entry.name)
def test_component_documents_its_parameters(entry):
    assert entry.parameters
    given = {name for state in entry.states for name in state.context}
    assert [name for name in given if not re.search(rf"\b{name}\b", entry.parameters)] == []


def test_every_style_sheet_file_belongs_to_a_template():
    templates = names(TEMPLATES / "components", "*") | names(TEMPLATES / "blocks", "*")
    orphans = names(SHEETS / "components", "*.css") - templates

    assert orphans == set(WITHOUT_TEMPLATE)


@pytest.mark.parametrize("name", sorted(names(TEMPLATES / "components", "*")))
def test_component_with_a_class_of_its_own_has_its_style_sheet_file(name):
    path = TEMPLATES / "components" / f"{name}.html"
    elsewhere = {root(used) for other, found in USED.items() if other != path for used in found}
    own = {used for used in USED[path] if root(used) not in elsewhere}
    sheet = SHEETS / "components" / f"{STYLED_BY_OTHERS.get(name, name)}.css"

    assert not own or sheet.exists(), own


def test_every_class_of_a_template_is_defined():
    unknown = {
        f"{path.relative_to(TEMPLATES)}: {name}"
        for path, found in USED.items()
        for name in found - ALL_DEFINED - set(HOOKS)
        if not ("…" in name and any(defined.startswith(name[:-1]) for defined in ALL_DEFINED))
    }

    assert unknown == set()


def test_every_rule_is_used(guide):
    used = {name for found in USED.values() for name in found if "…" not in name}
    used |= {name for html in guide.values() for name in classes_in(html)}
    scripts = "".join(path.read_text() for path in (ROOT / "static/js").rglob("*.js"))
    used |= set(re.findall(r"[\w-]+", scripts)) | set(WRITTEN_BY_CODE)
    used |= selectors_in(LEAFLET.read_text())
    dead = {
        f"{path.relative_to(SHEETS)}: .{name}"
        for path, found in DEFINED.items()
        for name in found - used
    }

    assert dead == set()


def test_components_carry_no_inline_code(guide):
    assert [name for name, html in guide.items() if INLINE.search(html)] == []


def test_the_reading_of_classes():
    template = """<p class="badge{% if kind %} badge--{{ kind|default:"a" }}{% endif %} {{ own }}">
        {% include "x.html" with class="x__mark" only %}{% comment %}class="old"{% endcomment %}"""
    css = """/* .no */ .a > .b:not(.c) { background: url("x.svg"); margin: .5rem }
        @media (min-width: 1.5rem) { .d::before { content: ".e" } }"""

    assert classes_in(template) == {"badge", "badge--…", "x__mark"}
    assert selectors_in(css) == {"a", "b", "c", "d"}
    assert INLINE.search('<p style="x">')
    assert INLINE.search("<script>alert()</script>")
    assert not INLINE.search('<script src="/x.js"></script>')
