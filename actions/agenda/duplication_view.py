"""The page of the admin that asks for the new dates of a training, and makes the draft."""

from datetime import timedelta

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.generic import FormView

from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets import AdminDateInput

from cai_site.core.dates import long_date

from ..formations import Formation
from .duplication import duplicate

LABEL = "Dupliquer avec de nouvelles dates"
FURTHEST = timedelta(days=3653)


class DuplicationForm(forms.Form):
    """The day of the first date; nothing to ask when the training has no date."""

    first_day = forms.DateField(
        label="Nouveau premier jour",
        widget=AdminDateInput,
        error_messages={"required": "Choisissez le nouveau premier jour."},
    )

    def __init__(self, *args, formation: Formation, **kwargs):
        super().__init__(*args, **kwargs)
        if not formation.all_sessions:
            del self.fields["first_day"]
            return
        former = long_date(localdate(formation.all_sessions[0].starts_at))
        self.fields["first_day"].help_text = (
            f"Premier jour de la formation copiée\u00a0: {former}. Les autres dates gardent leur "
            "écart en jours, toutes gardent leur heure. Exemple\u00a0: 19/03/2027."
        )

    def clean_first_day(self):
        """Raise ValidationError for a day that is over, or more than ten years away."""
        day, today = self.cleaned_data["first_day"], localdate()
        if day < today:
            raise forms.ValidationError("Ce jour est passé. Choisissez un jour à venir.")
        if day > today + FURTHEST:
            raise forms.ValidationError("Ce jour est à plus de dix ans. Vérifiez l’année.")
        return day


class DuplicateView(WagtailAdminTemplateMixin, FormView):
    """Asks for the first day, then opens the draft in the editor.

    Raises PermissionDenied when the user may not edit the training or add one beside it.
    """

    form_class = DuplicationForm
    template_name = "wagtailadmin/generic/form.html"
    page_title = LABEL
    header_icon = "copy"

    def dispatch(self, request, *args, **kwargs):
        self.formation = get_object_or_404(Formation, pk=kwargs["page_id"])
        permissions = self.formation.permissions_for_user(request.user)
        if not permissions.can_copy_to(self.formation.get_parent()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.formation.get_admin_display_title()

    def get_breadcrumbs_items(self):
        above = get_breadcrumbs_items_for_page(self.formation, self.request.user)
        return [*above, {"url": "", "label": LABEL}]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "formation": self.formation}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "media": context["form"].media,
            "action_url": reverse("duplicate_formation", args=[self.formation.pk]),
            "submit_button_label": "Créer le brouillon",
            "submit_button_active_label": "Création…",
        }

    def form_valid(self, form):
        first_day = form.cleaned_data.get("first_day")
        try:
            copy = duplicate(self.formation, first_day, self.request.user)
        except OverflowError:
            form.add_error("first_day", "Une des dates tomberait trop loin. Corrigez son année.")
            return self.form_invalid(form)
        message = "Brouillon créé. Relisez le texte, les dates et le lieu, puis publiez."
        messages.success(self.request, message)
        return redirect("wagtailadmin_pages:edit", copy.pk)
