"""The list of trainings with 50 and with 1,000 dates: each filter, a month, the calendars.

Times are those of the application alone, without a server, and the quickest of several: the rest
of the machine disturbs them least. Ratios compare the two sizes.
"""

import time

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from .load import BadAnswer

FEW, MANY = 50, 1_000  # dates; every training has two
ROUNDS = 15
WARM_UP = 2
LIMIT = 15  # queries


def main() -> None:
    """Grow the agenda in an empty database, and print a table."""
    call_command("migrate", verbosity=0)
    call_command("load_starter_content", verbosity=0)
    _add(0, FEW)
    few = _measure()
    _add(FEW, MANY)
    many = _measure()
    print(f"\nAgenda, {connection.vendor}")
    print(f"{'':34}{'queries':>9}{'ms, 50':>9}{'ms, 1,000':>11}{'ratio':>8}")
    for name, (queries, before) in few.items():
        grown, after = many[name]
        print(f"{name:34}{f'{queries}/{grown}':>9}{before:9.1f}{after:11.1f}{after / before:8.1f}")
    worst = max(grown for grown, _ in many.values())
    print(f"{'✓' if worst <= LIMIT else '✗'}  agenda: queries ≤ {LIMIT}: {worst}")
    # A list that is empty with few dates looks up nothing for its cards.
    flat = all(many[name][0] - queries <= 1 for name, (queries, _) in few.items())
    print(f"{'✓' if flat else '✗'}  agenda: no query more for each date")


def _add(before: int, after: int) -> None:
    from actions.models import Formation

    from .pages import PageMaker
    from .prose import Prose

    with transaction.atomic():
        PageMaker(Prose()).add(Formation, range(before // 2, after // 2))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _addresses() -> dict[str, str]:
    """What is measured: name → address."""
    from actions.models import FormationsPage

    from .addresses import with_parameters

    page = FormationsPage.objects.get()
    form = page.filter_form_class({})
    chosen = {
        name: next(code for code, _ in field.choices if code) for name, field in form.fields.items()
    }
    together = {name: chosen[name] for name in ("theme", "commune", "places")}
    return {
        "list": page.url,
        "list, last page": with_parameters(page.url, page=999_999),
        **{
            f"list, {name}={code}": with_parameters(page.url, **{name: code})
            for name, code in chosen.items()
            if name != "vue"
        },
        "list, theme + commune + places": with_parameters(page.url, **together),
        "list, archive": with_parameters(page.url, periode="passees"),
        "month": with_parameters(page.url, vue="mois"),
        "month, theme": with_parameters(page.url, vue="mois", theme=chosen["theme"]),
        "formations.ics": "/agenda/formations.ics",
        "theme.ics": f"/agenda/theme/{chosen['theme']}.ics",
    }


def _measure() -> dict[str, tuple[int, float]]:
    """(queries, milliseconds) of each address."""
    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    return {name: _cost(client, address) for name, address in _addresses().items()}


def _cost(client: Client, address: str) -> tuple[int, float]:
    for _ in range(WARM_UP):
        answer = client.get(address)
        if answer.status_code != 200:
            raise BadAnswer(f"{address}: {answer.status_code}")
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    queries = len(captured)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        client.get(address)
        times.append((time.perf_counter() - start) * 1000)
    return queries, min(times)


if __name__ == "__main__":
    django.setup()
    main()
