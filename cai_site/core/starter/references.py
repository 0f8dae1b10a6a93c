"""From the words of the starter content to the objects they name."""

import re

from django.apps import apps

from wagtail.models import Locale

REFERENCE = re.compile(r"(page|doc|img|service|theme|audience|territory|indicator|search):(\S+)")
LINK = re.compile(r'<a href="(page|doc):([^"]+)">(.*?)</a>', re.DOTALL)
# In the order in which they are made: indicators name themes, nothing here names indicators.
MODELS = {
    "service": "core.Service",
    "theme": "thematiques.Theme",
    "audience": "thematiques.Audience",
    "territory": "core.Territory",
    "indicator": "ressources.Indicator",
}


def reference_rank(key: str) -> int:
    """The place of a snippet in the order of creation; what nobody refers to comes last."""
    kinds = list(MODELS)
    kind = key.partition(":")[0]
    return kinds.index(kind) if kind in kinds else len(kinds)


class UnknownReference(LookupError):
    """The starter content names something that it does not bring: a mistake of ours."""


class References:
    """The objects of the starter content by reference; pages and files are added as made."""

    def __init__(self):
        self._objects: dict[str, object] = {}
        # What an earlier run made and staff deleted since: links to it keep their words only.
        self.gone: set[str] = set()

    def add(self, key: str, instance) -> None:
        """Remember the object that `key` names."""
        self._objects[key] = instance

    def get(self, key: str):
        """The object named, or UnknownReference."""
        if key not in self._objects:
            kind, _, name = key.partition(":")
            if kind not in MODELS:
                raise UnknownReference(key)
            model = apps.get_model(MODELS[kind])
            conditions = {"slug": name}
            if kind != "territory":
                conditions["locale"] = Locale.get_default()
            found = model.objects.filter(**conditions).first()
            if found is None:
                raise UnknownReference(key)
            self._objects[key] = found
        return self._objects[key]

    def instance_or_value(self, value):
        """The object, when `value` is a reference (None for a deleted one); else `value`."""
        if isinstance(value, str) and REFERENCE.fullmatch(value):
            return None if value in self.gone else self.get(value)
        return value

    def raw(self, value):
        """A block value as JSON: references become primary keys, links internal links."""
        if isinstance(value, dict):
            return {name: self.raw(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self.raw(item) for item in value]
        if isinstance(value, tuple):
            name, item = value
            return {"type": name, "value": self.raw(item)}
        if isinstance(value, str):
            if REFERENCE.fullmatch(value):
                return None if value in self.gone else self.get(value).pk
            return self.rich_text(value)
        return value

    def rich_text(self, html: str) -> str:
        """HTML whose links to pages and documents are in Wagtail's stored form."""

        def stored(match: re.Match) -> str:
            kind, name, words = match.groups()
            if f"{kind}:{name}" in self.gone:
                return words
            linktype = "page" if kind == "page" else "document"
            return f'<a linktype="{linktype}" id="{self.get(f"{kind}:{name}").pk}">{words}</a>'

        return LINK.sub(stored, html)
