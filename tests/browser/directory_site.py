"""Adds example organisations to the starter site; run as `python -m tests.browser.directory_site`.

The starter content knows no evening course in Gembloux, nor who speaks Arabic and when: the
questions of `test_questions_repertoires.py` need somebody who answers them, and the map of
`test_addresses_map.py` somebody with a position.
"""

import json
from decimal import Decimal

import django

ALWAYS = {"days": list("0123456"), "opens": "00:00:00", "closes": "23:59:59", "note": ""}
# Latitude, longitude.
IN_GEMBLOUX = Decimal("50.56270"), Decimal("4.69810")
IN_NAMUR = Decimal("50.46741"), Decimal("4.86720")
TUESDAY_EVENING = {"days": ["1"], "opens": "18:00:00", "closes": "20:30:00", "note": ""}


def write() -> None:
    """A school with an evening course in Gembloux, and in one house of Namur a desk open all the
    time in Arabic and a neighbour of it.
    """
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
    school.latitude, school.longitude = IN_GEMBLOUX
    school.kind = "association"
    school.municipalities.set([Territory.objects.get(slug="gembloux")])
    course = OrganisationService(kind="francais", name="Exemple : cours du soir", sort_order=0)
    course.hours = json.dumps([{"type": "hours", "value": TUESDAY_EVENING}])
    school.offers.add(course)
    school.save()
    desk = Organisation(locale=locale, slug="exemple-guichet", name="Exemple : guichet")
    desk.kind, desk.languages, desk.covers_province = "association", ["fr", "ar"], True
    desk.latitude, desk.longitude = IN_NAMUR
    desk.address = "rue de l’Exemple 1, 5000 Namur"
    desk.hours = json.dumps([{"type": "hours", "value": ALWAYS}])
    if holiday:
        desk.hours_exceptions = json.dumps([{"type": "exception", "value": open_today}])
    desk.save()
    neighbour = Organisation(locale=locale, slug="exemple-voisin", name="Exemple : voisin")
    neighbour.kind, neighbour.address = "association", desk.address
    neighbour.latitude, neighbour.longitude = IN_NAMUR
    neighbour.save()


if __name__ == "__main__":
    django.setup()
    write()
