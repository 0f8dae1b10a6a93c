"""docs/page-tree.md is the rule of who may live under whom; the models must say the same."""

import re
from pathlib import Path

import pytest

from . import PAGE_MODELS, label

TABLE = Path(__file__).resolve().parents[2] / "docs" / "page-tree.md"
ROW = re.compile(r"^\| `([\w.]+)` \| (.+) \| (.+) \|$", re.MULTILINE)


def types(cell: str) -> list[str]:
    return [] if cell == "–" else cell.replace("`", "").split(", ")


RULES = {
    page_type: (types(parents), types(children))
    for page_type, parents, children in ROW.findall(TABLE.read_text())
}


def test_the_table_has_a_row_for_each_page_type():
    assert set(RULES) == {label(model) for model in PAGE_MODELS}


@pytest.mark.parametrize("model", PAGE_MODELS, ids=label)
def test_model_follows_the_table(model):
    assert (model.parent_page_types, model.subpage_types) == RULES[label(model)]


def test_both_sides_of_every_rule_agree():
    upwards = {(child, parent) for child, (parents, _) in RULES.items() for parent in parents}
    downwards = {(child, parent) for parent, (_, held) in RULES.items() for child in held}

    assert upwards - {("home.HomePage", "wagtailcore.Page")} == downwards
