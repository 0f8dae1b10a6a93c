"""How a theme page is made, and the index of themes."""

from cai_site.core.starter.blocks import bullets, callout, paragraphs
from cai_site.core.starter.content import StarterPage

INDEX = StarterPage(
    "/thematiques/",
    "thematiques.ThematiquesPage",
    "Thématiques",
    {
        "introduction": "Quinze sujets, de l’asile au volontariat. Pour chacun : l’essentiel en 3 "
        "lignes, ce que fait le Centre d’action interculturelle (C.A.I.) et les services à "
        "appeler.",
        "search_description": "Les quinze thématiques du C.A.I. de Namur : asile, logement, "
        "santé, cours de français, lutte contre le racisme, volontariat et "
        "d’autres.",
        "owner_service": "service:communication",
        "body": [
            callout(
                "Vous ne trouvez pas votre sujet ?",
                'Écrivez à <a href="mailto:info@cainamur.be">info@cainamur.be</a>. Nous vous '
                "dirons quel service peut vous aider.",
                "Vous vivez une situation de racisme ? Ouvrez la page "
                '<a href="page:/aide-et-ecoute/">Je suis victime de racisme</a>.',
                kind="tip",
            )
        ],
    },
    order=2,
)


def theme_page(
    slug: str,
    title: str,
    *,
    introduction: str,
    description: str,
    owner: str,
    in_brief: list[str],
    what_we_do: list[str],
    helpers: list[tuple],
    sources: list[tuple],
    full_name: str = "",
    readers: str = "",
    body: tuple = (),
) -> StarterPage:
    """The page of the theme `slug`; `in_brief` are three short lines, `what_we_do` a list."""
    return StarterPage(
        f"/thematiques/{slug}/",
        "thematiques.ThematiquePage",
        title,
        {
            "theme": f"theme:{slug}",
            "full_name": full_name,
            "readers": readers,
            "introduction": introduction,
            "search_description": description,
            "owner_service": f"service:{owner}",
            "in_brief": paragraphs(*in_brief),
            "what_we_do": bullets(*what_we_do),
            "helpers": helpers,
            "body": list(body),
            "sources": sources,
        },
    )
