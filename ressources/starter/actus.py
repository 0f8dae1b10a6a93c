"""News with a known date, and two examples."""

from datetime import date, timedelta

from django.utils import timezone

from cai_site.core.starter.blocks import bullets, callout, paragraphs
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

TODAY = timezone.localdate()
ANNIVERSARY = source(
    "cainamur.be, colloque d’avril 2025",
    "https://cainamur.be/category/actions-services/page/5/",
    note="Deux annonces parlent d’avril 2025 : le jour est à confirmer.",
)
COMMON_LOGO = source(
    "CRI Charleroi, 10 février 2025",
    "https://cricharleroi.be/2025/02/10/le-cric-devient-cri-charleroi-et-developpe-encore-ses-missions-dintegration/",
    note="La version namuroise du logo est à confirmer.",
)


def news(slug: str, title: str, kind: str, day: date, *, themes: list[str], **fields):
    """A news item of `day`; `themes` are slugs."""
    return StarterPage(
        f"/ressources/actus/{slug}/",
        "ressources.Actu",
        title,
        {
            "kind": kind,
            "date": day,
            "owner_service": "service:communication",
            "themes": [f"theme:{theme}" for theme in themes],
            **fields,
        },
    )


PAGES = [
    news(
        "colloque-des-40-ans",
        "Un colloque pour les 40 ans du Centre",
        "cai",
        date(2025, 4, 18),
        themes=["interculturalite", "citoyennete"],
        organisation="C.A.I.",
        introduction=(
            "Le Centre d’action interculturelle (C.A.I.) a fêté ses 40 ans le 18 avril 2025, à La "
            "Bourse. Le colloque portait sur le rôle des corps intermédiaires."
        ),
        search_description=(
            "Le 18 avril 2025, le C.A.I. de Namur a fêté ses 40 ans à La Bourse, avec un "
            "colloque sur le rôle des corps intermédiaires."
        ),
        body=[
            (
                "text",
                paragraphs(
                    (
                        "Les corps intermédiaires font le lien entre les citoyens et l’État. Ce "
                        "sont, par exemple, les associations et les syndicats."
                    ),
                    (
                        "Vous voulez connaître cette histoire ? Ouvrez la page "
                        '<a href="page:/presentation/histoire-du-centre/">Histoire du Centre</a>. '
                        "Un livre la raconte aussi : "
                        '<a href="page:/ressources/outils-et-publications/livre-des-40-ans/">'
                        "le livre des 40 ans</a>."
                    ),
                ),
            )
        ],
        sources=[ANNIVERSARY],
    ),
    news(
        "logo-commun-des-cri",
        "Les 8 centres régionaux d’intégration partagent un logo",
        "secteur",
        date(2025, 2, 10),
        themes=[],
        organisation="CRI Charleroi",
        link="https://cricharleroi.be/2025/02/10/le-cric-devient-cri-charleroi-et-developpe-encore-ses-missions-dintegration/",
        introduction=(
            "Depuis la fin de janvier 2025, les 8 centres régionaux d’intégration (CRI) ont "
            "une image commune : « CRI », suivi du nom de la ville."
        ),
        search_description=(
            "Depuis fin janvier 2025, les 8 centres régionaux d’intégration (CRI) de Wallonie "
            "partagent un logo commun : « CRI » et leur ville."
        ),
        body=[
            (
                "text",
                paragraphs(
                    (
                        "La version de Namur est à confirmer. En attendant, le Centre d’action "
                        "interculturelle (C.A.I.) garde son nom et son logo."
                    ),
                    (
                        "Les fichiers du logo sont à la page "
                        '<a href="page:/presentation/logo-et-charte-graphique/">Logo et charte '
                        "graphique</a>."
                    ),
                ),
            )
        ],
        sources=[COMMON_LOGO],
    ),
    news(
        "reforme-du-parcours-2025",
        "La réforme de l’intégration entre en vigueur",
        "secteur",
        date(2025, 1, 1),
        themes=["sociojuridique", "citoyennete", "mena"],
        organisation="Wallonie",
        link="https://refli.be/fr/lex/2024008365",
        introduction=(
            "L’arrêté qui applique la réforme wallonne de l’intégration est entré en vigueur le "
            "1er janvier 2025."
        ),
        search_description=(
            "Réforme wallonne de l’intégration : l’arrêté d’exécution est entré en vigueur le "
            "1er janvier 2025. Ce qui change et ce qui est à confirmer."
        ),
        body=[
            (
                "text",
                paragraphs("Trois points sont à retenir.")
                + bullets(
                    (
                        "L’accompagnement vers l’emploi devient une mission à part entière des "
                        "centres régionaux d’intégration."
                    ),
                    (
                        "La réforme porte le délai du parcours à 3 ans. Ce délai est à "
                        "confirmer dans le Code wallon."
                    ),
                    "La réforme cite les mineurs étrangers non accompagnés (MENA).",
                )
                + paragraphs(
                    "Les conséquences pratiques sont à la page "
                    '<a href="page:/actions/parcours-d-integration/">Parcours d’intégration</a>.'
                ),
            )
        ],
        sources=[
            source(
                "Refli, arrêté d’exécution",
                "https://refli.be/fr/lex/2024008365",
                legal_basis="Arrêté d’exécution du décret wallon du 14 mars 2024",
                note="À vérifier dans le texte actuel.",
            ),
            origins.EMPLOYMENT,
            source(
                "Conseil économique, social et environnemental de Wallonie, avis sur la réforme",
                "https://cesewallonie.be/avis/avis-concernant-la-reforme-des-dispositions-relatives-lintegration-des-personnes-etrangeres",
            ),
        ],
    ),
    news(
        "marche-contre-le-racisme-2024",
        "Une marche contre le racisme à Namur",
        "cai",
        date(2024, 3, 20),
        themes=["lutte-contre-le-racisme"],
        organisation="Plateforme provinciale de lutte contre le racisme",
        link=origins.MARCH_2024[1]["url"],
        introduction=(
            "Le 20 mars 2024, environ 300 personnes ont marché contre le racisme à Namur (nombre "
            "à confirmer)."
        ),
        search_description=(
            "Le 20 mars 2024, environ 300 personnes ont marché contre le racisme à Namur, à "
            "l’appel de la plateforme provinciale."
        ),
        body=[
            (
                "text",
                paragraphs(
                    (
                        "La plateforme provinciale de lutte contre le racisme réunit plus de "
                        "40 acteurs depuis 2016. La marche fait partie de ses actions."
                    ),
                    (
                        "Vous êtes victime ou témoin de racisme ? Ouvrez la page "
                        '<a href="page:/aide-et-ecoute/">Je suis victime de racisme</a>.'
                    ),
                ),
            )
        ],
        sources=[origins.MARCH_2024, origins.PLATFORM],
    ),
    news(
        "decret-du-14-mars-2024",
        "Un nouveau décret wallon sur l’intégration",
        "secteur",
        date(2024, 3, 14),
        themes=["sociojuridique", "interculturalite"],
        organisation="Wallonie",
        link=origins.DECREE_2024[1]["url"],
        introduction=(
            "Le décret du 14 mars 2024 réforme l’intégration des personnes étrangères en "
            "Wallonie. Il la définit comme un processus à double sens."
        ),
        search_description=(
            "Décret wallon du 14 mars 2024 sur l’intégration des personnes étrangères : "
            "définition, personnes primo-arrivantes, texte à relire."
        ),
        body=[
            (
                "text",
                paragraphs(
                    (
                        "L’intégration demande une acceptation mutuelle : de la personne qui "
                        "arrive et de la société qui accueille."
                    ),
                    (
                        "L’article 2 définit la personne primo-arrivante. Elle séjourne "
                        "légalement en Belgique depuis moins de 3 ans, avec un titre de plus "
                        "de 3 mois. Les citoyens de l’Union européenne, de l’Espace "
                        "économique européen et de Suisse ne sont pas concernés, ni leur "
                        "famille."
                    ),
                ),
            )
        ],
        sources=[origins.DECREE_2024],
    ),
    news(
        "exemple-offre-d-emploi",
        "Exemple : offre d’emploi",
        "emploi",
        TODAY,
        themes=[],
        organisation="Organisme d’exemple",
        expires_on=TODAY + timedelta(days=60),
        introduction=(
            "Cette annonce est un exemple. Elle montre une offre d’emploi. Elle est à supprimer "
            "avant la mise en ligne."
        ),
        search_description=(
            "Annonce d’exemple à supprimer : elle montre comment une offre d’emploi s’affiche "
            "sur le site du C.A.I."
        ),
        body=[
            callout(
                "Ceci est un exemple",
                "Cet emploi n’existe pas. N’envoyez pas de candidature.",
                kind="important",
            ),
            (
                "text",
                paragraphs("Une offre d’emploi donne en général :")
                + bullets(
                    "la fonction et ses tâches ;",
                    "le lieu et le temps de travail ;",
                    "la date limite et la manière de postuler.",
                ),
            ),
        ],
    ),
    news(
        "exemple-appel-a-projets-termine",
        "Exemple : appel à projets terminé",
        "appel",
        TODAY - timedelta(days=90),
        themes=[],
        organisation="Organisme d’exemple",
        expires_on=TODAY - timedelta(days=30),
        introduction=(
            "Cette annonce est un exemple. Sa date limite est passée : elle a quitté la liste. "
            "Elle est à supprimer avant la mise en ligne."
        ),
        search_description=(
            "Annonce d’exemple à supprimer : elle montre ce qui reste d’un appel à projets après "
            "sa date limite."
        ),
        body=[
            callout("Ceci est un exemple", "Cet appel à projets n’existe pas.", kind="important"),
        ],
    ),
]
