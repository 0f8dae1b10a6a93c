"""How every published page reads, measured beforehand: what the report of hard texts shows."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from wagtail.models import Page

from cai_site.core.pages import BasePage
from cai_site.core.readability.families import FAMILY_CHOICES, Verdict
from cai_site.core.readability.pages import reading_of
from cai_site.core.visibility import visible_pages

EVERY = timedelta(minutes=10)
# Pages that one run measures, the longest unmeasured first: a second or so of work.
AT_ONCE = 200


class PageReading(models.Model):
    """How a published page read when the site last measured it."""

    page = models.OneToOneField(
        Page, models.CASCADE, related_name="reading", verbose_name="page", editable=False
    )
    level = models.CharField("public", max_length=2, choices=FAMILY_CHOICES, editable=False)
    verdict = models.CharField(
        "lecture",
        max_length=10,
        choices=[(verdict, verdict) for verdict in Verdict],
        blank=True,
        editable=False,
    )
    ease = models.FloatField("score", null=True, editable=False)
    missing = models.FloatField("points qui manquent", null=True, editable=False)
    mean = models.FloatField("mots par phrase", null=True, editable=False)
    longest = models.PositiveIntegerField("phrase la plus longue", null=True, editable=False)
    hardest = models.TextField("phrase à couper", blank=True, editable=False)
    measured_at = models.DateTimeField("mesurée le", editable=False)

    class Meta:
        verbose_name = "lecture d’une page"
        verbose_name_plural = "lectures des pages"
        ordering = ["-missing", "page_id"]

    def __str__(self) -> str:
        return f"{self.page} : {self.verdict or '–'}"


def measure_pages() -> str:
    """Measure the pages that were published since they were last measured; how many, in words."""
    now = timezone.now()
    changed = Q(reading=None) | Q(last_published_at__gt=F("reading__measured_at"))
    due = visible_pages(Page.objects.all()).filter(changed, depth__gt=1).specific()
    pages = due.order_by(F("reading__measured_at").asc(nulls_first=True), "pk")[:AT_ONCE]
    measured = [_measured(page, now) for page in pages if isinstance(page, BasePage)]
    PageReading.objects.bulk_create(
        measured,
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=[
            field.name for field in PageReading._meta.fields if field.name not in {"id", "page"}
        ],
    )
    return f"{len(measured)} pages"


def _measured(page: BasePage, now) -> PageReading:
    """A row also for a page without sentences, so that it is not read again and again."""
    reading = reading_of(page)
    if reading is None:
        return PageReading(page=page.page_ptr, level=page.family.level, measured_at=now)
    return PageReading(
        page=page.page_ptr,
        level=page.family.level,
        verdict=reading.verdict,
        ease=reading.ease,
        missing=reading.family.ease - reading.ease,
        mean=reading.mean,
        longest=reading.longest,
        hardest=reading.hardest,
        measured_at=now,
    )
