"""A link of the site, how it was when it was last looked at, and where it stands."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Count, Q
from django.utils.text import capfirst

from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting

# Bytes of an address that are kept: more fit into no index.
LONGEST = 2000


# Titles that a line of a report gives.
SHOWN = 3


def title_of(source: models.Model) -> str:
    """What staff call a page, a snippet or the settings."""
    if isinstance(source, BaseGenericSetting | BaseSiteSetting):
        return capfirst(source._meta.verbose_name)
    return getattr(source, "draft_title", "") or str(source)


class LinkQuerySet(models.QuerySet):
    """Links, as reports and panels ask for them."""

    def with_uses(self):
        """With `use_count`, the places in which each stands."""
        return self.annotate(use_count=Count("uses"))

    def to_repair(self):
        """The broken ones that still stand somewhere where no draft has replaced them."""
        return self.filter(state=Link.State.BROKEN, uses__is_mended=False).distinct()


class Link(models.Model):
    """Somewhere that pages, snippets or settings lead to."""

    class Kind(models.TextChoices):
        """What is linked to."""

        ADDRESS = "address", "Adresse"
        PAGE = "page", "Page du site"
        DOCUMENT = "document", "Document"

    class State(models.TextChoices):
        """What is known about it. One failure is none: servers have their bad days."""

        NEW = "new", "Pas encore vérifié"
        FINE = "fine", "En ordre"
        FAILING = "failing", "Un échec, à confirmer"
        DOUBTFUL = "doubtful", "À vérifier à la main"
        BROKEN = "broken", "Cassé"

    kind = models.CharField("sorte", max_length=10, choices=Kind, editable=False)
    # The address, or the id of the page or of the document.
    target = models.CharField("cible", max_length=LONGEST, editable=False)
    title = models.CharField("titre de la cible", max_length=255, blank=True, editable=False)
    state = models.CharField(
        "état", max_length=10, choices=State, default=State.NEW, db_index=True, editable=False
    )
    reason = models.CharField("raison", max_length=120, blank=True, editable=False)
    checked_at = models.DateTimeField("vérifié le", null=True, editable=False)
    first_failed_at = models.DateTimeField("premier échec le", null=True, editable=False)
    vouched_at = models.DateTimeField("essayé à la main le", null=True, editable=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = "lien"
        verbose_name_plural = "liens"
        ordering = ["target"]
        constraints = [models.UniqueConstraint(fields=["kind", "target"], name="one_link_a_target")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What staff know it by: the address, or the title of the page or document."""
        return self.title or self.target

    @property
    def places(self) -> str:
        """Where it stands, as a line of a report says it."""
        names = list(dict.fromkeys(use.source_name for use in self.uses.all()))
        more = f" et {len(names) - SHOWN} de plus" if len(names) > SHOWN else ""
        return ", ".join(names[:SHOWN]) + more

    @property
    def is_address(self) -> bool:
        """Whether it is an address, rather than a page or a document that was chosen."""
        return self.kind == self.Kind.ADDRESS


class LinkUse(models.Model):
    """A place in which a link stands: what visitors read, and which part of it."""

    link = models.ForeignKey(
        Link, verbose_name="lien", related_name="uses", on_delete=models.CASCADE, editable=False
    )
    content_type = models.ForeignKey(
        ContentType,
        verbose_name="sorte de contenu",
        related_name="+",
        on_delete=models.CASCADE,
        editable=False,
    )
    object_id = models.PositiveBigIntegerField("numéro du contenu", editable=False)
    source = GenericForeignKey()
    place = models.CharField("endroit", max_length=255, editable=False)
    is_mended = models.BooleanField("remplacé dans un brouillon", default=False, editable=False)

    class Meta:
        verbose_name = "endroit d’un lien"
        verbose_name_plural = "endroits des liens"
        ordering = ["content_type", "object_id", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["link", "content_type", "object_id", "place"], name="one_use_a_place"
            )
        ]
        indexes = [models.Index(fields=["content_type", "object_id"], name="use_source")]

    def __str__(self) -> str:
        return self.place

    @property
    def source_name(self) -> str:
        """The title of what it stands in."""
        return title_of(self.source) if self.source else ""

    @staticmethod
    def of(sources) -> Q:
        """The condition by which the uses in these (content type id, id) pairs are found."""
        found = Q(pk=None)
        for content_type_id, object_id in sources:
            found |= Q(content_type_id=content_type_id, object_id=object_id)
        return found
