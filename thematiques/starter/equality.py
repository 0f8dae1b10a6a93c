"""Themes about living as equals: diversity, interculturality, racism."""

from cai_site.core.starter.blocks import bullets, callout, glossary, helper, paragraphs, section
from cai_site.core.starter.prose import source

from . import helpers, origins
from .pages import theme_page

LIBRARY = "page:/ressources/outils-et-publications"
TRAININGS = "page:/actions/formations"

PAGES = [
    theme_page(
        "diversite",
        "Diversité",
        introduction=(
            "Origine, langue, âge, handicap, convictions : nous sommes tous différents. La loi "
            "interdit de traiter moins bien une personne à cause de ces différences."
        ),
        description=(
            "Diversité et discrimination : ce que dit la loi, 3 compétences "
            "interculturelles, projets et formations du C.A.I. à Namur."
        ),
        owner="formations",
        in_brief=[
            "La loi interdit de discriminer.",
            "Elle protège des critères, comme l’origine ou le handicap.",
            "Unia aide gratuitement les personnes discriminées.",
        ],
        what_we_do=[
            (
                "Nous travaillons 3 compétences dans nos "
                '<a href="page:/actions/formations/">formations</a> : se décentrer, comprendre '
                "l’autre et négocier."
            ),
            (
                "En 2019, nous avons lancé un projet d’ambassadeurs interculturels pour les "
                "jeunes, avec l’organisation EPTO (European Peer Training Organisation)."
            ),
            (
                "De 2017 à 2020, nous avons mené avec le Forem, le service de l’emploi, une "
                "plateforme sur l’insertion et la diversité."
            ),
        ],
        helpers=[helpers.UNIA, helpers.IEFH, helpers.CAI],
        body=(
            section(
                "Combien de critères ?",
                paragraphs(
                    "Le nombre de critères protégés est à vérifier. D’anciens textes en citent 19. "
                    "Le DISCRI (Dispositif de concertation et d’appui aux centres régionaux "
                    "d’intégration) en compte 20."
                ),
            ),
            callout(
                "Vous avez subi une discrimination ?",
                (
                    'La page <a href="page:/aide-et-ecoute/">Je suis victime de racisme</a> vous '
                    "explique quoi faire et qui appeler."
                ),
                kind="important",
            ),
            glossary(
                {
                    "Discrimination": (
                        "Traiter une personne moins bien qu’une autre, dans la même situation, à "
                        "cause d’un critère protégé."
                    ),
                    "Critère protégé": (
                        "Caractéristique d’une personne que la loi protège, comme l’origine."
                    ),
                    "Se décentrer": "Prendre du recul sur sa propre façon de voir les choses.",
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, discrimination",
                "https://cainamur.be/discrimination/",
                legal_basis="Loi du 10 mai 2007 ; décret wallon du 6 novembre 2008",
                note="19 critères dans ce texte : nombre à vérifier.",
            ),
            source("DISCRI", "https://discri.be/?p=5129", note="20 critères selon cette page."),
            source(
                "cainamur.be, compétences interculturelles", "https://cainamur.be/tag/diversite/"
            ),
            origins.EMPLOYMENT,
        ],
    ),
    theme_page(
        "interculturalite",
        "Interculturalité",
        introduction=(
            "Notre société est multiculturelle : plusieurs cultures y vivent. L’interculturalité "
            "va plus loin. Les cultures se rencontrent, se parlent et négocient."
        ),
        description=(
            "L’interculturalité selon le C.A.I. de Namur : relation, négociation, médiation. "
            "Histoire, formations et outils pour les professionnels."
        ),
        owner="formations",
        in_brief=[
            "Vivre ensemble demande un travail permanent de relation et de négociation.",
            "Le Centre a choisi le mot « interculturelle » pour son nom en 1998.",
            "Son projet politique de 2002 précise ce choix.",
        ],
        what_we_do=[
            (
                "Depuis 1995, nous formons les administrations, les soignants et les services "
                "sociaux à la relation interculturelle."
            ),
            "En 1994, une journée d’étude a lancé notre travail de médiation interculturelle.",
            (
                "En 2020, nous avons évalué nos propres pratiques : lisez la "
                '<a href="page:/presentation/systematisation-d-experiences/">systématisation '
                "d’expériences</a>."
            ),
        ],
        helpers=[helpers.CAI],
        body=(
            section(
                "Pour aller plus loin",
                bullets(
                    (
                        "La formation "
                        f'<a href="{TRAININGS}/de-la-multiculturalite-a-l-interculturalite/">De '
                        "la multiculturalité à l’interculturalité</a>."
                    ),
                    (
                        "La formation "
                        f'<a href="{TRAININGS}/enseigner-et-former-en-contexte-multiculturel/">'
                        "Enseigner et former en contexte multiculturel</a>."
                    ),
                    (
                        f'Le cahier <a href="{LIBRARY}/coaxions-2007-mediation-interculturelle/">'
                        "Coaxions sur la médiation interculturelle</a> (2007)."
                    ),
                    (
                        "Notre vision, à la page "
                        '<a href="page:/presentation/projets-et-valeurs/">Projets et valeurs</a>'
                        "."
                    ),
                ),
            ),
            glossary(
                {
                    "Multiculturel": "Où plusieurs cultures sont présentes.",
                    "Interculturel": "Où les cultures se rencontrent, se parlent et négocient.",
                    "Médiation interculturelle": (
                        "Aider deux personnes de cultures différentes à se comprendre."
                    ),
                }
            ),
        ),
        sources=[
            source("cainamur.be, agrément et nom", "https://cainamur.be/1997_agrement_cri/"),
            source(
                "cainamur.be, formations depuis 1995",
                "https://cainamur.be/category/thematiques/interculturalite/page/3/",
            ),
            source(
                "cainamur.be, médiation interculturelle",
                "https://cainamur.be/category/thematiques/page/5/",
            ),
            origins.PRACTICES_2020,
        ],
    ),
    theme_page(
        "lutte-contre-le-racisme",
        "Lutte contre le racisme",
        readers="A2",
        introduction=(
            "Le racisme blesse et exclut. Vous en êtes victime ou témoin ? Voici qui peut vous "
            "aider, et ce que nous faisons avec nos partenaires."
        ),
        description=(
            "Lutte contre le racisme en province de Namur : aide aux victimes, plateforme de "
            "plus de 40 acteurs, plans publics, actions du C.A.I."
        ),
        owner="sensibilisation",
        in_brief=[
            "Le racisme touche surtout le logement, l’emploi et les services publics.",
            "Plus de 40 acteurs le combattent ensemble dans la province.",
            "Victime ou témoin ? Des services vous aident.",
        ],
        what_we_do=[
            (
                "Nous faisons partie de la plateforme provinciale contre le racisme, créée en "
                "2016. Elle compte plus de 40 membres."
            ),
            (
                "Nous organisons des actions publiques, comme la "
                '<a href="page:/ressources/actus/marche-contre-le-racisme-2024/">marche du 20 '
                "mars 2024</a>."
            ),
            (
                "Nous avons participé à des tests de discrimination au logement. La Ville, Unia et "
                "l’université VUB (Vrije Universiteit Brussel) en étaient aussi."
            ),
        ],
        helpers=[
            helpers.UNIA,
            helper(
                "Centre d’action interculturelle (C.A.I.)",
                "Parler de ce que vous avez vécu. Numéro à confirmer.",
                phone="081 71 35 12",
            ),
            helpers.IEFH,
        ],
        body=(
            callout(
                "Vous êtes victime ou témoin de racisme ?",
                (
                    'Ouvrez la page <a href="page:/aide-et-ecoute/">Je suis victime de racisme'
                    "</a>. Elle dit qui appeler, quoi garder comme preuve et ce qui se passe "
                    "après."
                ),
                kind="important",
            ),
            section(
                "Une enquête, des plans, un colloque",
                paragraphs(
                    (
                        "En 2023, le C.A.I. et Unia ont mené une enquête. Trois domaines arrivent "
                        "en tête : le logement, l’emploi et les services publics."
                    ),
                    (
                        "Les pouvoirs publics ont adopté des plans contre le racisme. Le plan "
                        "fédéral date de la fin de 2022. Le plan de la Wallonie et celui de la "
                        "Fédération Wallonie-Bruxelles (FWB) datent d’avril 2023."
                    ),
                    (
                        "Les centres régionaux d’intégration ont tenu un colloque à La Marlagne. "
                        "C’était un 30 novembre (année à confirmer). On y a parlé de racisme "
                        "systémique, des courants antiracistes et d’intersectionnalité."
                    ),
                ),
            ),
            glossary(
                {
                    "Racisme systémique": (
                        "Racisme qui vient de la société, et pas seulement d’une personne."
                    ),
                    "Intersectionnalité": (
                        "Une personne subit plusieurs discriminations à la fois. Par exemple : "
                        "comme femme et comme étrangère."
                    ),
                    "Unia": "Service public qui lutte contre les discriminations.",
                }
            ),
        ),
        sources=[
            origins.PLATFORM,
            origins.RACISM_PLANS,
            origins.MARCH_2024,
            source(
                "cainamur.be, colloque des centres régionaux",
                "https://cainamur.be/category/actions-services/sensibilisation/page/2/",
                note="Année du colloque à confirmer.",
            ),
        ],
    ),
]
