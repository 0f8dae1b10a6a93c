"""Themes about protection and the right to stay: asylum, minors, no papers."""

from cai_site.core.starter.blocks import bullets, callout, glossary, helper, paragraphs, section
from cai_site.core.starter.prose import source

from . import helpers
from .pages import theme_page

TUTELLES = helper(
    "Service des Tutelles",
    (
        "Désigner un tuteur pour un jeune seul. Ce service fait partie du Service public fédéral "
        "Justice. Coordonnées à compléter."
    ),
)

PAGES = [
    theme_page(
        "asile",
        "Asile",
        full_name="Asile et protection internationale",
        introduction=(
            "L’asile est la protection qu’un pays donne à une personne en danger chez elle. Le "
            "Centre d’action interculturelle (C.A.I.) aide surtout des personnes réfugiées, après "
            "leur sortie d’un centre d’accueil."
        ),
        description=(
            "L’asile en province de Namur : les mots à connaître, ce que fait le C.A.I. pour les "
            "personnes réfugiées, les services à contacter."
        ),
        owner="accompagnement",
        in_brief=[
            "Une personne en danger dans son pays peut demander une protection en Belgique.",
            "D’autres personnes viennent d’un premier pays d’exil : c’est la réinstallation.",
            "Les personnes venues d’Ukraine ont un autre statut : la protection temporaire.",
        ],
        what_we_do=[
            (
                "Nous recevons surtout des personnes reconnues réfugiées qui ont quitté leur "
                "centre d’accueil."
            ),
            (
                'Nous les accompagnons dans le <a href="page:/actions/parcours-d-integration/">'
                "parcours d’intégration</a>."
            ),
            "En 2022, nous avons demandé un même accueil pour toutes les personnes exilées.",
        ],
        helpers=[helpers.CAI_APPOINTMENT, helpers.FEDASIL, helpers.CIRE],
        body=(
            callout(
                "Vous venez d’Ukraine ?",
                (
                    "L’obligation de suivre le parcours d’intégration n’était pas claire au "
                    "début. Le Gouvernement wallon a pris un texte à ce sujet le 29 septembre "
                    "2022. Demandez au C.A.I. ce qui vaut pour vous."
                ),
                kind="important",
            ),
            section(
                "La réinstallation en province de Namur",
                paragraphs(
                    (
                        "Les personnes réinstallées sont choisies dans un premier pays d’exil. "
                        "Elles vivent d’abord environ 6 semaines dans un centre. Puis elles vivent "
                        "dans un logement local : une initiative locale d’accueil (ILA)."
                    ),
                    "En septembre 2020, deux centres de Fedasil les recevaient :",
                ),
                bullets("Florennes : 583 places.", "Pondrôme : 200 places."),
                paragraphs("Ces chiffres datent de 2020. Ils sont à confirmer auprès de Fedasil."),
            ),
            glossary(
                {
                    "Réfugié": (
                        "Personne à qui la Belgique donne une protection, car elle est en danger "
                        "dans son pays."
                    ),
                    "Réinstallation": (
                        "Voyage organisé d’un premier pays d’exil vers un pays qui accueille "
                        "pour longtemps."
                    ),
                    "Protection temporaire": (
                        "Statut donné aux personnes qui ont fui la guerre en Ukraine."
                    ),
                    "ILA": (
                        "Initiative locale d’accueil : un logement dans une commune, pour des "
                        "personnes en demande de protection ou réinstallées."
                    ),
                    "Fedasil": (
                        "Agence fédérale qui organise l’accueil des personnes demandeuses d’asile."
                    ),
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, réinstallation (2020)",
                "https://cainamur.be/author/adminopenweb/page/18/",
                note="Places des centres en septembre 2020 : à mettre à jour.",
            ),
            source("cainamur.be, santé et public suivi", "https://cainamur.be/sante/"),
            source(
                "cainamur.be, Ukraine et interpellation",
                "https://cainamur.be/category/actions-services/interpellation/",
                note="Le texte wallon du 29 septembre 2022 est à vérifier.",
            ),
        ],
    ),
    theme_page(
        "mena",
        "MENA",
        full_name="Mineurs étrangers non accompagnés (MENA)",
        introduction=(
            "Un mineur étranger non accompagné (MENA) est un jeune de moins de 18 ans, arrivé en "
            "Belgique sans parent. Le Centre d’action interculturelle (C.A.I.) l’oriente vers "
            "les services spécialisés."
        ),
        description=(
            "Mineurs étrangers non accompagnés (MENA) : le rôle du tuteur, le Service des "
            "Tutelles, les services et associations qui aident ces jeunes."
        ),
        owner="accompagnement",
        in_brief=[
            "Tout jeune MENA doit avoir un tuteur.",
            "Le Service des Tutelles désigne ce tuteur.",
            "Le tuteur représente le jeune et l’aide dans ses démarches.",
        ],
        what_we_do=[
            "Nous orientons les jeunes et les professionnels vers les services spécialisés.",
            (
                "Le C.A.I. ne suivait pas lui-même ces jeunes. La réforme de 2024 cite les "
                "MENA : notre rôle est donc à revoir."
            ),
        ],
        helpers=[
            TUTELLES,
            helper(
                "Mentor-Escale",
                (
                    "Une association qui aide les mineurs étrangers non accompagnés. Coordonnées "
                    "à compléter."
                ),
            ),
            helpers.FEDASIL,
            helpers.CIRE,
            helper(
                "Fédération des CPAS (centres publics d’action sociale)",
                "Une ressource pour les CPAS des communes. Coordonnées à compléter.",
            ),
        ],
        body=(
            section(
                "Que fait le tuteur ?",
                bullets(
                    "Il représente le jeune dans toutes les démarches.",
                    "Il demande un titre de séjour pour lui.",
                    "Il explique les décisions au jeune.",
                    "Il introduit un recours si une décision est négative.",
                ),
            ),
            callout(
                "Vous rencontrez un jeune seul ?",
                (
                    "Prévenez le Service des Tutelles. Vous ne savez pas comment faire ? Écrivez "
                    'à <a href="mailto:info@cainamur.be">info@cainamur.be</a>.'
                ),
                kind="tip",
            ),
            glossary(
                {
                    "MENA": (
                        "Mineur étranger non accompagné : un jeune de moins de 18 ans, sans "
                        "parent en Belgique."
                    ),
                    "Tuteur": "Adulte qui représente le jeune et défend ses droits.",
                    "Service des Tutelles": (
                        "Service public qui désigne les tuteurs. Il dépend du Service public "
                        "fédéral (SPF) Justice."
                    ),
                    "Recours": "Demande à un juge de revoir une décision.",
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, prise en charge des MENA",
                "https://cainamur.be/prise-en-charge-des-mena-en-belgique/",
                note="Page à revoir : la réforme de 2024 cite les MENA.",
            ),
            source(
                "Conseil économique, social et environnemental de Wallonie, avis sur la réforme",
                "https://cesewallonie.be/avis/avis-concernant-la-reforme-des-dispositions-relatives-lintegration-des-personnes-etrangeres",
            ),
        ],
    ),
    theme_page(
        "sans-papiers",
        "Sans-papiers",
        readers="A2",
        full_name="Personnes sans papiers",
        introduction=(
            "Vous n’avez pas de papiers ? Vous avez des droits, comme l’aide médicale urgente. Le "
            "Centre d’action interculturelle (C.A.I.) peut vous aider dans vos démarches."
        ),
        description=(
            "Personnes sans papiers à Namur : les mots à connaître, l’aide médicale urgente, ce "
            "que fait le C.A.I. et à qui s’adresser."
        ),
        owner="accompagnement",
        in_brief=[
            "« Sans-papiers » et « séjour irrégulier » : ces deux termes sont à distinguer.",
            "Une personne sans papiers garde des droits.",
            "Elle peut recevoir des soins, avec l’aide médicale urgente.",
        ],
        what_we_do=[
            (
                "Nous suivons une vingtaine de personnes par an (nombre à confirmer). Nous les "
                "aidons à se régulariser, à se former ou à faire une démarche."
            ),
            "Nous sommes membres d’une coordination d’associations namuroises.",
        ],
        helpers=[helpers.CAI_APPOINTMENT, helpers.RELAIS_SANTE, helpers.CPAS, helpers.CIRE],
        body=(
            callout(
                "Vous êtes malade ?",
                (
                    "Demandez l’aide médicale urgente. À Namur, 3 services travaillent "
                    "ensemble : les maisons médicales, le Relais santé et le CPAS."
                ),
                'En cas de danger, appelez le <a href="tel:112">112</a>.',
                kind="important",
            ),
            section(
                "Deux termes à distinguer",
                bullets(
                    (
                        "<b>Séjour irrégulier.</b> C’est le mot de la loi. La personne n’a pas, ou "
                        "n’a plus, le droit de séjour."
                    ),
                    "<b>Sans-papiers.</b> La personne n’a pas de document de séjour valable.",
                ),
            ),
            section(
                "Une étude sur le sans-abrisme à Namur",
                paragraphs(
                    "La Fondation Roi Baudouin a étudié le sans-abrisme à Namur. L’année de "
                    "l’étude est à confirmer."
                ),
                bullets(
                    "35,4 % des personnes sont d’origine étrangère.",
                    "27,6 % n’ont pas la nationalité belge.",
                    "Parmi ces dernières, près de la moitié n’ont pas de titre de séjour.",
                ),
            ),
            glossary(
                {
                    "Titre de séjour": "Document qui donne le droit de vivre en Belgique.",
                    "Régularisation": (
                        "Une personne sans titre de séjour demande le droit de rester en Belgique."
                    ),
                    "Aide médicale urgente (AMU)": (
                        "Le CPAS paie les soins d’une personne sans titre de séjour et sans argent."
                    ),
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, sans-papiers",
                "https://cainamur.be/sans-papiers/",
                note="Nombre de personnes suivies : à confirmer.",
            ),
            source(
                "Relais social urbain namurois, aide médicale urgente",
                "https://rsun.jimdo.com/les-coordinations-thematiques/aide-m%C3%A9dicale-urgente/",
            ),
            source(
                "cainamur.be, étude sur le sans-abrisme à Namur (Fondation Roi Baudouin)",
                "https://cainamur.be/category/actions-services/page/7/",
                note="Année de l’étude à confirmer.",
            ),
        ],
    ),
]
