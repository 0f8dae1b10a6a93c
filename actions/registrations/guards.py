"""Keep the sessions to which people registered: staff cancel them, nobody deletes them."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse

from wagtail.admin.forms import WagtailAdminPageForm

from .models import Registration

_KEEP = "Cette date a des inscriptions : mettez son statut sur « Annulé » au lieu de la supprimer."


class FormationForm(WagtailAdminPageForm):
    """The form of a training: a date to which people registered cannot be deleted."""

    def clean(self) -> dict:
        """Raise ValidationError, in French, for such a date."""
        cleaned = super().clean()
        dates = self.formsets.get("sessions")
        if dates is not None and dates.is_bound:
            deleted = [form.instance.pk for form in dates.deleted_forms if form.instance.pk]
            if Registration.objects.filter(session__in=deleted).exists():
                raise ValidationError(_KEEP)
        return cleaned


def keep_trainings_with_registrations(request, pages):
    """Refuse to delete pages under which people are registered; None when there are none."""
    for page in pages:
        found = Registration.objects.filter(session__formation__path__startswith=page.path)
        if count := found.count():
            messages.error(
                request,
                f"« {page.title} » ne peut pas être supprimée : {count} inscriptions en dépendent. "
                "Dépubliez-la.",
            )
            return redirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
    return None
