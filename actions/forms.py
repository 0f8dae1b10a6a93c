"""The filters of the list of trainings."""

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cai_site.core.listings import ChoiceFilter, FilterForm
from cai_site.core.months import Month
from thematiques.vocabulary import audience_choices, theme_choices

from .agenda.formations import Period
from .formations import Formation
from .sessions import Session

# The filters that bear on one and the same date of a training.
DATE_FILTERS = {"commune", "mois", "format", "places"}


class View(models.TextChoices):
    """The other way to show the list."""

    MONTH = "mois", _("Un mois à la fois")


class Places(models.TextChoices):
    """Whether one can still register."""

    LEFT = "libres", _("Places libres")


def _sessions():
    return Session.objects.of(Formation.objects.visible())


def municipality_choices() -> list[tuple[str, str]]:
    """(slug, name) of the municipalities where trainings take place."""
    return _sessions().municipalities()


def month_choices() -> list[tuple[str, str]]:
    """(code, name) of the months with trainings: those to come, then the past, latest first."""
    months, present = _sessions().months(), Month.of(localdate())
    to_come = [month for month in months if month >= present]
    past = [month for month in reversed(months) if month < present]
    return [(month.code, month.name) for month in [*to_come, *past]]


class FormationFilterForm(FilterForm):
    """Theme, audience; place, month, format and free places of a date; period; list or month."""

    theme = ChoiceFilter(label=_("Thème"), choices=theme_choices, all_label=_("Tous les thèmes"))
    public = ChoiceFilter(
        label=_("Public"), choices=audience_choices, all_label=_("Tous les publics")
    )
    commune = ChoiceFilter(
        label=_("Lieu"), choices=municipality_choices, all_label=_("Toutes les communes")
    )
    mois = ChoiceFilter(label=_("Mois"), choices=month_choices, all_label=_("Tous les mois"))
    format = ChoiceFilter(
        label=_("Format"), choices=Session.Format.choices, all_label=_("Tous les formats")
    )
    places = ChoiceFilter(
        label=_("Places"), choices=Places.choices, all_label=_("Toutes les formations")
    )
    periode = ChoiceFilter(
        label=_("Période"),
        choices=Period.choices,
        all_label=_("À venir et à annoncer"),
    )
    vue = ChoiceFilter(label=_("Affichage"), choices=View.choices, all_label=_("Tout en liste"))
