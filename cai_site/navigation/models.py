"""Menus as a snippet that staff edit, with drafts, revisions and preview."""

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models

from wagtail.admin.panels import FieldPanel, HelpPanel, PublishingPanel
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)

from .blocks import MAX_CHILDREN, MAX_ENTRIES, MenuStreamBlock
from .hidden import HiddenLinksPanel


class Menu(PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """One menu of the site, in one language."""

    class Place(models.TextChoices):
        MAIN = "main", "Menu principal"
        QUICK = "quick", "Accès direct"
        FOOTER = "footer", "Pied de page"

    place = models.CharField(
        "emplacement",
        max_length=10,
        choices=Place,
        help_text="Où le menu s’affiche. Exemple : « Pied de page ».",
    )
    entries = StreamField(
        MenuStreamBlock(),
        verbose_name="entrées",
        help_text="Glissez les entrées pour les classer, ou utilisez les flèches.",
    )
    revisions_relation = GenericRelation(
        "wagtailcore.Revision", related_query_name="menu", for_concrete_model=False
    )

    panels = [
        HelpPanel(
            content=(
                f"<p>Une entrée mène à une page, à un document ou à une adresse externe. "
                f"Au plus {MAX_ENTRIES} entrées, et {MAX_CHILDREN} liens par sous-menu. "
                f"Sans texte, le lien porte le titre de la page. "
                f"Une page dépubliée disparaît du menu d’elle-même.</p>"
                f"<p>Alt + ↑ ou Alt + ↓ déplace le lien où vous écrivez. "
                f"L’historique redonne un menu d’avant.</p>"
            ),
            heading="Comment faire",
        ),
        HiddenLinksPanel(heading="Liens masqués"),
        FieldPanel("place"),
        FieldPanel("entries"),
        PublishingPanel(),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "menu"
        verbose_name_plural = "menus"
        constraints = [
            models.UniqueConstraint(fields=["place", "locale"], name="one_menu_per_place"),
        ]

    def __str__(self) -> str:
        return self.get_place_display()

    @property
    def revisions(self):
        return self.revisions_relation

    def clean(self) -> None:
        """Raise ValidationError for a second menu at a place, or a panel off the main menu."""
        super().clean()
        twin = Menu.objects.filter(place=self.place, locale=self.locale_id).exclude(pk=self.pk)
        if self.locale_id and twin.exists():
            raise ValidationError({"place": "Il y a déjà un menu à cet emplacement."})
        if self.place != self.Place.MAIN and any(b.value.get("children") for b in self.entries):
            raise ValidationError(
                {"entries": "Seul le menu principal peut avoir des sous-menus : retirez-les."}
            )

    def get_preview_template(self, request, mode_name) -> str:
        return "navigation/menu_preview.html"

    def get_preview_context(self, request, mode_name) -> dict:
        request.menu_preview = self
        return {"menu": self, "request": request}
