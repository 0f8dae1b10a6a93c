"""The values of an indicator that a visitor chose: by territory and by what distinguishes them."""

from collections.abc import Iterable

from django import forms
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from cai_site.core.listings import ChoiceFilter, FilterForm
from cai_site.core.reference import Territory

from .indicators import IndicatorValue

TOTAL = "total"
KINDS = [
    Territory.Kind.PROVINCE,
    Territory.Kind.REGION,
    Territory.Kind.COUNTRY,
    Territory.Kind.DISTRICT,
    Territory.Kind.MUNICIPALITY,
]


class ValueFilterForm(FilterForm):
    """Territory and breakdown, each offered only where there is more than one."""

    indicateur = forms.CharField(widget=forms.HiddenInput)
    territoire = ChoiceFilter(
        label=_("Territoire"), choices=list, all_label=_("Tous les territoires")
    )
    precision = ChoiceFilter(label=_("Précision"), choices=list, all_label=_("Toutes"))

    def __init__(self, data, values: Iterable[IndicatorValue]):
        super().__init__(data)
        found = {
            "territoire": territories_of(values),
            "precision": list(
                dict.fromkeys(
                    (value.breakdown or TOTAL, value.breakdown or _("Total")) for value in values
                )
            ),
        }
        for name, choices in found.items():
            if len(choices) > 1:
                self.fields[name].choices = [*self.fields[name].choices, *choices]
            else:
                del self.fields[name]

    @property
    def is_active(self) -> bool:
        """Whether the visitor chose anything besides the indicator."""
        return any(self.data.get(field.name) for field in self.visible_fields())

    @property
    def reset_url(self) -> str:
        """All the values of the same indicator."""
        return f"?{urlencode({'indicateur': self.data.get('indicateur', '')})}"

    def chosen(self, values: Iterable[IndicatorValue]) -> list[IndicatorValue]:
        """The values that the visitor asked for, in their order."""
        asked = self.values
        territory, breakdown = asked.get("territoire"), asked.get("precision")
        return [
            value
            for value in values
            if territory in {None, value.territory.slug}
            and breakdown in {None, value.breakdown or TOTAL}
        ]


def territories_of(values: Iterable[IndicatorValue]) -> list[tuple[str, str]]:
    """(slug, name) of the territories, the province and what holds it before municipalities."""
    found = {value.territory for value in values}
    ordered = sorted(found, key=lambda place: (KINDS.index(place.kind), place.slug))
    return [(place.slug, place.name) for place in ordered]
