"""The searches that found nothing, counted by day: editors see which words the site lacks.

Only words are kept, never who typed them, nor when within the day; what might be about a person
(an address, a number, a whole sentence) is not kept at all.
"""

import datetime

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone

from wagtail.contrib.search_promotions.models import Query, QueryDailyHits

from . import french

MAX_KEPT_WORDS = 4  # a longer query may tell somebody's story
MAX_KEPT_LENGTH = 40  # characters
MAX_DIGITS = 4  # a year; more may be a telephone or a national number
MAX_NEW_A_DAY = 300  # different queries, so that nobody fills the database


def may_promote(user) -> bool:
    """Whether a member may give an answer to these searches, and so may read them."""
    return user.has_perm("wagtailsearchpromotions.change_searchpromotion")


def countable(words: str) -> str:
    """`words` as they are counted: folded, without stop words; "" when they must not be kept."""
    kept = [word for word in french.query_words(words) if word not in french.STOP_WORDS]
    text = " ".join(kept)
    too_long = len(kept) > MAX_KEPT_WORDS or len(text) > MAX_KEPT_LENGTH
    if "@" in words or too_long or sum(char.isdigit() for char in words) > MAX_DIGITS:
        return ""
    return text


def count(words: str) -> None:
    """Count once more, today, a search for `words` that found nothing. Never fails."""
    text = countable(words)
    if not text:
        return
    today = timezone.localdate()
    try:
        with transaction.atomic():
            query = Query.objects.filter(query_string=text).first()
            if query is None or not query.daily_hits.filter(date=today).exists():
                _forget(today)
                if QueryDailyHits.objects.filter(date=today).count() >= MAX_NEW_A_DAY:
                    return
            (query or Query.get(text)).add_hit(today)
    except DatabaseError:  # two visitors at the same moment, or a database that only reads
        return


def _forget(today: datetime.date) -> None:
    """Delete the counts that are older than `WAGTAILSEARCH_HITS_MAX_AGE` days."""
    oldest = today - datetime.timedelta(days=settings.WAGTAILSEARCH_HITS_MAX_AGE)
    if QueryDailyHits.objects.filter(date__lt=oldest).delete()[0]:
        Query.garbage_collect()
