"""The content of a page, saved or not, as `sentences.texts` reads it; and how it reads."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import models

from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from .families import Family, Verdict
from .measure import ease, length, mean_length
from .sentences import Text, sentences, texts

CLOSING = {"body", "sources"}
NO_PROSE = (models.URLField, models.EmailField, models.SlugField)
NO_PROSE_BLOCKS = (BaseChoiceBlock, blocks.URLBlock, blocks.EmailBlock)


@dataclass(frozen=True)
class Reading:
    """How a text reads for those it is written for; `hardest` is its longest sentence."""

    family: Family
    ease: float
    mean: float
    hardest: str

    @property
    def longest(self) -> int:
        """Words of the longest sentence."""
        return length(self.hardest)

    @property
    def verdict(self) -> Verdict:
        """How it reads for the family."""
        return self.family.verdict(self.ease, self.mean, self.longest)


def texts_of(page: Page) -> list[Text]:
    """Every text that staff wrote in the fields of a page, its title first."""
    return [Text(("title",), page.title), *texts(content_of(page))]


def reading_of(page: Page) -> Reading | None:
    """How a page reads; None where there is no sentence, or no French."""
    found = sentences(texts_of(page))
    if not found or page.locale.language_code != settings.LANGUAGE_CODE:
        return None
    return Reading(page.family, ease(found), mean_length(found), max(found, key=length))


def content_of(page: Page) -> dict:
    """The values of a page's own fields and rows, by field name: the form of starter content.

    In the order in which most templates show them: what all pages close with comes last.
    """
    rows = {
        relation.get_accessor_name(): [
            _values(row, row._meta.local_fields)
            for row in getattr(page, relation.get_accessor_name()).all()
        ]
        for relation in get_all_child_relations(type(page))
        if not relation.related_model.__module__.startswith("wagtail")
    }
    wagtails = {field.name for field in Page._meta.get_fields()}
    own = [field for field in page._meta.concrete_fields if field.name not in wagtails]
    own.sort(key=lambda field: field.name in CLOSING)
    return _values(page, own) | rows


def _values(instance: models.Model, fields: Iterable[models.Field]) -> dict:
    values = {}
    for field in fields:
        value = getattr(instance, field.attname)
        if isinstance(field, StreamField):
            values[field.name] = _plain(field.stream_block, value)
        elif (
            isinstance(field, models.CharField | models.TextField)
            and not isinstance(field, NO_PROSE)
            and not field.choices
        ):
            values[field.name] = value
    return values


def _plain(block: blocks.Block, value):
    """The value of a block without what is no text: choices, addresses, dates, what is chosen."""
    if isinstance(value, blocks.StreamValue):
        return [(child.block_type, _plain(child.block, child.value)) for child in value]
    if isinstance(block, blocks.ListBlock):
        return [_plain(block.child_block, item) for item in value or []]
    if isinstance(value, blocks.StructValue):
        return {name: _plain(block.child_blocks[name], item) for name, item in value.items()}
    if isinstance(value, RichText):
        return value.source
    # A table is a dict of its cells.
    is_text = isinstance(value, str | dict) and not isinstance(block, NO_PROSE_BLOCKS)
    return value if is_text else None
