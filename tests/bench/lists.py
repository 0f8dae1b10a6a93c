"""The agenda, the library and the directory with 50 entries and with thousands: each filter alone.

Times are those of the application alone, without a server, and the quickest of several: the rest
of the machine disturbs them least. Ratios compare the two sizes, minutes apart, in units of a sum
that Python counts right before each request: shared machines change their pace by half.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from .counting import asked
from .load import BadAnswer

FEW = 50
ROUNDS = 9
WARM_UP = 2
MOST_QUERIES, MOST_GROWTH = 15, 1.5
PACE = range(100_000)  # what the sum counts: some milliseconds
PICTURES, BROCHURES = range(20), range(100)


@dataclass(frozen=True)
class Growing:
    """A list that is measured twice: the model of its page, its final size, what adds entries.

    `extras` gives more addresses of the page, by name; a file grows with what it holds, so that
    only its queries have a goal.
    """

    page_model: str
    many: int
    add: Callable[[range], None]
    extras: Callable[[str, dict[str, str]], dict[str, str]] = lambda url, chosen: {}


@dataclass(frozen=True)
class Cost:
    """What an address costs: queries, milliseconds, and the same in sums of `PACE`."""

    queries: int
    ms: float
    paces: float


def _pages(model: str, a_page: int = 1) -> Callable[[range], None]:
    """Adds pages of a model, one for so many entries."""

    def add(numbers: range) -> None:
        from django.apps import apps

        from .pages import PageMaker
        from .prose import Prose

        PageMaker(Prose()).add(
            apps.get_model(model), range(numbers.start // a_page, numbers.stop // a_page)
        )

    return add


def _organisations(numbers: range) -> None:
    from .prose import Prose
    from .rows import add_organisations

    add_organisations(numbers, Prose())


def _agenda(url: str, chosen: dict[str, str]) -> dict[str, str]:
    from .addresses import with_parameters

    together = {name: chosen[name] for name in ("theme", "commune", "places")}
    return {
        "theme + commune + places": with_parameters(url, **together),
        "archive": with_parameters(url, periode="passees"),
        "month": with_parameters(url, vue="mois"),
        "month, theme": with_parameters(url, vue="mois", theme=chosen["theme"]),
        "formations.ics": "/agenda/formations.ics",
        "theme.ics": f"/agenda/theme/{chosen['theme']}.ics",
    }


LISTS = {
    # A training has two dates.
    "agenda": Growing("actions.FormationsPage", 1_000, _pages("actions.Formation", 2), _agenda),
    "library": Growing("ressources.PublicationsPage", 5_000, _pages("ressources.Publication")),
    "directory": Growing("ressources.RepertoiresPage", 2_000, _organisations),
}


def main() -> None:
    """Grow the lists in an empty database, and print a table for each."""
    call_command("migrate", verbosity=0)
    call_command("load_starter_content", verbosity=0)
    _add_files()
    _grow(lambda growing: range(FEW))
    addresses = {name: _addresses(growing) for name, growing in LISTS.items()}
    few = {name: _measure(found) for name, found in addresses.items()}
    _grow(lambda growing: range(FEW, growing.many))
    for name, growing in LISTS.items():
        _print(name, growing, few[name], _measure(addresses[name]))


def _print(name: str, growing: Growing, few: dict, many: dict) -> None:
    size = f"ms, {growing.many:,}"
    print(f"\n{name.capitalize()}, {connection.vendor}")
    print(f"{'':30}{'queries':>9}{f'ms, {FEW}':>9}{size:>11}{'ratio':>8}")
    ratios = {}
    for address, before in few.items():
        after = many[address]
        ratio = after.paces / before.paces
        queries = f"{before.queries}/{after.queries}"
        print(f"{address:30}{queries:>9}{before.ms:9.1f}{after.ms:11.1f}{ratio:8.2f}")
        if not address.endswith(".ics"):
            ratios[address] = ratio
    worst = max(cost.queries for cost in many.values())
    slowest = max(ratios, key=ratios.get)
    _goal(worst <= MOST_QUERIES, f"{name}: queries ≤ {MOST_QUERIES}: {worst}")
    growth = f"{ratios[slowest]:.2f} ({slowest})"
    _goal(ratios[slowest] <= MOST_GROWTH, f"{name}: × the time ≤ {MOST_GROWTH}: {growth}")
    # A list that is empty with few entries looks up nothing for its cards.
    flat = all(many[address].queries - cost.queries <= 1 for address, cost in few.items())
    _goal(flat, f"{name}: no query more for each entry")


def _goal(is_met: bool, words: str) -> None:
    print(f"{'✓' if is_met else '✗'}  {words}")


def _add_files() -> None:
    from .rows import add_documents, add_images

    with transaction.atomic():
        add_images(PICTURES)
        add_documents(BROCHURES)


def _grow(numbers: Callable[[Growing], range]) -> None:
    with transaction.atomic():
        for growing in LISTS.values():
            growing.add(numbers(growing))
    call_command("update_index", verbosity=0)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _addresses(growing: Growing) -> dict[str, str]:
    """What is measured of a list: name → address, each filter with a choice that finds some."""
    from django.apps import apps

    from .addresses import with_parameters

    page = apps.get_model(growing.page_model).objects.get()
    url = page.url
    form = page.get_context(RequestFactory().get(url))["filter_form"]
    chosen = {name: _choice(field) for name, field in form.fields.items() if name != "vue"}
    return {
        "list": url,
        "last page": with_parameters(url, page=999_999),
        **{
            f"{name}={choice}": with_parameters(url, **{name: choice})
            for name, choice in chosen.items()
        },
        **growing.extras(url, chosen),
    }


def _choice(field) -> str:
    """The second choice of a list, « oui » of a box, words that are everywhere."""
    from cai_site.core.listings import FlagFilter

    from . import prose

    if isinstance(field, FlagFilter):
        return FlagFilter.YES
    choices = [str(code) for code, _ in getattr(field, "choices", []) if code]
    return next(islice(choices, 1, None), choices[0]) if choices else prose.EVERYWHERE


def _measure(addresses: dict[str, str]) -> dict[str, Cost]:
    """What each address costs."""
    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    return {name: _cost(client, address) for name, address in addresses.items()}


def _cost(client: Client, address: str) -> Cost:
    for _ in range(WARM_UP):
        answer = client.get(address)
        if answer.status_code != 200:
            raise BadAnswer(f"{address}: {answer.status_code}")
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    queries = asked(captured)
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        sum(PACE)
        middle = time.perf_counter()
        client.get(address)
        rounds.append((middle - start, time.perf_counter() - middle))
    return Cost(
        queries,
        ms=min(answer for _, answer in rounds) * 1000,
        paces=statistics.median(answer / pace for pace, answer in rounds),
    )


if __name__ == "__main__":
    django.setup()
    main()
