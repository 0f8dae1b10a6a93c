"""Which starter page is written for whom; the levels are the site's own."""

from django.apps import apps

from cai_site.core.readability.families import FAMILIES, Family
from cai_site.core.starter.content import StarterPage


def family_of(page: StarterPage) -> Family:
    """The readers of a page."""
    model = apps.get_model(page.model)
    return FAMILIES.get(page.fields.get("readers"), model.usual_readers)
