"""The list of trainings, one after the other or month by month."""

from django.urls import reverse
from django.utils.timezone import localdate

from cai_site.core.listings import ListingMixin
from cai_site.core.months import Happening, Month, MonthCalendar
from cai_site.core.pages import RichPage

from .agenda.formations import Period
from .formations import Formation
from .forms import DATE_FILTERS, FormationFilterForm, View
from .sessions import Session


class FormationsPage(ListingMixin, RichPage):
    """The list of trainings: upcoming first, then those without a date; past ones on demand."""

    parent_page_types = ["actions.ActionsPage"]
    subpage_types = ["actions.Formation"]
    max_count_per_parent = 1
    filter_form_class = FormationFilterForm

    class Meta:
        verbose_name = "liste des formations"
        verbose_name_plural = "listes des formations"

    def get_items(self):
        return Formation.objects.child_of(self).visible()

    def apply_filters(self, items, values):
        items = items.about(values.get("theme"), values.get("public"))
        if values.keys() & DATE_FILTERS:
            return items.dated(values)
        return items.for_cards().in_period(values.get("periode"))

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = context["filter_form"]
        theme = form.values.get("theme")
        context["calendar_url"] = calendar_url(theme)
        if form.values.get("vue") == View.MONTH:
            offered = [code for code, _ in form.fields["mois"].choices if code]
            calendar = self.calendar(form.values, map(Month.from_code, offered))
            # The filter names the month that is shown, even when nobody has chosen one.
            form.data = form.data.copy()
            form.data["mois"] = calendar.month.code
            context["calendar"] = calendar
        return context

    def calendar(self, values: dict, offered) -> MonthCalendar:
        """The sessions of the month asked for, else of the first one `offered`.

        The months offered are those that have sessions: links between them come to an end.
        """
        offered = list(offered)
        first = next(iter(offered), Month.of(localdate()))
        month = Month.from_code(values["mois"]) if "mois" in values else first
        items = self.get_items().about(values.get("theme"), values.get("public"))
        sessions = Session.objects.of(items).matching(values | {"mois": month.code})
        if values.get("periode") == Period.UPCOMING:
            sessions = sessions.upcoming()
        elif values.get("periode") == Period.PAST:
            sessions = sessions.past()
        return MonthCalendar(month, map(happening, sessions.in_order()), offered)


def calendar_url(theme: str | None) -> str:
    """The address of the calendar (.ics) of a theme, or of all trainings."""
    return reverse("theme_calendar", args=[theme]) if theme else reverse("trainings_calendar")


def happening(session: Session) -> Happening:
    """A session as the calendar of a month shows it."""
    return Happening(
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        title=session.name,
        url=session.formation.url,
        place=session.where,
        badge=session.status_label,
        badge_kind=session.status_kind,
    )
