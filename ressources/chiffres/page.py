"""The page of the figures."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.listings import ListingMixin
from cai_site.core.pages import RichPage
from cai_site.core.readability.families import B2
from cai_site.core.visibility import SitePageManager

from ..forms import ChiffresFilterForm
from .drawings import drawings_of
from .indicators import Indicator
from .selection import ValueFilterForm
from .structured import citation, dataset


class ChiffresPage(ListingMixin, RichPage):
    """The figures, grouped by topic, each with unit, year, territory and source."""

    search_kind = _("Chiffres")
    parent_page_types = ["ressources.RessourcesPage"]
    subpage_types = []
    max_count_per_parent = 1
    filter_form_class = ChiffresFilterForm
    page_size = 7
    usual_readers = B2

    objects = SitePageManager()

    class Meta:
        verbose_name = "page des chiffres"
        verbose_name_plural = "pages des chiffres"

    def get_items(self):
        return Indicator.with_values()

    def apply_filters(self, items, values):
        if theme := values.get("theme"):
            items = items.filter(themes__slug=theme)
        if topic := values.get("sujet"):
            items = items.filter(topic=topic)
        return items

    def get_context(self, request, *args, **kwargs):
        """As every listing; `indicator` is the one that ?indicateur= names, or None.

        With it come the `trail` that leads to it, `value_form` and the `values` chosen, the
        `drawings` that show them, and a `citation`.
        """
        context = super().get_context(request, *args, **kwargs)
        slug = request.GET.get("indicateur")
        indicator = self.get_items().filter(slug=slug).first() if slug else None
        context["indicator"] = indicator
        # The figures that this answer shows are those that it describes to search engines.
        self.shown_slug = indicator.slug if indicator else ""
        self.shown_indicators = [indicator] if indicator else list(context["page_obj"])
        if indicator:
            form = ValueFilterForm(request.GET, indicator.sorted_values)
            values = form.chosen(indicator.sorted_values)
            context |= {
                "trail": [*self.breadcrumb, self],
                "value_form": form,
                "values": values,
                "drawings": drawings_of(indicator, values),
                "citation": citation(request, self, indicator, values),
            }
        return context

    def get_structured_data(self, request) -> list[dict]:
        """Adds a schema.org `Dataset` of the figures shown, when there are any."""
        found = super().get_structured_data(request)
        indicators = getattr(self, "shown_indicators", [])
        return (
            [*found, dataset(request, self, indicators, self.shown_slug)] if indicators else found
        )
