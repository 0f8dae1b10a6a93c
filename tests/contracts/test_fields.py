"""Every field that staff fill says in French what it is, and helps in one short sentence."""

import re

from modelcluster.fields import ParentalKey

import pytest

from . import MODELS

pytestmark = pytest.mark.one_database

MAX_HELP = 120  # characters
# Written by migrations or by the site itself.
NOT_EDITED = {"core.SiteRendition", "core.StarterItem", "core.Territory"}
ENGLISH = re.compile(r"\b(the|and|of|your|name|title|phone|address|choose|leave)\b", re.IGNORECASE)
# A breaking space before a sign or after an opening one.
BAD_SPACE = re.compile(r" [:;!?»]|« ")


def inherited_from_wagtail(model) -> set[str]:
    """Fields that Wagtail brings, and labels, itself."""
    bases = [base for base in model.__mro__ if base.__module__.startswith(("wagtail", "django"))]
    metas = [base._meta for base in bases if hasattr(base, "_meta")]
    return {field.name for meta in metas for field in meta.get_fields()}


FIELDS = [
    pytest.param(field, id=f"{model._meta.label}.{field.name}")
    for model in MODELS
    if model._meta.label not in NOT_EDITED
    for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
    if field.editable
    and not field.primary_key
    and not isinstance(field, ParentalKey)
    and field.name not in inherited_from_wagtail(model)
]


@pytest.mark.parametrize("field", FIELDS)
def test_field_has_a_label_and_help(field):
    # Django keeps what the code said before it made a label of the name.
    label, help_text = field._verbose_name, str(field.help_text)

    assert label, "no label"
    assert help_text, "no help"
    assert len(help_text) <= MAX_HELP
    assert not ENGLISH.search(f"{label} {help_text}")
    assert not BAD_SPACE.search(help_text), "needs no-break spaces"


def test_fields_were_found():
    assert len(FIELDS) > 150
