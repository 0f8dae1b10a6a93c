"""The missions that the law gives the regional centres."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

MISSIONS_SOURCE = "https://cainamur.be/category/qui-sommes-nous/page/3/"
HISTORY_SOURCE = "https://cainamur.be/en-savoir-plus-sur-les-missions/"
VADE_MECUM = (
    "https://discri.be/article-editorial/vade-mecum-du-parcours-dintegration-pour-les-communes-2025"
)
ISP_SOURCE = "https://cainamur.be/2024_accompagnement_isp/"


def _mission(title: str, html: str) -> dict:
    return {
        "title": title,
        "text": prose(html),
        "legal_basis": "Code wallon (CWASS), art. 153 et suivants, numérotation de 2018",
        "source": "cainamur.be, missions dans le texte de 2018",
        "source_url": MISSIONS_SOURCE,
    }


MISSIONS = [
    _mission(
        "Organiser le parcours d’intégration",
        """<p>Nous accueillons les personnes étrangères. Nous les accompagnons à chaque étape :
        accueil, français, citoyenneté, orientation. Voyez
        <a href="page:/actions/parcours-d-integration/">le parcours d’intégration</a>.</p>""",
    ),
    _mission(
        "Appuyer les initiatives locales",
        """<p>Des associations et des services agissent sur le terrain. Nous les soutenons. Nous
        appuyons aussi les plateformes qui les réunissent.</p>""",
    ),
    _mission(
        "Coordonner les actions sur le territoire",
        """<p>Nous relions les acteurs de la province. Voyez
        <a href="page:/actions/reseau-actions-locales/">le réseau d’actions locales</a>.</p>""",
    ),
    _mission(
        "Encourager la participation et les échanges",
        """<p>Les personnes étrangères prennent part à la vie de la société. Nous encourageons
        cette participation et les échanges entre les cultures.</p>""",
    ),
    _mission(
        "Former les intervenants",
        """<p>Les intervenants sont les personnes qui travaillent avec un public étranger. Voyez
        <a href="page:/actions/formations/">nos formations</a>.</p>""",
    ),
    _mission(
        "Rassembler des données locales",
        """<p>Des données locales aident à décider et répondent aux idées reçues. Voyez
        <a href="page:/ressources/chiffres/">les chiffres de la province</a>.</p>""",
    ),
    _mission(
        "Se concerter entre centres",
        """<p>Les 8 centres de Wallonie se concertent. Leur dispositif commun s’appelle le
        DISCRI.</p>""",
    ),
    {
        "title": "Accompagner vers l’emploi",
        "text": prose("""
            <p>La loi parle d’accompagnement socioprofessionnel. C’est une mission à part entière
            depuis la réforme. Voyez
            <a href="page:/actions/accompagnement/">notre accompagnement</a>.</p>
        """),
        "legal_basis": "Décret wallon du 14 mars 2024",
        "source": "cainamur.be, accompagnement socioprofessionnel",
        "source_url": ISP_SOURCE,
    },
]

DECREES = [
    (
        "4 juillet 1996",
        "Un décret wallon crée les centres régionaux d’intégration.",
        HISTORY_SOURCE,
    ),
    ("30 avril 2009", "Un nouveau texte est adopté. Son contenu est à compléter.", HISTORY_SOURCE),
    (
        "27 mars 2014",
        "Un décret porte sur le parcours, les centres, les initiatives et l’interprétariat.",
        HISTORY_SOURCE,
    ),
    ("19 mai 2016", "L’obligation de suivre le parcours entre en vigueur.", HISTORY_SOURCE),
    ("Fin 2018", "Le dispositif est renforcé.", HISTORY_SOURCE),
    ("14 mars 2024", "Un décret réforme l’intégration des personnes étrangères.", VADE_MECUM),
    (
        "1er janvier 2025",
        "L’arrêté qui applique la réforme entre en vigueur.",
        "https://refli.be/fr/lex/2024008365",
    ),
]

CENTRES = [
    {"city": "Charleroi", "name": "CRI Charleroi", "url": "https://cricharleroi.be"},
    {"city": "La Louvière"},
    {"city": "Saint-Ghislain"},
    {"city": "Namur", "name": "C.A.I."},
    {"city": "Liège"},
    {"city": "Verviers"},
    {
        "city": "Libramont",
        "name": "Centre régional d’intégration de la province de Luxembourg (CRILUX)",
        "url": "https://crilux.be",
    },
    {
        "city": "Nivelles",
        "name": "Centre régional d’intégration du Brabant wallon (CRIBW)",
        "url": "https://cribw.be",
    },
]

MISSIONS_PAGE = StarterPage(
    "/presentation/missions-decretales/",
    "home.MissionsPage",
    "Missions décrétales",
    {
        "introduction": (
            "Un décret est une loi de la Région wallonne. Il dit ce que doivent faire les centres "
            "régionaux d’intégration (CRI). Le Centre d’action interculturelle (C.A.I.) est le "
            "centre de Namur."
        ),
        "search_description": (
            "Les missions que la loi wallonne confie aux centres régionaux d’intégration, "
            "l’histoire des décrets et les 8 centres de Wallonie."
        ),
        "owner_service": "service:direction",
        "missions": MISSIONS,
        "decree_steps": [
            ("step", {"date_label": date, "text": change, "source_url": url})
            for date, change, url in DECREES
        ],
        "centres": [("centre", centre) for centre in CENTRES],
        "body": [
            (
                "callout",
                {
                    "kind": "info",
                    "title": "En bref",
                    "text": prose("""
                        <p>Les centres existent depuis le décret wallon du 4 juillet 1996.</p>
                        <p>Le texte de 2018 leur confie 7 missions.</p>
                        <p>La réforme de 2024 fait de l’accompagnement socioprofessionnel une
                        mission à part entière.</p>
                    """),
                },
            ),
            text("""
                <h2>Où lire la loi ?</h2>
                <p>Ces règles se trouvent dans le Code wallon de l’action sociale et de la santé
                (CWASS). Voici des repères, selon la numérotation de 2018 :</p>
                <ul>
                <li>article 150 : les définitions ;</li>
                <li>articles 152 et suivants : le parcours d’intégration ;</li>
                <li>articles 153 et suivants : les centres régionaux ;</li>
                <li>articles 154 et suivants : les initiatives locales.</li>
                </ul>
            """),
            (
                "callout",
                {
                    "kind": "important",
                    "title": "Des numéros à vérifier",
                    "text": prose("""
                        <p>La réforme de 2024 a pu changer ces numéros. Lisez toujours la version
                        coordonnée du Code, c’est-à-dire le texte à jour.</p>
                    """),
                },
            ),
            (
                "glossary",
                {
                    "title": "Mots à connaître",
                    "terms": [
                        {
                            "term": "Décret",
                            "definition": "Une loi votée par le Parlement de la Région wallonne.",
                        },
                        {
                            "term": "CRI",
                            "definition": (
                                "Centre régional d’intégration. Il y en a 8 en Wallonie. "
                                "Depuis fin janvier 2025, ils partagent un logo « CRI » suivi "
                                "du nom de la ville."
                            ),
                        },
                        {
                            "term": "DISCRI",
                            "definition": (
                                "Dispositif de concertation et d’appui aux centres régionaux "
                                "d’intégration. Il est commun aux 8 centres."
                            ),
                        },
                    ],
                },
            ),
        ],
        "sources": [
            source(
                "Wallex",
                "https://wallex.wallonie.be/eli/loi-decret/2024/03/14/2024202234/2024/05/04",
                legal_basis="Décret wallon du 14 mars 2024",
            ),
            source(
                "Refli",
                "https://refli.be/fr/lex/2024008365",
                legal_basis="Arrêté d’exécution, en vigueur le 1er janvier 2025",
            ),
            source(
                "Circulaire du 28 janvier 2019",
                "https://etaamb.be/fr/circulaire-du-28-janvier-2019_n2019030212.html",
                legal_basis="CWASS, art. 150 à 154 et suivants",
                note="Numérotation de 2018, à vérifier dans le texte actuel.",
            ),
            source("cainamur.be, missions dans le texte de 2018", MISSIONS_SOURCE),
            source("cainamur.be, histoire des décrets", HISTORY_SOURCE),
            source("DISCRI, vade-mecum pour les communes (2025)", VADE_MECUM),
            source(
                "CRI Charleroi, sur l’identité commune des centres",
                "https://cricharleroi.be/2025/02/10/le-cric-devient-cri-charleroi-et-developpe-encore-ses-missions-dintegration/",
                note="La déclinaison namuroise est à confirmer.",
            ),
        ],
    },
)
