"""Figures to take away: CSV for spreadsheets, JSON for programs, one indicator or all."""

from collections.abc import Iterable
from urllib.parse import urljoin

from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from cai_site.core.content_lists import page_urls
from cai_site.core.imports.export import CSV_TYPE, french_csv
from cai_site.core.structured_data import language, publisher, site_root

from .indicators import Indicator, IndicatorValue
from .page import ChiffresPage
from .table import TITLES, row_of


@require_safe
def figures_csv(request, slug: str = "") -> HttpResponse:
    """Every value as a row, with its source, year, territory, NIS code and note."""
    rows = (
        row_of(indicator, value)
        for indicator in _indicators(slug)
        for value in indicator.sorted_values
    )
    return HttpResponse(
        french_csv(TITLES, rows), content_type=CSV_TYPE, headers=_attached(slug, "csv")
    )


@require_safe
def figures_json(request, slug: str = "") -> HttpResponse:
    """The same as JSON; docs/architecture.md and the page of figures describe it."""
    page = page_urls([ChiffresPage]).get(ChiffresPage, "")
    data = {
        "editeur": publisher(request)["name"],
        "langue": language(),
        "adresse": urljoin(site_root(request), page),
        "indicateurs": [
            _indicator(indicator, urljoin(site_root(request), page))
            for indicator in _indicators(slug)
        ],
    }
    return JsonResponse(
        data,
        json_dumps_params={"ensure_ascii": False, "indent": 1},
        headers=_attached(slug, "json"),
    )


def download_address(kind: str, slug: str = "") -> str:
    """The address of a download, `kind` being « csv » or « json »."""
    return reverse(f"figures_{kind}", args=[slug] if slug else [])


def _indicators(slug: str) -> Iterable[Indicator]:
    found = Indicator.with_values()
    if not slug:
        return found
    found = list(found.filter(slug=slug))
    if not found:
        raise Http404
    return found


def _attached(slug: str, extension: str) -> dict[str, str]:
    name = f"chiffres-{slug}" if slug else "chiffres"
    return {"Content-Disposition": f'attachment; filename="{name}.{extension}"'}


def _indicator(indicator: Indicator, page: str) -> dict:
    return {
        "identifiant": indicator.slug,
        "nom": indicator.name,
        "unite": indicator.unit,
        "sujet": indicator.topic,
        "definition": indicator.definition,
        "adresse": f"{page}?indicateur={indicator.slug}",
        "valeurs": [_value(value) for value in indicator.sorted_values],
    }


def _value(value: IndicatorValue) -> dict:
    number = value.value
    return {
        "valeur": int(number) if number == int(number) else float(number),
        "annee": value.year,
        "date_precise": value.date_label,
        "territoire": value.territory.name,
        "type_de_territoire": value.territory.kind,
        "code_ins": value.territory.nis_code,
        "precision": value.breakdown,
        "source": value.source,
        "adresse_de_la_source": value.source_url,
        "remarque": value.note,
        "verifie_le": value.verified_on.isoformat() if value.verified_on else None,
    }
