"""How a publication of the starter library is made."""

from cai_site.core.starter.blocks import callout, paragraphs
from cai_site.core.starter.content import StarterPage

CENTRE = "C.A.I."
TO_ASK = callout(
    "Comment l’obtenir ?",
    (
        'Écrivez à <a href="mailto:info@cainamur.be">info@cainamur.be</a>. Nous vous dirons si un '
        "exemplaire est disponible, à la consultation ou en prêt."
    ),
)

EXAMPLE_FILE = callout(
    "Le fichier est un exemple",
    "Le document à télécharger est provisoire. Il sera remplacé par la vraie publication.",
)


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
    """A publication; `themes` and `audiences` are slugs, `about` paragraphs,
    `more` other blocks.

    Without a file or a link, its page says to ask the Centre.
    """
    reachable = document or fields.get("link")
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
            "body": [("text", paragraphs(*about)), *more, *([] if reachable else [TO_ASK])],
            **fields,
        },
    )
