"""Figures as search engines and quotations need them: a schema.org `Dataset`, a citation."""

from urllib.parse import urljoin

from django.urls import reverse
from django.utils.translation import gettext as _

from cai_site.core.dates import full_date, iso
from cai_site.core.structured_data import creative_work, language, publisher, site_root

from .indicators import Indicator, IndicatorValue

FORMATS = {"csv": "text/csv", "json": "application/json"}


def dataset(request, page, indicators: list[Indicator], slug: str = "") -> dict:
    """A schema.org `Dataset` of indicators: what, when, where, from which sources.

    `slug` names the one indicator shown, which has an address and downloads of its own.
    Google asks for a description of 50 characters at least: it names the indicators.
    """
    values = [value for indicator in indicators for value in indicator.sorted_values]
    years = sorted({value.year for value in values})
    names = ", ".join(indicator.name for indicator in indicators)
    owner = publisher(request)
    return creative_work(
        request,
        page,
        "Dataset",
        url=_address(page, slug),
        distribution=[
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": urljoin(
                    site_root(request), reverse(f"figures_{name}", args=[slug] if slug else [])
                ),
            }
            for name, kind in FORMATS.items()
        ],
        description=_("%(text)s Indicateurs : %(names)s.")
        % {"text": page.meta_description, "names": names},
        creator=owner,
        publisher=owner,
        isAccessibleForFree=True,
        inLanguage=language(),
        dateModified=iso(page.last_published_at),
        temporalCoverage="/".join(str(year) for year in sorted({*years[:1], *years[-1:]})),
        spatialCoverage=[
            {"@type": "Place", "name": name}
            for name in dict.fromkeys(str(value.territory) for value in values)
        ],
        variableMeasured=[
            {
                "@type": "PropertyValue",
                "name": indicator.name,
                "unitText": indicator.unit,
                "description": indicator.definition,
            }
            for indicator in indicators
        ],
        citation=list(dict.fromkeys(value.source for value in values)),
    )


def citation(request, page, indicator: Indicator, values: list[IndicatorValue]) -> str:
    """The words with which somebody may quote the values shown: who, what, when, from where."""
    values = values or indicator.sorted_values
    years = sorted({value.year for value in values})
    sources = ", ".join(dict.fromkeys(value.source for value in values))
    checked = [value.verified_on for value in values if value.verified_on]
    parts = [
        _("%(owner)s, « %(name)s », chiffres de %(years)s.")
        % {
            "owner": publisher(request)["name"],
            "name": indicator.name,
            "years": ", ".join(str(year) for year in years),
        },
        _("Source : %(sources)s.") % {"sources": sources},
        # The oldest check: the others are no older.
        _("Vérifié le %(day)s.") % {"day": full_date(min(checked))}
        if len(checked) == len(values) and checked
        else _("Source à vérifier."),
        _address(page, indicator.slug),
    ]
    return " ".join(parts)


def _address(page, slug: str) -> str:
    return f"{page.canonical_url}?indicateur={slug}" if slug else page.canonical_url
