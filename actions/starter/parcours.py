"""The integration path, in very simple words (CEFR level A2)."""

from cai_site.core.starter.blocks import (
    bullets,
    callout,
    glossary,
    paragraphs,
    questions,
    section,
    step,
)
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

FIND_OFFICE = (
    "cta",
    {
        "text": "Un bureau d’accueil existe peut-être près de chez vous.",
        "link_label": "Trouver un bureau d’accueil",
        "page": "page:/contact/bureau-d-accueil/",
    },
)

PARCOURS = StarterPage(
    "/actions/parcours-d-integration/",
    "actions.ActionPage",
    "Parcours d’intégration",
    {
        "introduction": (
            "Vous venez d’un autre pays et vous vivez en province de Namur ? Le parcours "
            "d’intégration vous aide à commencer votre vie ici. Il est gratuit."
        ),
        "search_description": (
            "Parcours d’intégration à Namur : pour qui, quelles étapes, est-ce obligatoire ? "
            "Accueil, français, citoyenneté, travail. C’est gratuit."
        ),
        "readers": "A2",
        "owner_service": "service:accompagnement",
        "service": "service:accompagnement",
        "show_offices": True,
        "read_aloud": True,
        "for_whom": paragraphs(
            "Toute personne étrangère ou d’origine étrangère peut suivre le parcours.",
            (
                "Le parcours est <b>obligatoire</b> pour les personnes primo-arrivantes. Vous "
                "êtes une personne primo-arrivante si :"
            ),
        )
        + bullets(
            "vous vivez en Belgique légalement depuis moins de 3 ans ;",
            "votre titre de séjour dure plus de 3 mois ;",
            (
                "vous ne venez pas de l’Union européenne, d’Islande, de Norvège, du "
                "Liechtenstein ou de Suisse."
            ),
        )
        + paragraphs(
            "Un membre de votre famille vient d’un de ces pays ? Demandez-nous si le parcours "
            "est obligatoire pour vous."
        ),
        "what": paragraphs("La commune vous informe. Puis le parcours a 4 parties :")
        + bullets(
            "un accueil, avec un entretien ;",
            "un cours de français, si vous en avez besoin ;",
            "une formation à la citoyenneté ;",
            "une aide pour le travail, si vous en avez besoin.",
        ),
        "steps": [
            step(
                "Votre commune vous informe",
                (
                    "Vous commandez votre titre de séjour à la commune. La commune vous donne "
                    "des informations. Elle vous envoie vers un bureau d’accueil."
                ),
            ),
            step(
                "L’accueil",
                (
                    "Vous avez un entretien : c’est le bilan social. Nous vous expliquons vos "
                    "droits et vos devoirs. Vous passez un test de français. Nous vous aidons "
                    "dans vos démarches."
                ),
            ),
            step(
                "Le français",
                (
                    "Vous suivez au moins 400 heures de cours, si besoin. Vous avez déjà le "
                    "niveau A2 ? Ce cours n’est pas obligatoire pour vous."
                ),
            ),
            step(
                "La citoyenneté",
                (
                    "Vous suivez une formation de 60 heures au moins. Vous découvrez la vie en "
                    "Belgique."
                ),
            ),
            step(
                "Le travail",
                (
                    "Nous parlons de votre projet. Cette étape s’appelle l’orientation "
                    "socioprofessionnelle. Elle dépend de vos besoins."
                ),
            ),
        ],
        "cost": "gratuit",
        "cost_note": "interprète compris",
        "body": [
            FIND_OFFICE,
            callout(
                "Combien de temps avez-vous ?",
                (
                    "Demandez votre délai au bureau d’accueil. La réforme prévoit 3 ans : c’est "
                    "à confirmer. Avant, c’était 18 mois."
                ),
                kind="important",
            ),
            section(
                "Pour qui n’est-ce pas obligatoire ?",
                bullets(
                    "Vous vivez en Belgique depuis plus de 3 ans.",
                    "Vous n’avez pas de titre de séjour.",
                    "Votre titre de séjour dure moins de 3 mois.",
                    "Vous venez de l’Union européenne ou de Suisse.",
                    "Vous venez d’Islande, de Norvège ou du Liechtenstein.",
                    "Vous êtes de la famille d’une personne de ces pays : demandez-nous.",
                ),
            ),
            section(
                "Les dispenses",
                paragraphs(
                    "Avec une dispense, le parcours n’est pas obligatoire pour vous. Cette liste "
                    "date d’avant 2025. Elle est à confirmer au bureau d’accueil."
                ),
                bullets(
                    "Vous avez une attestation d’une autre région.",
                    "Vous avez une maladie grave ou un handicap grave.",
                    "Vous avez un diplôme belge.",
                    "Vous avez moins de 18 ans.",
                    "Vous avez 65 ans ou plus.",
                    "Vous travaillez depuis plus de 3 mois, au moins à mi-temps.",
                    "Vous suivez des études, ou l’enseignement supérieur.",
                    "Vous avez une bourse de doctorat.",
                    "Vous avez la nationalité turque.",
                    "Un accord particulier existe pour votre pays.",
                ),
            ),
            questions(
                "Questions fréquentes",
                {
                    "Le parcours est-il utile pour la nationalité belge ?": (
                        "Oui. Le parcours peut prouver votre intégration sociale."
                    ),
                    "Je parle peu français. Puis-je venir ?": (
                        "Oui. L’interprète est gratuit. Dites-nous votre langue au téléphone."
                    ),
                    "Pour moi, ce n’est pas obligatoire. Puis-je suivre le parcours ?": (
                        "Oui. Toute personne étrangère peut le suivre."
                    ),
                },
            ),
            glossary(
                {
                    "Primo-arrivant": "Personne étrangère qui vit en Belgique depuis peu de temps.",
                    "Titre de séjour": "Document qui vous donne le droit de vivre en Belgique.",
                    "Bilan social": "Entretien sur votre vie : famille, logement, santé, travail.",
                    "Niveau A2": (
                        "Vous parlez un peu. Vous pouvez faire vos courses et demander un "
                        "rendez-vous."
                    ),
                    "Dispense": "Un papier dit que le parcours n’est pas obligatoire pour vous.",
                    "Bureau d’accueil": (
                        "Lieu où le Centre d’action interculturelle (C.A.I.) vous reçoit."
                    ),
                }
            ),
        ],
        "sources": [
            origins.DECREE_2024,
            origins.PARCOURS_STEPS,
            source(
                "Portail de l’action sociale en Wallonie, gratuité du parcours",
                "https://actionsociale.wallonie.be/actualites/dispositions-legales-cwass-integration-personnes-origine-etrangere",
            ),
            source(
                "Conseil économique, social et environnemental de Wallonie, avis sur la réforme",
                "https://cesewallonie.be/avis/avis-concernant-la-reforme-des-dispositions-relatives-lintegration-des-personnes-etrangeres",
                note="Délai de 3 ans à confirmer dans le Code coordonné.",
            ),
            source(
                "Parcours d’intégration, questions fréquentes",
                "https://parcoursintegration.be/fr/page-questions-frequentes",
                note="Dispenses : liste d’avant 2025, à confirmer.",
            ),
            source(
                "Centre régional d’intégration du Brabant wallon, dispenses",
                "https://cribw.be/le-parcours-daccueil-en-brabant-wallon/obligation-dispenses-et-exceptions",
                note="Liste d’avant 2025, à confirmer.",
            ),
            source(
                "Parcours d’intégration, niveau de français",
                "https://parcoursintegration.be/en/accueil/",
            ),
            source(
                "cainamur.be, parcours d’intégration",
                "https://cainamur.be/parcours-dintegration/",
            ),
            origins.PRESS_2022,
        ],
    },
)
