"""The panel of the words that visitors searched in vain."""

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

from wagtail.contrib.search_promotions.models import Query

from cai_site.core.search.unanswered import may_promote

from .panel import DashboardPanel, Link, Row, register


@register
class UnansweredPanel(DashboardPanel):
    """The words that nothing answers yet, most wanted first."""

    name = "recherches"
    title = "Recherches sans résultat"
    icon = "search"
    order = 70

    @property
    def is_allowed(self) -> bool:
        return may_promote(self.user)

    def get_entries(self):
        return Query.get_most_popular().filter(editors_picks=None)

    def get_row(self, query: Query) -> Row:
        times = "une fois" if query._hits == 1 else f"{query._hits} fois"
        days = settings.WAGTAILSEARCH_HITS_MAX_AGE
        return Row(
            title=query.query_string,
            url=reverse("search") + "?" + urlencode({"q": query.query_string}),
            details=[f"Cherché {times} en {days} jours"],
            action=Link(
                "Proposer une page", reverse("wagtailsearchpromotions:edit", args=[query.pk])
            ),
        )

    @property
    def more(self) -> Link:
        return Link("Toutes les recherches sans résultat", reverse("unanswered_searches"))
