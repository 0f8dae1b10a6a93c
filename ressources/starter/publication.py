"""How a publication of the starter library is made."""

from cai_site.core.starter.blocks import paragraphs
from cai_site.core.starter.content import StarterPage

CENTRE = "Centre d’action interculturelle (C.A.I.)"


def publication(
    slug: str,
    title: str,
    kind: str,
    *,
    themes: list[str],
    audiences: list[str],
    about: list[str],
    year: int | None = None,
    document: str | None = None,
    more: tuple = (),
    **fields,
) -> StarterPage:
    """A publication; `themes` and `audiences` are slugs, `about` paragraphs, `more` blocks."""
    return StarterPage(
        f"/ressources/outils-et-publications/{slug}/",
        "ressources.Publication",
        title,
        {
            "kind": kind,
            "year": year,
            "author_organisation": CENTRE,
            "owner_service": "service:communication",
            "document": document,
            "themes": [f"theme:{theme}" for theme in themes],
            "audiences": [f"audience:{audience}" for audience in audiences],
            "body": [("text", paragraphs(*about)), *more],
            **fields,
        },
    )
