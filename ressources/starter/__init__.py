"""The library, the figures, the news and the directory of the first day."""

from cai_site.core.starter.content import StarterContent

from . import (
    actus,
    caistiques,
    coaxions,
    figures,
    figures_centre,
    organisations,
    section,
    studies,
    synonymes,
    tools,
)

CONTENT = StarterContent(
    pages=[
        section.RESSOURCES,
        section.PUBLICATIONS,
        section.CHIFFRES,
        section.ACTUS,
        section.REPERTOIRES,
        *caistiques.PAGES,
        *coaxions.PAGES,
        *studies.PAGES,
        *tools.PAGES,
        *actus.PAGES,
    ],
    snippets=[
        *figures.INDICATORS,
        *figures_centre.INDICATORS,
        *organisations.ORGANISATIONS,
        *synonymes.SYNONYMS,
    ],
)
