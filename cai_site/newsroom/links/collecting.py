"""Which links stand where, noted for everything that visitors read."""

from collections.abc import Iterable, Iterator

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction

from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import DraftStateMixin, Page, get_page_models
from wagtail.snippets.models import get_snippet_models

from .models import Link, LinkUse
from .walk import Target, has_links, links_of

# The content type and the id of what has links.
Source = tuple[int, int]


def collect() -> str:
    """Note every link that visitors may follow, and forget those that are gone."""
    return _note({key_of(source): links_of(source) for source in sources()}, LinkUse.objects.all())


def collect_from(*instances: models.Model) -> None:
    """Note the links of a few things again: they have just changed."""
    full = [each.specific if isinstance(each, Page) else each for each in instances]
    found = {key_of(each): links_of(each) if _is_read(each) else set() for each in full}
    _note(found, LinkUse.objects.filter(LinkUse.of(found)))


def forget(source: Source) -> None:
    """Note no link any more of something that is gone."""
    _note({}, LinkUse.objects.filter(LinkUse.of([source])))


def sources() -> Iterator[models.Model]:
    """Every page, snippet and settings row that visitors read and that may have links."""
    for model in get_page_models():
        if has_links(model):
            # Subtypes come by themselves, and aliases say what their originals say.
            kind = ContentType.objects.get_for_model(model)
            yield from model.objects.live().filter(content_type=kind, alias_of=None).iterator()
    for model in [*get_snippet_models(), *settings_registry]:
        if has_links(model):
            is_draftable = issubclass(model, DraftStateMixin)
            known = model.objects.filter(live=True) if is_draftable else model.objects.all()
            yield from known.iterator()


def key_of(source: models.Model) -> Source:
    """How a use names what it stands in: pages are pages, whatever their type."""
    model = Page if isinstance(source, Page) else type(source)
    return ContentType.objects.get_for_model(model).pk, source.pk


def _is_read(source: models.Model) -> bool:
    return getattr(source, "live", True) and not getattr(source, "alias_of_id", None)


def _note(found: dict[Source, set[tuple[Target, str]]], noted: Iterable[LinkUse]) -> str:
    """Make the rows say what was found, `noted` being all that they say of the same sources."""
    with transaction.atomic():
        ids = _ids({target for links in found.values() for target, _ in links})
        wanted = {
            (ids[target], *source, place[:255])
            for source, links in found.items()
            for target, place in links
        }
        known = {(use.link_id, use.content_type_id, use.object_id, use.place): use for use in noted}
        LinkUse.objects.filter(pk__in=[known[key].pk for key in known.keys() - wanted]).delete()
        names = ("link_id", "content_type_id", "object_id", "place")
        new = [LinkUse(**dict(zip(names, key, strict=True))) for key in wanted - known.keys()]
        LinkUse.objects.bulk_create(new, ignore_conflicts=True)
        Link.objects.filter(uses=None).delete()
        _forget_mended()
    return f"{len(ids)} links in {len(wanted)} places"


def _ids(targets: set[Target]) -> dict[Target, int]:
    """The link of each target, made where there was none."""
    rows = [Link(kind=target.kind, target=target.value) for target in targets]
    Link.objects.bulk_create(rows, ignore_conflicts=True)
    known = Link.objects.values_list("kind", "target", "pk")
    return {target: pk for kind, value, pk in known if (target := Target(kind, value)) in targets}


def _forget_mended() -> None:
    """A draft that was thrown away or published mends nothing any more."""
    drafts = Page.objects.filter(has_unpublished_changes=True).values("pk")
    pages = ContentType.objects.get_for_model(Page)
    LinkUse.objects.filter(is_mended=True, content_type=pages).exclude(object_id__in=drafts).update(
        is_mended=False
    )
