"""The filters of the list of trainings."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cai_site.core.listings import ChoiceFilter, FilterForm
from thematiques.vocabulary import audience_choices, theme_choices


class Period(models.TextChoices):
    """When a training takes place, seen from today."""

    UPCOMING = "a-venir", _("À venir")
    PAST = "passees", _("Passées")


class FormationFilterForm(FilterForm):
    """Theme, audience and period."""

    theme = ChoiceFilter(label=_("Thème"), choices=theme_choices, all_label=_("Tous les thèmes"))
    public = ChoiceFilter(
        label=_("Public"), choices=audience_choices, all_label=_("Tous les publics")
    )
    periode = ChoiceFilter(
        label=_("Période"),
        choices=Period.choices,
        all_label=_("À venir et à annoncer"),
    )
