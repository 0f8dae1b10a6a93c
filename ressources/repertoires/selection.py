"""Which organisations answer a visitor's question."""

from collections import Counter, defaultdict
from itertools import chain

from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from cai_site.core.codes import MARK, holding
from cai_site.core.opening import Opening

from .organisation import Organisation
from .service import OrganisationService
from .vocabulary import EVENING, YesNoUnknown

YES = YesNoUnknown.YES
# In the place of a NIS code: the whole province.
EVERYWHERE = "*"


def select(organisations: QuerySet, values: dict, opened: set[int] | None = None) -> QuerySet:
    """`organisations` narrowed by the valid values of `OrganisationFilterForm`.

    `opened` spares `open_now()` when the caller has asked for it already.

    Questions about a service (its kind, the evening) and what goes with them (municipality,
    language, price) must hold for one and the same service: a free desk does not make a paid
    course free.
    """
    services = fitting_services(values)
    if services is not None:
        organisations = organisations.filter(Exists(services.filter(organisation=OuterRef("pk"))))
    else:
        for of_organisation, _of_service in _rules(values):
            organisations = organisations.filter(of_organisation)
    columns = {"theme": "themes__slug", "public": "audiences__slug", "type": "kind"}
    plain = {columns[name]: value for name, value in values.items() if name in columns}
    organisations = organisations.filter(**plain)
    if values.get("acces"):
        organisations = organisations.filter(step_free=YES)
    if values.get("ouvert"):
        opened = open_now(organisations) if opened is None else opened
        organisations = organisations.filter(pk__in=opened)
    return organisations


def fitting_services(values: dict) -> QuerySet | None:
    """The services that answer what is asked of a service; None when nothing of the kind is."""
    wanted = Q()
    if kind := values.get("service"):
        wanted &= Q(kind=kind)
    if values.get("soir"):
        wanted &= Q(times__contains=holding(EVENING))
    if not wanted:
        return None
    services = OrganisationService.objects.filter(wanted).order_by()
    for _of_organisation, of_service in _rules(values):
        services = services.filter(of_service)
    return services


def _rules(values: dict) -> list[tuple[Q, Q]]:
    """(condition on an organisation, condition on one service of it) for each question.

    A service that says nothing has the languages, municipalities and price of its organisation.
    """
    rules = []
    services = OrganisationService.objects.filter(organisation=OuterRef("pk"))
    if commune := values.get("commune"):
        served = Organisation.municipalities.through.objects.filter(territory__slug=commune)
        held = OrganisationService.municipalities.through.objects.filter(territory__slug=commune)
        any_place = OrganisationService.municipalities.through.objects.filter(
            organisationservice=OuterRef("pk")
        )
        here = Q(covers_province=True) | Exists(served.filter(organisation=OuterRef("pk")))
        in_row = held.filter(organisationservice__organisation=OuterRef("pk"))
        rules.append(
            (
                here | Exists(in_row),
                Exists(held.filter(organisationservice=OuterRef("pk")))
                | ~Exists(any_place)
                & (
                    Q(organisation__covers_province=True)
                    | Exists(served.filter(organisation=OuterRef("organisation")))
                ),
            )
        )
    if code := values.get("langue"):
        spoken = holding(code)
        rules.append(
            (
                Q(languages__contains=spoken) | Exists(services.filter(languages__contains=spoken)),
                Q(languages__contains=spoken)
                | Q(languages="", organisation__languages__contains=spoken),
            )
        )
    if values.get("gratuit"):
        rules.append(
            (
                Q(free=YES) | Exists(services.filter(free=YES)),
                Q(free=YES) | Q(free=YesNoUnknown.UNKNOWN, organisation__free=YES),
            )
        )
    return rules


def choices_in_use(organisations: QuerySet) -> dict[str, set[str]]:
    """The choices of the filters that at least one of `organisations` has, by filter. One query.

    Without the municipalities: an organisation of the whole province answers for each of them.
    """
    services = OrganisationService.objects.filter(organisation__in=organisations.order_by())
    columns = [
        ("service", services, "kind"),
        ("theme", organisations, "themes__slug"),
        ("public", organisations, "audiences__slug"),
        ("langue", organisations, "languages"),
        ("langue", services, "languages"),
        ("type", organisations, "kind"),
    ]
    first, *others = (
        rows.order_by()
        .annotate(filter=Value(name), choice=Cast(F(column), TextField()))
        .values_list("filter", "choice")
        for name, rows, column in columns
    )
    used = {name: set() for name, _rows, _column in columns}
    for name, stored in first.union(*others):
        used[name].update((stored or "").split(MARK))
    return used


def open_now(organisations: QuerySet) -> set[int]:
    """The keys of the organisations whose door is open, or that give a service, at this moment.

    Two queries, then plain reading of the stored hours: the databases cannot read them. An
    exceptional closure of the organisation closes its services too.
    """
    moment = timezone.localtime()
    doors = organisations.exclude(hours=[]).order_by()
    services = OrganisationService.objects.exclude(hours=[])
    services = services.filter(organisation__in=organisations.order_by())
    rows = chain(
        doors.values_list("pk", _text("hours"), _text("hours_exceptions")),
        services.values_list(
            "organisation", _text("hours"), _text("organisation__hours_exceptions")
        ),
    )
    return {
        pk
        for pk, hours, exceptions in rows
        if Opening.stored(hours, exceptions, keeps_holidays=True).is_open_at(moment)
    }


def _text(field: str) -> Cast:
    """The JSON of a column, unread."""
    return Cast(field, TextField())


def count_by_municipality(organisations: QuerySet, values: dict) -> tuple[Counter, int]:
    """How many organisations reach each municipality (NIS code), and how many all of them.

    `organisations` is the selection of `values`, which name no municipality. Those of the whole
    province are only in the second number. What is asked about services is counted where these
    are given, as `select()` answers it.
    """
    places = defaultdict(set)
    services = fitting_services(values)
    if services is not None:
        chosen = services.filter(organisation__in=organisations.order_by())
        rows = chosen.values_list(
            "organisation",
            "organisation__covers_province",
            "municipalities__nis_code",
            "organisation__municipalities__nis_code",
        )
        for pk, covers_province, held, served in rows:
            places[pk].add(held or (EVERYWHERE if covers_province else served))
    else:
        each = organisations.order_by()
        served = each.values_list("pk", "covers_province", "municipalities__nis_code")
        held = each.values_list("pk", "covers_province", "offers__municipalities__nis_code")
        for pk, covers_province, code in served.union(held):
            places[pk].add(EVERYWHERE if covers_province else code)
    everywhere = sum(EVERYWHERE in codes for codes in places.values())
    local = (codes for codes in places.values() if EVERYWHERE not in codes)
    return Counter(code for codes in local for code in codes if code), everywhere
