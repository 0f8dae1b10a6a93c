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
            "Être citoyen, c’est connaître ses droits et prendre part à la vie de sa commune. Le "
            "parcours d’intégration comprend une formation à la citoyenneté."
        ),
        description=(
            "Formation à la citoyenneté de 60 heures, droit de vote communal des étrangers : ce "
            "que propose le C.A.I. en province de Namur."
        ),
        owner="accompagnement",
        in_brief=[
            "La formation à la citoyenneté dure au moins 60 heures.",
            "Des opérateurs reconnus la donnent, selon votre niveau de français.",
            "Après plus de 5 ans ici, les non-Européens peuvent voter aux élections communales.",
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
                "Deux formations, selon votre français",
                bullets(
                    (
                        "Les ateliers d’orientation citoyenne (AOC) sont pour les personnes qui "
                        "n’ont pas encore le niveau A2."
                    ),
                    "La formation à l’intégration citoyenne (FIC) est pour le niveau A2 et plus.",
                ),
            ),
            section(
                "Ce que l’on y apprend",
                paragraphs("La formation a 7 objectifs généraux. En voici 3."),
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
            section(
                "Voter dans votre commune",
                paragraphs(
                    "Depuis octobre 2006, les personnes non européennes peuvent voter aux "
                    "élections communales. Elles doivent résider en Belgique depuis plus de 5 ans."
                ),
            ),
            glossary(
                {
                    "Niveau A2": "Niveau de langue pour la vie de tous les jours.",
                    "Opérateur": "Association ou service reconnu qui donne une formation.",
                }
            ),
        ),
        sources=[
            source(
                "cainamur.be, formation à la citoyenneté",
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
        readers="A2",
        full_name=(
            "Français langue étrangère (FLE), alphabétisation (Alpha) et remise à niveau (RàN)"
        ),
        introduction=(
            "Vous voulez apprendre le français ? Des cours existent pour vous. Nous cherchons avec "
            "vous un cours qui vous convient."
        ),
        description=(
            "Cours de français à Namur : français langue étrangère (FLE), alphabétisation, "
            "remise à niveau, tables de conversation. Comment trouver un cours."
        ),
        owner="coordination",
        in_brief=[
            "Il y a 3 sortes de cours. Nous vous aidons à choisir.",
            "Le parcours d’intégration prévoit au moins 400 heures de français, si besoin.",
            "Vous avez le niveau A2 ? Vous n’avez pas besoin de ces heures.",
        ],
        what_we_do=[
            "Nous testons votre niveau et nous vous orientons vers un cours.",
            (
                "Nous réunissons ceux qui donnent cours. Leur plateforme du français langue "
                "étrangère (FLE) existe depuis 2011. Henallux, Lire et Écrire Namur et d’autres en "
                "font partie. Le CIFoP (Centre interuniversitaire de formation permanente) aussi."
            ),
            (
                "En 2025, nous avons organisé une journée d’inscription. Une évaluation en ligne "
                "a suivi."
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
            section(
                "Quel cours pour vous ?",
                bullets(
                    (
                        "Vous savez lire et écrire dans une autre langue ? Choisissez le FLE : "
                        "français langue étrangère."
                    ),
                    (
                        "Vous n’avez pas appris à lire et à écrire ? Choisissez l’alphabétisation "
                        "(Alpha)."
                    ),
                    "Vous voulez revoir les bases ? Choisissez la remise à niveau (RàN).",
                ),
            ),
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
                        "Depuis 2014, un certificat porte sur la didactique du FLE et la pédagogie "
                        "interculturelle. Henallux et le CRILUX (Centre régional d’intégration de "
                        "la province de Luxembourg) y participent. Vérifiez s’il existe encore. "
                        "Les centres régionaux ont aussi une formation commune : "
                        '<a href="https://objectif-fle.be/projet/">Objectif FLE</a>.'
                    ),
                },
            ),
            glossary(
                {
                    "FLE": (
                        "Français langue étrangère. Un cours pour les personnes qui parlent une "
                        "autre langue."
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
            "Le volontaire donne de son temps, sans salaire. Il rencontre du monde, parle français "
            "et gagne de l’expérience. Le Centre d’action interculturelle (C.A.I.) soutient les "
            "volontaires."
        ),
        description=(
            "Volontariat et intégration à Namur : devenir volontaire quand on est étranger, "
            "mentorat interculturel (MIN), soutien du C.A.I."
        ),
        owner="accompagnement",
        in_brief=[
            "Plus de 400 000 volontaires en Fédération Wallonie-Bruxelles (année à confirmer).",
            "Une personne étrangère y gagne des liens, du français et de l’expérience.",
            "Nous soutenons les volontaires, seuls ou en groupe.",
        ],
        what_we_do=[
            "Nous soutenons les citoyens seuls et les collectifs.",
            "Nous soutenons les personnes étrangères qui veulent devenir volontaires.",
            "Depuis janvier 2015, nous proposons le mentorat interculturel (MIN).",
        ],
        helpers=[helpers.CAI_APPOINTMENT, helpers.CAI],
        body=(
            section(
                "Le mentorat interculturel",
                paragraphs(
                    (
                        "Un mentor aide une personne étrangère à se faire un réseau, à parler "
                        "français et à chercher un emploi."
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
                "cainamur.be, volontariat",
                "https://cainamur.be/volontariat/",
                note="Nombre de volontaires sans année : à confirmer.",
            ),
            origins.MENTORING,
        ],
    ),
]
