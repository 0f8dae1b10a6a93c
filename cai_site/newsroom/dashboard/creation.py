"""« Créer »: one press from the dashboard to the form, under the right parent."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from .panel import DashboardPanel, register


@dataclass(frozen=True)
class Creation:
    """Something that members begin from the dashboard, in their words.

    `url_name` leads to a screen of its own rather than to the form of the page type; the right
    to add pages of the type is asked for in either case.
    """

    model: type[Page]
    label: str
    text: str
    icon: str
    order: int
    url_name: str = ""

    def url_for(self, user) -> str:
        """Where this member begins; "" when they may not.

        A page that may stand in several places begins with the choice of the place.
        """
        parents = self._parents(user)
        if not parents:
            return ""
        if self.url_name:
            return reverse(self.url_name)
        kind = (self.model._meta.app_label, self.model._meta.model_name)
        if len(parents) > 1:
            return reverse("wagtailadmin_pages:choose_parent", args=kind)
        return reverse("wagtailadmin_pages:add", args=[*kind, parents[0].pk])

    def _parents(self, user) -> list[Page]:
        """The first two pages of the French tree under which this member may put one."""
        kinds = ContentType.objects.get_for_models(*self.model.allowed_parent_page_models())
        pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "add")
        return list(pages.filter(content_type__in=kinds.values(), locale=Locale.get_default())[:2])


_creations: list[Creation] = []


def register_creation(creation: Creation) -> None:
    """Offer something on « Créer »."""
    _creations.append(creation)


@register
class CreationPanel(DashboardPanel):
    """What this member may begin."""

    template_name = "newsroom/admin/dashboard/creation.html"
    name = "creer"
    title = "Créer"
    icon = "plus"
    order = 10

    def get_entries(self) -> list[dict]:
        known = sorted(_creations, key=lambda creation: creation.order)
        offers = [{"creation": each, "url": each.url_for(self.user)} for each in known]
        return [offer for offer in offers if offer["url"]]
