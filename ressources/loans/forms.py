"""What a visitor fills in to ask for a tool: seven fields, four of them required."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cai_site.core.visitor_forms import AnsweredForm, LinesField

LONGEST = timedelta(days=60)
FURTHEST = timedelta(days=365)
# A browser's own calendar sends the first; who types writes the others.
FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
MESSAGE_LENGTH = 1000


class DayField(forms.DateField):
    """A day with its year, in the browser's calendar where there is one."""

    default_error_messages = {
        "invalid": _("Écrivez le jour, le mois et l’année. Exemple : 21/03/2027."),
    }

    def __init__(self, **kwargs):
        widget = forms.DateInput(format=FORMATS[0], attrs={"type": "date", "autocomplete": "off"})
        super().__init__(input_formats=FORMATS, widget=widget, **kwargs)


class LoanRequestForm(AnsweredForm):
    """A tool for some days: today or later, two months at most, within the year to come."""

    starts_on = DayField(
        label=_("À partir du"),
        help_text=_("Jour, mois et année. Exemple : 21/03/2027."),
        error_messages={"required": _("Dites à partir de quel jour.")},
    )
    ends_on = DayField(
        label=_("Jusqu’au"),
        help_text=_("Le jour où vous rendez l’outil. Deux mois de prêt au plus."),
        error_messages={"required": _("Dites jusqu’à quel jour.")},
    )
    message = LinesField(
        label=_("Message"),
        required=False,
        max_length=MESSAGE_LENGTH,
        help_text=_("Exemple : pour une classe de 25 élèves."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = timezone.localdate()
        for name in ("starts_on", "ends_on"):
            days = {"min": self.today, "max": self.last_day}
            self.fields[name].widget.attrs |= {key: day.isoformat() for key, day in days.items()}

    @property
    def last_day(self) -> date:
        """The last day for which one may ask."""
        return self.today + FURTHEST

    def clean_starts_on(self) -> date:
        """Raise ValidationError for a day that is over, or too far away."""
        day = self.cleaned_data["starts_on"]
        if day < self.today:
            raise ValidationError(_("Ce jour est passé. Choisissez aujourd’hui ou plus tard."))
        return self._near(day)

    def clean_ends_on(self) -> date:
        """Raise ValidationError for an end before the beginning, or too far from it."""
        day, start = self.cleaned_data["ends_on"], self.cleaned_data.get("starts_on")
        if start and day < start:
            raise ValidationError(_("Cette date vient avant le début du prêt."))
        if start and day - start > LONGEST:
            raise ValidationError(_("Un prêt dure deux mois au plus. Choisissez un jour plus tôt."))
        return self._near(day)

    def _near(self, day: date) -> date:
        if day > self.last_day:
            raise ValidationError(_("Ce jour est trop loin : un an d’avance au plus."))
        return day

    @property
    def asked(self) -> dict:
        """The fields of a `LoanRequest`, once valid."""
        names = ("name", "email", "phone", "organisation", "starts_on", "ends_on", "message")
        return {name: self.cleaned_data[name] for name in names}
