"""How often an address was asked for in vain on a day: nothing about who asked."""

from django.db import models
from django.db.models import Exists, Max, OuterRef, Q, Sum, Value
from django.db.models.functions import Concat

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

LONGEST = 150  # characters


class MissQuerySet(models.QuerySet):
    """Days of missed addresses, as reports ask for them."""

    def unanswered(self):
        """Only those that no redirect and no page has answered since."""
        redirects = Redirect.objects.filter(old_path=OuterRef("path"))
        missed = self.exclude(Exists(redirects))
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None:
            return missed
        root = site.root_page.url_path.rstrip("/")
        url_path = Concat(Value(root), OuterRef("path"), Value("/"))
        return missed.exclude(Exists(Page.objects.filter(live=True, url_path=url_path)))

    def by_address(self):
        """One row for each address, with `times` it was missed and the `last_day`."""
        return self.order_by().values("path").annotate(times=Sum("count"), last_day=Max("day"))


class MissedAddress(models.Model):
    """An address of this site, a day, and a count."""

    path = models.CharField("adresse", max_length=LONGEST, editable=False)
    day = models.DateField("jour", db_index=True, editable=False)
    count = models.PositiveIntegerField("fois", default=1, editable=False)

    objects = MissQuerySet.as_manager()

    class Meta:
        verbose_name = "adresse introuvable"
        verbose_name_plural = "adresses introuvables"
        ordering = ["-day", "path"]
        constraints = [
            models.UniqueConstraint(fields=["path", "day"], name="one_count_a_day"),
            models.CheckConstraint(condition=Q(count__gt=0), name="missed_once_or_more"),
        ]

    def __str__(self) -> str:
        return self.path
