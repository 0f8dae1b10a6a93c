"""What an anonymous visitor may find, as conditions on the entries of the index.

Conditions of the search itself: ranking first would let what has expired push others out of the
hits that are kept, and show by its numbers what is private. The type of the object is asked for,
not its existence: PostgreSQL would look for all objects that exist.
"""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast

from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from ..languages import content_language
from ..translations import root_path
from ..visibility import visible_documents, visible_pages
from .kinds import data_kinds


def languages() -> list[str]:
    """The languages to search: the one being read, then the main one, in which everything is."""
    return list(dict.fromkeys([content_language(), settings.LANGUAGE_CODE]))


def readable(site: Site, language: str, content_type_ids: set[int], entry: str) -> Q:
    """The condition on entries of what a visitor of `site` may read in a language.

    Only entries of these content types; `entry` is the path of lookups to an entry. Data are taken
    for readable whether or not a page shows them (`found.addresses` knows).
    """
    object_id = Cast(OuterRef(f"{entry}object_id"), BigIntegerField())
    document_type = ContentType.objects.get_for_model(get_document_model()).pk
    others = {document_type: visible_documents(_documents(language))}
    others |= {kind.content_type_id: kind.visible(language) for kind in data_kinds()}
    pages = pages_in(site, language).filter(pk=object_id).values("content_type_id")
    condition = _of_types(entry, content_type_ids - others.keys(), pages)
    for type_id in content_type_ids & others.keys():
        rows = others[type_id].order_by().filter(pk=object_id)
        rows = rows.annotate(found_type=Value(type_id)).values("found_type")
        condition |= _of_types(entry, {type_id}, rows)
    return condition


def pages_in(site: Site, language: str) -> QuerySet:
    """The pages that visitors of `site` may read in a language."""
    path = root_path(site, language)
    if path is None:
        return Page.objects.none()
    pages = Page.objects.order_by().filter(
        url_path__startswith=path, locale__language_code=language
    )
    return visible_pages(pages)


def _of_types(entry: str, content_type_ids: set[int], types: QuerySet) -> Q:
    """Entries of these types whose object is among the rows of `types`, which give its type."""
    name = f"{entry}content_type_id"
    return Q(**{f"{name}__in": content_type_ids}) & Q(**{name: Subquery(types)})


def _documents(language: str) -> QuerySet:
    """The files of a language: to the main one belongs what is in none of the others searched."""
    documents = get_document_model().objects.all()
    if language != settings.LANGUAGE_CODE:
        return documents.filter(language=language)
    others = [code for code in languages() if code != language]
    return documents.exclude(language__in=others) if others else documents
