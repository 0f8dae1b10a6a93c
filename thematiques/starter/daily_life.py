"""Themes of everyday life: housing, health, rights."""

from cai_site.core.starter.blocks import callout, glossary, paragraphs, questions, section
from cai_site.core.starter.prose import source

from . import helpers, origins
from .pages import theme_page

LIBRARY = "page:/ressources/outils-et-publications"

PAGES = [
    theme_page(
        "logement",
        "Logement",
        introduction=(
            "Trouver un logement est difficile. Certains propriétaires refusent des personnes à "
            "cause de leur origine. Voici vos droits et les services qui aident."
        ),
        description=(
            "Logement en province de Namur : droit à un logement décent, bail simplifié, refus à "
            "cause de l’origine, services à contacter."
        ),
        owner="interpellation",
        in_brief=[
            "La Constitution belge donne à chacun droit à un logement décent (article 23).",
            "Refuser un logement à cause de l’origine est interdit.",
            "Unia, le service public contre les discriminations, peut vous aider.",
        ],
        what_we_do=[
            "Nous demandons plus de logements accessibles.",
            "Nous demandons une lutte plus forte contre les marchands de sommeil.",
            "Nous demandons une information facile à lire.",
            (
                "Nous avons participé à des tests de discrimination. La Ville, Unia et "
                "l’université VUB (Vrije Universiteit Brussel) en étaient aussi."
            ),
        ],
        helpers=[helpers.UNIA, helpers.CAI, helpers.CPAS],
        body=(
            section(
                "Le racisme dans le logement, en chiffres",
                paragraphs(
                    "En 2019, Unia a ouvert 276 dossiers sur le logement. Parmi eux, 83 portaient "
                    "sur des critères dits raciaux : c’est 30 %."
                ),
            ),
            callout(
                "Un bail plus facile à lire",
                (
                    f'Le <a href="{LIBRARY}/bail-wallon-simplifie/">bail wallon simplifié</a> '
                    "explique le contrat de location avec des images et une vidéo. La Province "
                    "et 4 agences immobilières sociales l’ont réalisé."
                ),
                kind="tip",
            ),
            callout(
                "On vous refuse un logement à cause de votre origine ?",
                (
                    "Gardez les messages et les annonces. Puis ouvrez la page "
                    '<a href="page:/aide-et-ecoute/">Je suis victime de racisme</a>.'
                ),
                kind="important",
            ),
            glossary(
                {
                    "Bail": "Contrat de location entre le propriétaire et le locataire.",
                    "Marchand de sommeil": (
                        "Personne qui loue très cher un logement en mauvais état à des personnes "
                        "fragiles."
                    ),
                    "Agence immobilière sociale (AIS)": (
                        "Service qui loue des logements à des personnes qui ont de petits revenus."
                    ),
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, logement",
                "https://cainamur.be/logement/",
                legal_basis="Constitution belge, article 23",
            ),
            source(
                "cainamur.be, bail wallon simplifié",
                "https://cainamur.be/category/actus/page/6/",
            ),
            origins.RACISM_PLANS,
        ],
    ),
    theme_page(
        "sante",
        "Santé",
        readers="A2",
        introduction=(
            "Se soigner est un droit. Mais la langue, l’argent et le manque d’information rendent "
            "l’accès aux soins difficile."
        ),
        description=(
            "Santé des personnes étrangères à Namur : droit aux soins, interprètes sociaux, aide "
            "médicale urgente, services à contacter."
        ),
        owner="accompagnement",
        in_brief=[
            "Toute personne qui vit en Belgique peut demander la protection de sa santé.",
            "Trois freins : le budget, un système mal connu, trop peu d’interprètes formés.",
            "Des soignants se disent peu formés à la relation interculturelle.",
        ],
        what_we_do=[
            "Nous aidons les personnes que nous accompagnons à trouver le bon service.",
            (
                "Nous formons des professionnels, dont ceux de la santé, à la "
                '<a href="page:/thematiques/interculturalite/">relation interculturelle</a>.'
            ),
        ],
        helpers=[
            helpers.CAI_APPOINTMENT,
            helpers.SETIS,
            helpers.RELAIS_SANTE,
            helpers.CPAS,
        ],
        body=(
            callout(
                "Urgence",
                'Votre vie est en danger ? Appelez le <a href="tel:112">112</a>.',
                kind="important",
            ),
            questions(
                "Questions fréquentes",
                {
                    "Puis-je avoir un interprète chez le médecin ?": (
                        "Demandez-le au service qui vous soigne. Il peut appeler le SeTIS wallon. "
                        "Plus de 600 services y font appel. Ses interprètes travaillent plus de "
                        "18 000 fois par an."
                    ),
                    "Je n’ai pas de papiers. Puis-je me soigner ?": (
                        "Oui, avec l’aide médicale urgente. La page "
                        '<a href="page:/thematiques/sans-papiers/">Sans-papiers</a> donne les '
                        "services à contacter."
                    ),
                },
            ),
            glossary(
                {
                    "Interprète social": (
                        "Personne qui traduit pendant un rendez-vous avec un service. Elle garde "
                        "le secret."
                    ),
                    "Maison médicale": "Centre de soins de quartier, avec plusieurs soignants.",
                }
            ),
        ),
        sources=[
            source("cainamur.be, santé", "https://cainamur.be/sante/"),
            source(
                "SeTIS wallon",
                "https://setisw.com/a-propos-du-setis-wallon",
                note="Chiffres sans année : à confirmer.",
            ),
        ],
    ),
    theme_page(
        "sociojuridique",
        "Sociojuridique",
        full_name="Aide sociale et juridique",
        introduction=(
            "Séjour, nationalité, famille : le droit des étrangers est compliqué. Le Centre "
            "d’action interculturelle (C.A.I.) vous aide à le comprendre et à préparer vos "
            "démarches."
        ),
        description=(
            "Aide sociale et juridique à Namur : nationalité belge, droit de séjour, "
            "regroupement familial. Ce que fait le C.A.I. et qui contacter."
        ),
        owner="accompagnement",
        in_brief=[
            "En 2021, nous avons suivi 324 dossiers de nationalité belge.",
            "Le parcours d’intégration peut prouver votre intégration sociale.",
            "Le Code de la nationalité a beaucoup changé en 2013.",
        ],
        what_we_do=[
            (
                "Nous vous aidons à préparer votre demande de nationalité : voyez le service "
                '<a href="page:/actions/accompagnement/">Accompagnement</a>.'
            ),
            (
                "Nous formons les professionnels au "
                '<a href="page:/actions/formations/droit-des-etrangers-et-jurisprudence/">droit '
                "des étrangers</a> et au "
                '<a href="page:/actions/formations/code-de-la-nationalite/">Code de la '
                "nationalité</a>."
            ),
            (
                f'Nous avons publié un cahier <a href="{LIBRARY}/coaxions-2017-nationalite/">'
                "Coaxions sur la nationalité et le parcours</a> (2017)."
            ),
        ],
        helpers=[helpers.CAI_APPOINTMENT, helpers.MIGRANT_GUIDE],
        body=(
            section(
                "Deux nombres pour 2021",
                paragraphs(
                    "Les <i>CAIstiques</i>, nos chiffres annuels, comptent 324 dossiers de "
                    "nationalité. La presse en a cité 345."
                ),
            ),
            questions(
                "Questions fréquentes",
                {
                    "Quel niveau de français faut-il pour devenir belge ?": (
                        "Le niveau change selon la situation. Pour les adultes qui ne savent pas "
                        "lire ni écrire, seul l’oral de niveau A2 est maintenant exigé. Ce point "
                        "est à confirmer avec un service juridique."
                    ),
                    "Que sont les articles 9bis et 9ter ?": (
                        "Ce sont deux articles de la loi sur le séjour. Ils permettent de "
                        "demander un séjour en Belgique dans des cas particuliers. Avant d’agir, "
                        "demandez conseil à un service juridique."
                    ),
                },
            ),
            glossary(
                {
                    "Nationalité": (
                        "Lien avec un pays. Une personne de nationalité belge a tous les droits "
                        "des citoyens belges."
                    ),
                    "Regroupement familial": (
                        "Droit de vivre en Belgique avec un membre de sa famille."
                    ),
                    "Niveau A2": (
                        "Niveau de langue pour la vie de tous les jours : se présenter, faire "
                        "des courses, demander un rendez-vous."
                    ),
                }
            ),
        ),
        sources=[
            origins.CAISTIQUES_2021,
            origins.PRESS_2022,
            origins.NATIONALITY_CODE,
            origins.FOREIGNERS_LAW,
            source(
                "Centre régional d’intégration de la province de Luxembourg (CRILUX), blog",
                "https://crilux.be/blog",
                note="Oral A2 pour les adultes en illettrisme : à confirmer.",
            ),
        ],
    ),
]
