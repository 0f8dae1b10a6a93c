"""The section « Présentation » and « Qui sommes-nous ? »."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source, text

SECTION = StarterPage(
    "/presentation/",
    "home.PresentationPage",
    "Présentation",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) est une association sans but lucratif. "
            "Découvrez ses missions, son équipe, son histoire et ses projets."
        ),
        "search_description": (
            "Le Centre d’action interculturelle de la province de Namur : qui nous sommes, nos "
            "missions, notre équipe, notre histoire, nos rapports."
        ),
        "owner_service": "service:communication",
        "body": [
            text("""
                <h2>Le Centre en bref</h2>
                <p>Le Centre est né en 1983. Il a été agréé comme centre régional d’intégration
                (CRI) en mars 1997. Il s’appelle C.A.I. depuis octobre 1998.</p>
                <p>Il exerce 5 métiers : accompagner, former, sensibiliser, coordonner des
                acteurs et interpeller. Il travaille dans les 38 communes de la province.</p>
            """),
        ],
        "sources": [
            source(
                "cainamur.be, création du Centre",
                "https://cainamur.be/1983_creation_cscin/",
            ),
            source(
                "cainamur.be, agrément comme centre régional",
                "https://cainamur.be/1997_agrement_cri/",
            ),
        ],
    },
)

ACTIVITIES = [
    {
        "title": "Accompagnement",
        "text": "Nous aidons les personnes étrangères dans leurs démarches.",
        "page": "page:/actions/accompagnement/",
    },
    {
        "title": "Formation",
        "text": "Nous formons les personnes qui travaillent avec plusieurs cultures.",
        "page": "page:/actions/formations/",
    },
    {
        "title": "Sensibilisation",
        "text": "Nous informons le public et nous agissons contre le racisme.",
        "page": "page:/actions/sensibilisation/",
    },
    {
        "title": "Coordination d’acteurs",
        "text": "Nous réunissons les acteurs locaux de l’intégration.",
        "page": "page:/actions/reseau-actions-locales/",
    },
    {
        "title": "Interpellation",
        "text": "Nous portons des demandes auprès des responsables politiques.",
        "page": "page:/actions/interpellation/",
    },
]

CARDS = [
    {
        "title": "Projets et valeurs",
        "text": "Égalité, participation, transformation : le projet que nous défendons.",
        "page": "page:/presentation/projets-et-valeurs/",
    },
    {
        "title": "Logo et charte graphique",
        "text": "Les versions du logo à télécharger et la charte.",
        "page": "page:/presentation/logo-et-charte-graphique/",
    },
    {
        "title": "Histoire du Centre",
        "text": "Plus de 40 ans d’actions, date par date.",
        "page": "page:/presentation/histoire-du-centre/",
    },
    {
        "title": "Rapport d’activités 2021",
        "text": "Ce que nous avons fait en 2021, en résumé et en PDF.",
        "page": "page:/presentation/rapports-d-activites/rapport-2021/",
    },
    {
        "title": "Perspectives 2022",
        "text": "Les projets annoncés avec le rapport 2021.",
        "page": "page:/presentation/perspectives/",
    },
    {
        "title": "Systématisation d’expériences",
        "text": "Ce que l’équipe a appris de ses propres pratiques.",
        "page": "page:/presentation/systematisation-d-experiences/",
    },
]

WHO_WE_ARE = StarterPage(
    "/presentation/qui-sommes-nous/",
    "home.QuiSommesNousPage",
    "Qui sommes-nous ?",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) est une référence pour l’intégration et "
            "l’interculturalité en province de Namur. Il travaille avec les personnes étrangères "
            "et avec les organismes qui agissent pour elles."
        ),
        "search_description": (
            "Le C.A.I. de Namur : un centre régional d’intégration, 5 métiers, deux publics "
            "et une approche interculturelle. Statuts, projet et histoire."
        ),
        "owner_service": "service:direction",
        "quote": (
            "Le C.A.I. est un Centre régional d’intégration qui agit pour une société "
            "interculturelle."
        ),
        "activities_intro": "Nos 5 métiers",
        "activities": [("activity", activity) for activity in ACTIVITIES],
        "body": [
            text("""
                <h2>Notre rôle</h2>
                <p>Nous sommes un organe de référence dans la province. Nous travaillons pour deux
                publics. Nous accompagnons les personnes étrangères dans leurs démarches. Nous
                appuyons aussi les organismes qui agissent sur ces matières, de près ou de
                loin.</p>
                <p>Notre équipe est le fil rouge. Elle relie les démarches des uns et le travail
                des autres.</p>
                <h2>Nos 3 appuis</h2>
                <ul>
                <li>Notre histoire. Le Centre socio-culturel des immigrés de la province de Namur
                (C.S.C.I.N.) est devenu le C.A.I.</li>
                <li>L’apport des pouvoirs publics et des associations de la province.</li>
                <li>L’expérience de notre équipe.</li>
                </ul>
                <p>Ces appuis changent avec le temps. Notre travail et nos missions changent donc
                aussi. Notre projet de société, lui, reste le même.</p>
                <h2>L’approche interculturelle</h2>
                <p>Cette approche traverse toutes nos actions. Elle fonde notre déontologie,
                c’est-à-dire nos règles de conduite. Elle fonde aussi nos méthodes.</p>
                <h2>Notre vision de la société</h2>
                <p>Notre société est multiculturelle. Des personnes de cultures différentes y
                vivent. Le reconnaître et l’accepter demande un travail permanent. C’est notre
                point de départ.</p>
                <p>Nous voulons aller plus loin. Toutes les composantes de la société méritent le
                respect. Toutes ont droit à l’égalité. Chaque personne doit trouver sa place et
                participer. Une société interculturelle se construit ainsi, par la relation et par
                la négociation. C’est un projet politique, et il n’est jamais terminé.</p>
                <h2>Trois dates</h2>
                <p>Le Centre est né en 1983. Il a été agréé comme centre régional d’intégration
                (CRI) en mars 1997. Il a pris le nom de C.A.I. en octobre 1998. Voyez
                <a href="page:/presentation/histoire-du-centre/">toute l’histoire du
                Centre</a>.</p>
            """),
        ],
        "statutes": "doc:statuts-2019",
        "cards": [("card", card) for card in CARDS],
        "sources": [
            source(
                "cainamur.be, création du Centre",
                "https://cainamur.be/1983_creation_cscin/",
            ),
            source(
                "cainamur.be, agrément comme centre régional",
                "https://cainamur.be/1997_agrement_cri/",
            ),
            source("Statuts du C.A.I., version de 2019", note="Le fichier est à déposer."),
        ],
    },
)
