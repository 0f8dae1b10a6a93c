"""Themes about taking part: citizenship, French, volunteering."""

from cai_site.core.starter.blocks import bullets, glossary, helper, paragraphs, questions, section
from cai_site.core.starter.prose import source

from . import helpers, origins
from .pages import theme_page

LIBRARY = "page:/ressources/outils-et-publications"
TRAININGS = "page:/actions/formations"

PAGES = [
    theme_page(
        "citoyennete",
        "Citoyenneté",
        introduction=(
            "Être citoyen, c’est connaître ses droits, prendre part à la vie de sa commune et "
            "parfois voter. Le parcours d’intégration comprend une formation à la citoyenneté."
        ),
        description=(
            "Formation à la citoyenneté de 60 heures, droit de vote communal des étrangers : ce "
            "que propose le C.A.I. en province de Namur."
        ),
        owner="accompagnement",
        in_brief=[
            (
                "La formation à la citoyenneté dure au moins 60 heures. Des opérateurs reconnus "
                "la donnent."
            ),
            (
                "Elle existe sous deux formes. Les ateliers d’orientation citoyenne (AOC) sont "
                "pour un niveau de français sous A2. La formation à l’intégration citoyenne "
                "(FIC) est pour le niveau A2 et plus."
            ),
            (
                "Depuis octobre 2006, les personnes non européennes peuvent voter aux élections "
                "communales. Elles doivent résider en Belgique depuis plus de cinq ans."
            ),
        ],
        what_we_do=[
            (
                "Nous vous orientons vers une formation, dans le "
                '<a href="page:/actions/parcours-d-integration/">parcours d’intégration</a>.'
            ),
            (
                "Avec les autres centres régionaux, nous formons les "
                f'<a href="{TRAININGS}/devenir-formateur-a-la-citoyennete/">formateurs à la '
                "citoyenneté</a>."
            ),
            (
                "En 2006, nous avons mené la campagne « Belge ou étranger, je suis citoyen », "
                f'avec le cahier <a href="{LIBRARY}/a-nous-la-parole/">À nous la parole</a>.'
            ),
        ],
        helpers=[
            helpers.CAI_APPOINTMENT,
            helper(
                "Votre administration communale",
                "Demander comment vous inscrire pour voter aux élections communales.",
            ),
        ],
        body=(
            section(
                "Ce que l’on y apprend",
                paragraphs("La formation a sept objectifs généraux. En voici trois."),
                bullets(
                    "Comprendre le contexte belge.",
                    "Découvrir les codes culturels.",
                    "Réfléchir aux préjugés.",
                ),
                paragraphs(
                    "Une carte des opérateurs existe. Son adresse est à compléter : demandez-la "
                    'à <a href="mailto:info@cainamur.be">info@cainamur.be</a>.'
                ),
            ),
            glossary(
                {
                    "AOC": (
                        "Ateliers d’orientation citoyenne, pour les personnes qui parlent peu le "
                        "français (sous le niveau A2)."
                    ),
                    "FIC": "Formation à l’intégration citoyenne, pour le niveau A2 et plus.",
                    "Opérateur": "Association ou service reconnu qui donne une formation.",
                }
            ),
        ),
        sources=[
            source(
                "Site du C.A.I., formation à la citoyenneté",
                "https://cainamur.be/author/adminopenweb/page/3/",
            ),
            origins.TRAINERS_IN_CITIZENSHIP,
            origins.PROGRAMME_PAGE_13,
            origins.VOTE_2006,
        ],
    ),
    theme_page(
        "fle-alpha-ran",
        "FLE/Alpha/RàN",
        full_name=(
            "Français langue étrangère (FLE), alphabétisation (Alpha) et remise à niveau (RàN)"
        ),
        introduction=(
            "Apprendre le français aide à trouver un emploi, à suivre l’école des enfants et à "
            "se faire des amis. Des cours existent dans toute la province."
        ),
        description=(
            "Cours de français à Namur : français langue étrangère (FLE), alphabétisation, "
            "remise à niveau, tables de conversation. Comment trouver un cours."
        ),
        owner="coordination",
        in_brief=[
            (
                "Trois sortes de cours existent. Le français langue étrangère (FLE) est pour les "
                "personnes qui ont été à l’école dans une autre langue. L’alphabétisation "
                "(Alpha) est pour celles qui n’ont pas appris à lire et à écrire. La remise à "
                "niveau (RàN) aide à revoir les bases."
            ),
            (
                "Le parcours d’intégration prévoit au moins 400 heures de français si vous en "
                "avez besoin. Avec le niveau A2, vous n’avez pas besoin de ce cours."
            ),
        ],
        what_we_do=[
            "Nous testons votre niveau et nous vous orientons vers un cours.",
            (
                "Nous coordonnons les opérateurs de cours. La plateforme FLE existe depuis 2011, "
                "avec Henallux, le CIFoP (centre de formation permanente), Lire et Écrire Namur "
                "et d’autres."
            ),
            (
                "En 2025, nous avons organisé une journée d’inscription commune. Une évaluation "
                "en ligne a suivi."
            ),
        ],
        helpers=[
            helpers.CAI_APPOINTMENT,
            helper(
                "Lire et Écrire Namur",
                "Apprendre à lire, à écrire et à parler français. Coordonnées à compléter.",
            ),
            helper(
                "Université de Namur (UNamur)",
                (
                    "Des cours de français jusqu’au niveau C1, dans une initiative locale "
                    "d’intégration."
                ),
                url="https://unamur.be/fr/newsroom/vulnerabilite-agir-et-reflechir",
            ),
        ],
        body=(
            questions(
                "Questions fréquentes",
                {
                    "Où trouver un cours près de chez moi ?": (
                        "Un répertoire des cours existe. Son adresse est à compléter. Appelez le "
                        '<a href="tel:+3281713518">081 71 35 18</a> : nous cherchons avec vous.'
                    ),
                    "Y a-t-il des tables de conversation ?": (
                        "Oui. Les opérateurs en organisent. On y parle français en petit groupe."
                    ),
                    "Je suis formateur ou formatrice. Où me former ?": (
                        "Un certificat en didactique du FLE et pédagogie interculturelle existe "
                        "depuis 2014, avec Henallux et le centre régional du Luxembourg "
                        "(CRILUX). Vérifiez s’il est encore proposé. Les centres régionaux ont "
                        'aussi une formation commune, <a href="https://objectif-fle.be/projet/">'
                        "Objectif FLE</a>."
                    ),
                },
            ),
            glossary(
                {
                    "FLE": (
                        "Français langue étrangère : cours pour les personnes qui parlent une "
                        "autre langue et savent lire et écrire."
                    ),
                    "Alpha": "Alphabétisation : apprendre à lire et à écrire.",
                    "RàN": "Remise à niveau : revoir les bases du français ou du calcul.",
                    "Niveau A2": "Niveau de langue pour la vie de tous les jours.",
                    "Table de conversation": "Rencontre pour parler français, sans examen.",
                }
            ),
        ),
        sources=[
            origins.PARCOURS_STEPS,
            origins.PROGRAMME_PAGE_13,
            origins.FRENCH_PLATFORM,
            origins.CADASTRE,
            source("Objectif FLE", "https://objectif-fle.be/projet/"),
        ],
    ),
    theme_page(
        "volontariat",
        "Volontariat",
        introduction=(
            "Le volontariat permet de rencontrer du monde, de parler français et de gagner de "
            "l’expérience. Le Centre d’action interculturelle (C.A.I.) soutient les volontaires, "
            "belges ou étrangers."
        ),
        description=(
            "Volontariat et intégration à Namur : devenir volontaire quand on est étranger, "
            "mentorat interculturel (MIN), soutien du C.A.I."
        ),
        owner="accompagnement",
        in_brief=[
            (
                "Plus de 400 000 personnes sont volontaires en Fédération Wallonie-Bruxelles "
                "(année à confirmer)."
            ),
            (
                "Pour une personne étrangère, le volontariat apporte trois choses : des liens, "
                "du français et de l’expérience."
            ),
        ],
        what_we_do=[
            "Nous soutenons les citoyens seuls et les collectifs.",
            "Nous aidons les personnes étrangères qui veulent devenir volontaires.",
            (
                "Depuis janvier 2015, le Mentorat interculturel namurois (MIN) forme des duos : "
                "une personne d’ici et une personne étrangère."
            ),
        ],
        helpers=[helpers.CAI_APPOINTMENT, helpers.CAI],
        body=(
            section(
                "Le mentorat interculturel",
                paragraphs(
                    (
                        "Un mentor donne un peu de son temps. Il aide une personne étrangère à "
                        "élargir son réseau, à parler français ou à chercher un emploi."
                    ),
                    (
                        "Vous voulez devenir mentor, ou en trouver un ? Écrivez à "
                        '<a href="mailto:accompagnement@cainamur.be">accompagnement@cainamur.be'
                        "</a>."
                    ),
                ),
            ),
            glossary(
                {
                    "Volontaire": "Personne qui aide les autres sans recevoir de salaire.",
                    "Mentor": "Personne d’expérience qui guide et soutient quelqu’un.",
                }
            ),
        ),
        sources=[
            source(
                "Site du C.A.I., volontariat",
                "https://cainamur.be/volontariat/",
                note="Nombre de volontaires sans année : à confirmer.",
            ),
            origins.MENTORING,
        ],
    ),
]
