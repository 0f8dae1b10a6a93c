"""How often somebody may do something, counted in the database: for every process alike.

Nothing here depends on a cache, which may be empty, another process's, or away (decision 0027).
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac


class LimitCount(models.Model):
    """How often it was done since the first time, by whom a hash names; gone soon after the end."""

    key = models.CharField("empreinte", max_length=64, unique=True, editable=False)
    number = models.PositiveSmallIntegerField("nombre", default=0, editable=False)
    ends_at = models.DateTimeField("fin", db_index=True, editable=False)

    class Meta:
        verbose_name = "compteur"
        verbose_name_plural = "compteurs"
        ordering = ["ends_at"]

    def __str__(self) -> str:
        return f"{self.number} jusqu’à {self.ends_at:%H:%M}"


@dataclass(frozen=True)
class Limit:
    """At most so often within a time that begins with the first.

    The subject is an address or an account. Of it a keyed hash is kept that changes every day.
    """

    name: str
    most: int
    within: timedelta

    def take(self, subject: str) -> bool:
        """Count one more; whether it is allowed.

        To be asked before what it allows is done: requests in parallel then pass no limit.
        """
        counts, now = self._counts(subject), timezone.now()
        with transaction.atomic():
            counts.filter(ends_at__lte=now).delete()
            counts.get_or_create(key=self._key(subject), defaults={"ends_at": now + self.within})
            return bool(counts.filter(number__lt=self.most).update(number=F("number") + 1))

    def give_back(self, subject: str) -> None:
        """One less: what was taken was nothing to count."""
        self._counts(subject).filter(number__gt=0).update(number=F("number") - 1)

    def _counts(self, subject: str) -> models.QuerySet:
        return LimitCount.objects.filter(key=self._key(subject))

    def _key(self, subject: str) -> str:
        text = f"{timezone.localdate().isoformat()}/{self.name}/{subject}"
        return salted_hmac("cai_site.core.limits", text, algorithm="sha256").hexdigest()


def address_of(request: HttpRequest) -> str:
    """From where a request comes. Behind a proxy, which names it in X-Real-IP, not the proxy's."""
    return request.META.get("HTTP_X_REAL_IP" if settings.BEHIND_PROXY else "REMOTE_ADDR", "")


def purge() -> str:
    """Delete what was counted and serves no longer."""
    deleted, _ = LimitCount.objects.filter(ends_at__lte=timezone.now()).delete()
    return f"{deleted} deleted"
