"""The kinds of things that visitors find, as the facets of the search page name them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.utils import translation
from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wagtail.documents import get_document_model
from wagtail.models import Page, get_page_models

DOCUMENTS = _("Documents")


@dataclass
class Kind:
    """A kind: its name in the address, its plural label, the content types that are of it."""

    slug: str
    label: str
    content_type_ids: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class DataKind:
    """Data that are no pages, and that visitors find as pages: organisations, figures.

    Sections register theirs when Django starts, so that core imports none. The `model` is indexed
    with a `title`, and has a `name` and a `slug`. `visible(language)` gives what an anonymous
    visitor may read in a language; `address(url, slug)` where, `url` being that of the page, of
    the type `page_model`, that shows them: while visitors may not read it, they find none.
    """

    model: type[Model]
    label: str | Promise
    page_model: type[Page]
    visible: Callable[[str], QuerySet]
    address: Callable[[str, str], str]

    @property
    def content_type_id(self) -> int:
        """The content type of its entries in the index."""
        return ContentType.objects.get_for_model(self.model).pk

    @property
    def page_type_id(self) -> int:
        """The content type of the page that shows them."""
        return ContentType.objects.get_for_model(self.page_model).pk


_registry: dict[type[Model], DataKind] = {}


def register(kind: DataKind) -> None:
    """Add a kind; the last one registered for a model wins."""
    _registry[kind.model] = kind


def data_kinds() -> list[DataKind]:
    """The data that visitors find beside pages and documents."""
    return list(_registry.values())


def all_kinds() -> dict[str, Kind]:
    """Every kind by its slug, in the order of the labels.

    A page type says its kind, a French plural, in `search_kind`; several may share one. A type
    without one (`search_kind = ""`, or a model that knows nothing of search) is never found.
    """
    types = ContentType.objects
    return {
        slug: Kind(slug, label, {types.get_for_model(model).pk for model in models})
        for slug, (label, models) in _labelled(get_language()).items()
    }


@lru_cache
def _labelled(language: str) -> dict[str, tuple[str, list[type[Model]]]]:
    """The label of each kind in the language being read, and its models, by its slug."""
    labels = {model: getattr(model, "search_kind", "") for model in get_page_models()}
    labels[get_document_model()] = DOCUMENTS
    labels |= {kind.model: kind.label for kind in data_kinds()}
    kinds: dict[str, tuple[str, list[type[Model]]]] = {}
    for model, label in labels.items():
        if label:
            kinds.setdefault(_stable_slug(label), (str(label), []))[1].append(model)
    return dict(sorted(kinds.items()))


def _stable_slug(label: str) -> str:
    """The same in every language, so that a link keeps working."""
    with translation.override(settings.LANGUAGE_CODE):
        return slugify(str(label).replace("’", "-"))
