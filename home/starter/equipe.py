"""The team by functions, and the mandates."""

from datetime import date

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

from .services import ROWS

FUNCTIONS = [
    {
        "service": "service:accompagnement",
        "title": "Accompagnateur ou accompagnatrice interculturel·le",
        "mission": "Reçoit les personnes étrangères et les accompagne dans leurs démarches.",
    },
    {
        "service": "service:accompagnement",
        "title": "Responsable de projets d’insertion, jobcoach",
        "mission": (
            "Premier accueil, bilan d’orientation, mentorat, stages, lien avec les entreprises."
        ),
    },
    {
        "service": "service:formations",
        "title": "Responsable des formations",
        "mission": "Organise les formations du Centre.",
    },
    {
        "service": "service:formations",
        "title": "Responsable des inscriptions",
        "mission": "Gère les inscriptions aux formations.",
    },
]
KNOWN = {function["service"] for function in FUNCTIONS} | {"service:accueil"}
# A service without a known function still shows, so that visitors find its contact.
OTHERS = [
    {"service": f"service:{row['slug']}", "title": "Fonctions à compléter"}
    for row in ROWS
    if f"service:{row['slug']}" not in KNOWN
]

TEAM = StarterPage(
    "/presentation/equipe/",
    "home.EquipePage",
    "Équipe",
    {
        "introduction": (
            "L’équipe du Centre d’action interculturelle (C.A.I.) travaille en plusieurs services. "
            "Chaque service a une mission et un contact."
        ),
        "search_description": (
            "Les services du C.A.I. de Namur, leurs fonctions, leurs missions et leurs contacts : "
            "accompagnement, formations, coordination, sensibilisation."
        ),
        "owner_service": "service:direction",
        "functions": [*FUNCTIONS, *OTHERS],
        "body": [
            text("""
                <h2>À qui s’adresser ?</h2>
                <p>Vous êtes une personne étrangère et vous cherchez de l’aide ? Contactez le
                service Accompagnement. Pour une autre question, écrivez à
                <a href="mailto:info@cainamur.be">info@cainamur.be</a>. Nous vous orientons.</p>
            """),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "À compléter",
                    "text": prose("""
                        <p>Le nombre de travailleurs, l’organigramme et plusieurs fonctions sont à
                        compléter. Le nom ou la photo d’une personne n’apparaît ici qu’avec son
                        accord.</p>
                    """),
                },
            ),
        ],
        "sources": [
            source(
                "Rapport d’activités 2021 (copie en ligne)",
                "https://fr.readkong.com/page/2021-rapport-d-activites-cai-namur-2990471",
                note="La liste des services est à confirmer.",
            ),
            source(
                "cainamur.be, offres d’emploi et agenda",
                "https://cainamur.be/?eventDisplay=month&print=print",
                note="Source des fonctions et des tâches de jobcoach.",
            ),
        ],
    },
)

CITIES = ["Namur", "Sambreville", "Ciney", "Dinant", "Gedinne"]

MANDATES = StarterPage(
    "/presentation/mandats/",
    "home.MandatsPage",
    "Mandats",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) a 3 instances : l’assemblée "
            "générale, le conseil d’administration et le bureau. Cette page dit quels organismes y "
            "siègent."
        ),
        "search_description": (
            "Les instances du C.A.I. de Namur : assemblée générale, conseil d’administration et "
            "bureau, avec les organismes qui y siègent."
        ),
        "owner_service": "service:direction",
        "as_of": date(2024, 3, 1),
        "mandates": [
            {"instance": "ag", "category": "Villes", "organisation": city, "role": "Membre"}
            for city in CITIES
        ],
        "body": [
            (
                "callout",
                {
                    "kind": "important",
                    "title": "En bref : une liste incomplète",
                    "text": prose("""
                        <p>Cette liste date de mars 2024. Le jour exact est à confirmer.</p>
                        <p>Elle n’est pas complète. Il manque le conseil d’administration, le bureau
                        et les autres membres de l’assemblée générale.</p>
                    """),
                },
            ),
            text("""
                <h2>Les 3 instances</h2>
                <ul>
                <li><b>L’assemblée générale</b> réunit les membres. Ils sont classés par
                catégorie. La première catégorie est celle des villes.</li>
                <li><b>Le conseil d’administration</b> réunit les administrateurs et
                administratrices.</li>
                <li><b>Le bureau</b> est la troisième instance du Centre.</li>
                </ul>
                <h2>Aux origines</h2>
                <p>Au départ, 4 types de membres composaient l’assemblée : des associations
                d’immigrés, des syndicats, des acteurs de l’éducation permanente et des pouvoirs
                publics.</p>
                <h2>Les mandats extérieurs</h2>
                <p>Le Centre peut aussi siéger dans d’autres organismes. La liste de ces mandats
                est à compléter. Les centres
                régionaux d’intégration (CRI) doivent siéger dans un comité régional. Ce comité
                suit le plan wallon contre le racisme.</p>
            """),
        ],
        "sources": [
            source(
                "cainamur.be, page des mandats",
                "https://cainamur.be/author/adminopenweb/page/3/",
                note="Mise à jour de mars 2024. La liste des villes n’y est pas entière.",
            ),
            source(
                "cainamur.be, création du Centre",
                "https://cainamur.be/1983_creation_cscin/",
            ),
            source(
                "cainamur.be, plans contre le racisme",
                "https://cainamur.be/category/thematiques/page/2/",
            ),
        ],
    },
)
