"""Figures as search engines read them: a schema.org `Dataset`."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.dates import iso
from cai_site.core.structured_data import creative_work, language, publisher

from .indicators import Indicator


def dataset(request, page, indicators: list[Indicator]) -> dict:
    """A schema.org `Dataset` of indicators: what, when, where, from which sources.

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
        description=_("%(text)s Indicateurs : %(names)s.")
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
