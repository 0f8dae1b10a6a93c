"""Themes about moving: transit, migrations, getting around."""

from cai_site.core.starter.blocks import bullets, glossary, paragraphs, section
from cai_site.core.starter.prose import source

from . import helpers, origins
from .pages import theme_page

LIBRARY = "page:/ressources/outils-et-publications"

PAGES = [
    theme_page(
        "migrants-en-transit",
        "Migrants en transit",
        introduction=(
            "Les migrants en transit traversent la Belgique pour aller vers un autre pays. En "
            "province de Namur, des collectifs citoyens les aident. Le Centre d’action "
            "interculturelle (C.A.I.) soutient ces collectifs."
        ),
        description=(
            "Migrants en transit en province de Namur : qui sont-ils, que fait le C.A.I. avec "
            "les collectifs citoyens, comment les soigner et les aider."
        ),
        owner="coordination",
        in_brief=[
            "Les migrants en transit veulent rejoindre un autre pays.",
            "Dès 2018, ils étaient présents près des autoroutes E411 et E42.",
            "Des habitants se sont organisés en collectifs pour les aider.",
        ],
        what_we_do=[
            (
                "Nous coordonnons les collectifs : le C.A.I. a créé une coordination provinciale "
                "pour les soutenir."
            ),
            "Nous interpellons les responsables politiques.",
            "Nous informons le public.",
            "Nous dialoguons avec les jeunes.",
        ],
        helpers=[
            helpers.CAI,
            helpers.RELAIS_SANTE,
            helpers.CPAS,
        ],
        body=(
            section(
                "Où sont-ils passés ?",
                paragraphs(
                    "Dès 2018, on les rencontrait à Rochefort, à Spy, à La Bruyère et à Gembloux."
                ),
            ),
            section(
                "Nos contenus sur ce thème",
                bullets(
                    "Qui sont les migrants en transit ?",
                    "Que peut faire un citoyen ?",
                    "Huit questions, avec la télévision locale.",
                    "Un documentaire.",
                    "Les prescriptions électroniques de l’aide médicale urgente (6 décembre 2021).",
                ),
                paragraphs(
                    'Pour les recevoir, écrivez à <a href="mailto:info@cainamur.be">'
                    "info@cainamur.be</a>."
                ),
            ),
            glossary(
                {
                    "Migrant en transit": (
                        "Personne qui passe par la Belgique et veut rejoindre un autre pays."
                    ),
                    "Collectif citoyen": (
                        "Groupe d’habitants qui s’organisent eux-mêmes pour aider."
                    ),
                    "Aide médicale urgente (AMU)": (
                        "Soins payés par le CPAS, le centre public d’action sociale, pour une "
                        "personne sans titre de séjour."
                    ),
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, migrants en transit",
                "https://cainamur.be/category/thematiques/migrants-en-transit/",
            ),
            source(
                "cainamur.be, contenus et prescriptions électroniques",
                "https://cainamur.be/author/adminopenweb/page/3/",
            ),
        ],
    ),
    theme_page(
        "migrations",
        "Migrations",
        introduction=(
            "La province de Namur a une longue histoire d’immigration. Le Centre d’action "
            "interculturelle (C.A.I.) la fait connaître avec des cahiers, des jeux et des "
            "expositions."
        ),
        description=(
            "L’histoire des migrations en province de Namur : repères, cahiers Coaxions, jeux "
            "pédagogiques et cadastre des associations."
        ),
        owner="sensibilisation",
        in_brief=[
            "Avant le Centre, la Province avait un service des permis de travail.",
            "Ce service a fermé en 1974, avec l’arrêt de l’immigration.",
            "En 2014, les accords avec le Maroc et la Turquie ont eu 50 ans.",
        ],
        what_we_do=[
            (
                "Nous publions des cahiers, dont un sur "
                f'<a href="{LIBRARY}/coaxions-2014-immigration-marocaine-et-turque/">'
                "l’immigration marocaine et turque</a>."
            ),
            (
                f'Nous faisons découvrir des jeux : <a href="{LIBRARY}/au-temps-des-migrations/">'
                "Au temps/autant des migrations</a> et "
                f'<a href="{LIBRARY}/nom-de-code-migrations/">Nom de code : migrations !</a>'
            ),
            (
                f'En 2022, nous avons publié un <a href="{LIBRARY}/cadastre-des-associations/">'
                "cadastre des associations issues de l’immigration</a>."
            ),
        ],
        helpers=[helpers.CAI, helpers.CIRE],
        body=(
            section(
                "Pour les écoles et les groupes",
                paragraphs(
                    (
                        "Les migrations sont le premier thème de la formation "
                        '<a href="page:/actions/formations/decouverte-d-outils-pedagogiques/">'
                        "Découverte d’outils pédagogiques</a>. On y trouve des jeux et une "
                        "exposition du CIRÉ (Coordination et initiatives pour réfugiés et "
                        "étrangers)."
                    ),
                    (
                        "Vous préparez une animation ? Regardez aussi notre offre de "
                        '<a href="page:/actions/sensibilisation/">sensibilisation</a>.'
                    ),
                ),
            ),
        ),
        sources=[
            source(
                "cainamur.be, 50 ans d’immigration marocaine et turque",
                "https://cainamur.be/coaxions-50-ans-immigration-marocaine-et-turque/",
            ),
            source("cainamur.be, histoire du Centre", "https://cainamur.be/histoire-du-centre/"),
            origins.PEDAGOGICAL_TOOLS,
            origins.CADASTRE,
        ],
    ),
    theme_page(
        "mobilite",
        "Mobilité",
        introduction=(
            "Se déplacer permet de travailler, d’étudier et de rencontrer du monde. Un guide et 20 "
            "affiches expliquent les transports en province de Namur."
        ),
        description=(
            "Se déplacer en province de Namur : guide mobilité et affiches avec QR codes pour "
            "les 38 communes. Train, bus, vélo, voiture, permis."
        ),
        owner="coordination",
        in_brief=[
            "Sans transport, il est difficile de suivre un cours ou de garder un emploi.",
            "Un guide pratique aide les habitants et les travailleurs sociaux.",
            "Des affiches avec QR codes couvrent les 38 communes de la province.",
        ],
        what_we_do=[
            f'Nous diffusons le <a href="{LIBRARY}/guide-mobilite/">Guide mobilité</a>.',
            (
                f'Nous diffusons les <a href="{LIBRARY}/affiches-mobilite/">affiches mobilité</a> '
                "par commune."
            ),
            (
                "Ces outils viennent d’un groupe de travail avec la Province, dans le plan "
                "provincial et local d’intégration (PPLI)."
            ),
        ],
        helpers=[helpers.CAI, helpers.MIGRANT_GUIDE],
        body=(
            section(
                "Dans le guide",
                bullets(
                    "Le train et le bus.",
                    "La voiture, le permis de conduire et les assurances.",
                    "Le covoiturage et le vélo.",
                    "La traduction sur smartphone.",
                ),
            ),
            glossary(
                {
                    "QR code": (
                        "Petit carré à scanner avec un téléphone. Il ouvre une page sur internet."
                    ),
                    "Covoiturage": (
                        "Partager une voiture avec des personnes qui font le même trajet."
                    ),
                    "PPLI": (
                        "Plan provincial et local d’intégration : un plan pour mieux accueillir "
                        "dans toute la province."
                    ),
                }
            ),
        ),
        sources=[
            origins.MOBILITY,
            source(
                "cainamur.be, affiches mobilité",
                "https://cainamur.be/category/thematiques/page/11/",
            ),
        ],
    ),
]
