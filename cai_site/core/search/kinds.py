"""The kinds of things that visitors find, as the facets of the search page name them."""

from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from wagtail.documents import get_document_model
from wagtail.models import get_page_models

DOCUMENTS = _("Documents")


@dataclass
class Kind:
    """A kind: its name in the address, its plural label, the content types that are of it."""

    slug: str
    label: str
    content_type_ids: set[int] = field(default_factory=set)


def all_kinds() -> dict[str, Kind]:
    """Every kind by its slug, in the order of the labels.

    A page type says its kind, a French plural, in `search_kind`; several may share one. A type
    without one (`search_kind = ""`, or a model that knows nothing of search) is never found.
    """
    labels = {model: getattr(model, "search_kind", "") for model in get_page_models()}
    labels[get_document_model()] = DOCUMENTS
    content_types = ContentType.objects.get_for_models(*labels, for_concrete_models=False)
    kinds: dict[str, Kind] = {}
    for model, label in labels.items():
        if label:
            slug = _stable_slug(label)
            kind = kinds.setdefault(slug, Kind(slug, str(label)))
            kind.content_type_ids.add(content_types[model].pk)
    return dict(sorted(kinds.items()))


def _stable_slug(label: str) -> str:
    """The same in every language, so that a link keeps working."""
    with translation.override(settings.LANGUAGE_CODE):
        return slugify(str(label).replace("’", "-"))
