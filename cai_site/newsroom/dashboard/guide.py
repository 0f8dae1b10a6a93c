"""The panel that leads to the guide of the staff."""

from django.urls import reverse

from .panel import DashboardPanel, Link, register


@register
class GuidePanel(DashboardPanel):
    """Where help is, last, for everybody."""

    template_name = "newsroom/admin/dashboard/guide.html"
    name = "aide"
    title = "Aide"
    icon = "help"
    order = 80

    def get_entries(self) -> list[Link]:
        return [
            Link("Le guide de l’équipe", reverse("wagtailadmin_home") + "aide/", "doc-full"),
            Link("Tous les blocs et tous les éléments", reverse("style_guide"), "view"),
            Link("Mon compte, mes codes, mes courriels", reverse("wagtailadmin_account"), "user"),
        ]
