"""No address of our own in the admin answers 500, whatever its parameters say (check B4)."""

from urllib.parse import urlencode

from django.urls import resolve

import pytest

from . import things
from .addresses import addresses
from .people import SUPERUSER, person

pytestmark = pytest.mark.one_database

# The first part of the names of our modules.
ROOMS = ("cai_site.", "home.", "actions.", "thematiques.", "ressources.", "contact.")
PARAMETERS = "q p page ordering export id state type kind theme service owner content_type locale"
PARAMETERS = [*PARAMETERS.split(), "day", "from", "to", "chemin", "mode", "next"]
VALUES = ["\0", '"', "'", "abc", "-1", "9" * 21, "1e999", "NaN", "../../x", "é" * 300]


def is_ours(path: str) -> bool:
    """Whether the view of an address is code of this project."""
    view = resolve(path.split("?")[0]).func
    module = getattr(view, "view_class", view).__module__
    return module.startswith(ROOMS)


def test_garbage_is_answered(furnished_site):
    families, somebody = things.families(), person(SUPERUSER)
    paths = {
        address.path(values)
        for address in addresses()
        for values in things.cases_of(address, families).values()
    }
    ours = [path.split("?")[0] for path in paths if is_ours(path)]
    failed = {
        (path, value)
        for path in ours
        for value in VALUES
        if somebody.ask("get", f"{path}?{urlencode(dict.fromkeys(PARAMETERS, value))}").status_code
        >= 500
    }

    assert len(ours) > 60
    assert failed == set()
