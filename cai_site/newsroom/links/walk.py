"""One walk through whatever has links: it reads them all, and replaces those that it is told to.

Rich text, blocks of links and choosers in StreamFields, URL fields, and the rows of a page that
are edited with it. What a section adds is found without a word from it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape

from django.db import models
from django.utils.text import capfirst

from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from .models import LONGEST, Link

Kind = Link.Kind
SCHEMES = ("http://", "https://", "/", "#")
LINK_FIELDS = (models.URLField, RichTextField, StreamField)
# The attributes by which stored rich text says where it leads.
LEADS = re.compile(r'\s(?:href|id|linktype)="[^"]*"')


@dataclass(frozen=True)
class Target:
    """Where a link leads: an address, or a page or document by its id."""

    kind: Kind
    value: str


# Gets a target and its place; gives the target that stands there afterwards.
Change = Callable[[Target, str], Target]


def links_of(instance: models.Model) -> set[tuple[Target, str]]:
    """Every link of something, with the place in which it stands."""
    found = set()

    def note(target: Target, place: str) -> Target:
        found.add((target, place))
        return target

    walk(instance, note)
    return found


def replace(instance: models.Model, old: Target, new: Target) -> bool:
    """Put `new` in the place of `old` everywhere in `instance`, unsaved; whether it was there."""
    return walk(instance, lambda target, place: new if target == old else target)


@cache
def has_links(model: type[models.Model]) -> bool:
    """Whether rows of a model, or the rows edited with them, may have links."""
    return any(isinstance(field, LINK_FIELDS) for field in model._meta.get_fields()) or any(
        has_links(relation.related_model) for relation in _children(model)
    )


def walk(
    instance: models.Model, change: Change, within: str = "", page: Page | None = None
) -> bool:
    """Show every link of `instance` to `change`, and keep what it gives; whether any is new.

    For rows that are edited with a page, `within` names them and `page` is that page.
    """
    is_changed = False
    page = instance if isinstance(instance, Page) else page
    step = _Step(change, page)
    for field in instance._meta.get_fields():
        if isinstance(field, LINK_FIELDS):
            place = f"{within}{capfirst(field.verbose_name)}"
            is_changed |= _walk_field(instance, field, step, place)
    for relation in _children(type(instance)):
        model = relation.related_model
        if has_links(model):
            place = f"{within}{capfirst(model._meta.verbose_name)} › "
            children = getattr(instance, relation.get_accessor_name()).get_object_list()
            for child in children:
                is_changed |= walk(child, change, place, page)
    return is_changed


def _children(model: type[models.Model]) -> list:
    return get_all_child_relations(model) if issubclass(model, ClusterableModel) else []


def _walk_field(instance: models.Model, field: models.Field, step: "_Step", place: str) -> bool:
    old = getattr(instance, field.name)
    if not old:
        return False
    if isinstance(field, StreamField):
        old = field.stream_block.get_prep_value(old)
        new = step.block(field.stream_block, old, place)
        value = StreamValue(field.stream_block, new, is_lazy=True)
    elif isinstance(field, RichTextField):
        value = new = step.html(old, place)
    else:
        value = new = step.address(old, place)
    if new == old:
        return False
    setattr(instance, field.name, value)
    return True


@dataclass(frozen=True)
class _Step:
    """What happens to each stored value on the way."""

    change: Change
    # Where an anchor leads.
    page: Page | None

    def address(self, stored: str, place: str) -> str:
        if not stored.startswith(SCHEMES) or len(stored.encode()) > LONGEST:
            return stored
        if stored.startswith("#"):
            if stored == "#" or self.page is None:
                return stored
            target = Target(Kind.ADDRESS, f"{self.page.url}{stored}")
        else:
            target = Target(Kind.ADDRESS, stored)
        changed = self.change(target, place)
        return stored if changed == target else changed.value

    def chosen(self, kind: Kind, pk: int, place: str) -> int:
        return int(self.change(Target(kind, str(pk)), place).value)

    def html(self, stored: str, place: str) -> str:
        return FIND_A_TAG.sub(lambda tag: self._tag(tag, place), stored)

    def _tag(self, tag: re.Match, place: str) -> str:
        attributes = extract_attrs(tag[1])
        kind, pk = attributes.get("linktype"), attributes.get("id", "")
        if kind in {Kind.PAGE, Kind.DOCUMENT} and pk.isdecimal():
            new = self.chosen(Kind(kind), int(pk), place)
            is_same, leads = new == int(pk), f'linktype="{kind}" id="{new}"'
        elif address := attributes.get("href", ""):
            new = self.address(address, place)
            is_same, leads = new == address, f'href="{escape(new)}"'
        else:
            return tag[0]
        return tag[0] if is_same else f"<a {leads}{LEADS.sub('', tag[1])}>"

    def block(self, block: blocks.Block, stored, place: str):
        if not stored:
            return stored
        match block:
            case blocks.BaseStreamBlock():
                return [self._child(block, each, place) for each in stored]
            case blocks.ListBlock():
                return [self._item(block.child_block, each, place) for each in stored]
            case blocks.BaseStructBlock():
                return {name: self.block(block.child_blocks[name], value, place)
                        if name in block.child_blocks else value
                        for name, value in stored.items()}  # fmt: skip
            case blocks.RichTextBlock():
                return self.html(stored, place)
            case blocks.URLBlock():
                return self.address(stored, place)
            case blocks.PageChooserBlock():
                return self.chosen(Kind.PAGE, stored, place)
            case DocumentChooserBlock():
                return self.chosen(Kind.DOCUMENT, stored, place)
        return stored

    def _item(self, block: blocks.Block, stored, place: str):
        """An item of a list, with or without the id that lists did not always keep."""
        if isinstance(stored, dict) and stored.get("type") == "item":
            return {**stored, "value": self.block(block, stored["value"], place)}
        return self.block(block, stored, place)

    def _child(self, stream: blocks.BaseStreamBlock, stored: dict, place: str) -> dict:
        block = stream.child_blocks.get(stored["type"])
        if block is None:
            return stored
        inside = f"{place} › {capfirst(str(block.label))}"
        return {**stored, "value": self.block(block, stored["value"], inside)}
