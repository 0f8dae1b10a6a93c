"""Every address of the admin, as its pattern says it and as it stands for one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import URLPattern, get_resolver, reverse

ADMIN = "admin/"


@dataclass(frozen=True)
class Address:
    """A pattern below /admin/, with the name by which it is reversed."""

    pattern: str
    name: str
    parameters: frozenset[str]

    def path(self, values: dict) -> str:
        """The address of one thing; what the pattern does not take is its query."""
        if not self.name:
            return f"/{ADMIN}nulle-part/"
        taken = {name: values[name] for name in self.parameters}
        query = {name: value for name, value in values.items() if name == "id"}
        if "id" in self.parameters:
            query = {}
        return reverse(self.name, kwargs=taken) + (f"?{urlencode(query)}" if query else "")


def addresses() -> list[Address]:
    """Every pattern below /admin/, in the order of the resolver."""
    return list(_walk(get_resolver()))


def _walk(resolver, before: str = "", namespace: str = "") -> Iterator[Address]:
    for entry in resolver.url_patterns:
        pattern = before + str(entry.pattern)
        if not isinstance(entry, URLPattern):
            inside = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, pattern, inside)
        elif pattern.startswith(ADMIN):
            name = f"{namespace}{entry.name}" if entry.name else ""
            parameters = frozenset(_parameters(pattern))
            yield Address(_readable(pattern.removeprefix(ADMIN)), name, parameters)


def _parameters(pattern: str) -> list[str]:
    return re.findall(r"<(?:\w+:)?(\w+)>", pattern)


def _readable(pattern: str) -> str:
    without_types = re.sub(r"<\w+:(\w+)>", r"<\1>", pattern)
    without_rules = re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", without_types)
    return re.sub(r"[\^$\\]", "", without_rules) or "(accueil)"
