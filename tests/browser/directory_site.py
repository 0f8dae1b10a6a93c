"""Adds example organisations to the starter site; run as `python -m tests.browser.directory_site`.

The starter content knows no evening course in Gembloux, nor who speaks Arabic and when: the
questions of `test_questions_repertoires.py` need somebody who answers them.
"""

import json

import django

ALWAYS = {"days": list("0123456"), "opens": "00:00:00", "closes": "23:59:59", "note": ""}
TUESDAY_EVENING = {"days": ["1"], "opens": "18:00:00", "closes": "20:30:00", "note": ""}


def write() -> None:
    """A school with an evening course in Gembloux, and a desk open all the time in Arabic."""
    from datetime import date

    from django.utils import timezone

    from wagtail.models import Locale

    from cai_site.core.models import Territory
    from cai_site.core.opening import public_holidays
    from ressources.models import Organisation, OrganisationService

    locale = Locale.get_default()
    today = timezone.localdate()
    # On a public holiday too: the question is about language and hours, not about the calendar.
    open_today = {
        "first_day": today.isoformat(),
        "last_day": date(today.year + 1, 1, 1).isoformat(),
        "reason": "exemple",
        "opens": "00:00:00",
        "closes": "23:59:59",
    }
    holiday = today in public_holidays(today.year)
    school = Organisation(locale=locale, slug="exemple-ecole", name="Exemple : école du soir")
    school.kind = "association"
    school.municipalities.set([Territory.objects.get(slug="gembloux")])
    course = OrganisationService(kind="francais", name="Exemple : cours du soir", sort_order=0)
    course.hours = json.dumps([{"type": "hours", "value": TUESDAY_EVENING}])
    school.offers.add(course)
    school.save()
    desk = Organisation(locale=locale, slug="exemple-guichet", name="Exemple : guichet")
    desk.kind, desk.languages, desk.covers_province = "association", ["fr", "ar"], True
    desk.hours = json.dumps([{"type": "hours", "value": ALWAYS}])
    if holiday:
        desk.hours_exceptions = json.dumps([{"type": "exception", "value": open_today}])
    desk.save()


if __name__ == "__main__":
    django.setup()
    write()
