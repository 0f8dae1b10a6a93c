"""Annual reports and plans."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

READKONG = "https://fr.readkong.com/page/"
FIGURES_SOURCE = (
    "https://discri.be/article-thematique/la-version-2021-des-caistiques-du-cai-vient-detre-"
    "publiee-avec-un-volet-special-consacre-a-la-population-ukrainienne"
)
EXAMPLE = (
    "callout",
    {
        "kind": "info",
        "title": "Un fichier d’exemple",
        "text": prose("""
            <p>Le fichier à télécharger est un exemple. Le C.A.I. doit encore déposer le vrai
            document. Vous en avez besoin ? Écrivez à
            <a href="mailto:info@cainamur.be">info@cainamur.be</a>.</p>
        """),
    },
)
# The plan of the reports of 2018 and 2019 is the same.
SIX_PARTS = """
    <h3>Ce que contient le rapport</h3>
    <p>Le rapport suit 6 grandes parties :</p>
    <ul>
    <li>l’accompagnement des personnes ;</li>
    <li>la coordination des acteurs ;</li>
    <li>l’information et la formation ;</li>
    <li>l’interpellation des responsables politiques ;</li>
    <li>le travail avec les autres centres régionaux ;</li>
    <li>la communication.</li>
    </ul>
"""


def _report(year: int, introduction: str, summary: str, copy: tuple, **fields) -> StarterPage:
    label, path = copy
    return StarterPage(
        f"/presentation/rapports-d-activites/rapport-{year}/",
        "home.RapportPage",
        f"Rapport d’activités {year}",
        {
            "introduction": introduction,
            "search_description": (
                f"Le rapport d’activités {year} du C.A.I. de Namur : son plan en résumé, le "
                f"fichier PDF et les perspectives {year + 1}."
            ),
            "owner_service": "service:direction",
            "year": year,
            "document": f"doc:rapport-{year}",
            "plan": f"doc:perspectives-{year + 1}",
            "summary": prose(summary),
            "body": [*fields.get("body", []), EXAMPLE],
            "sources": [source(label, READKONG + path), *fields.get("sources", [])],
        },
    )


STATS = {
    "title": "L’accompagnement en 2021",
    "stats": [
        {
            "value": value,
            "unit": "personnes",
            "label": label,
            "year": "2021",
            "source": "CAIstiques 2021, sur discri.be",
            "source_url": FIGURES_SOURCE,
        }
        for value, label in [
            ("1 046", "accompagnées par le C.A.I."),
            ("504", "pour le parcours d’intégration"),
            ("324", "pour la nationalité"),
            ("143", "pour l’insertion socioprofessionnelle"),
        ]
    ],
}

REPORT_2021 = _report(
    2021,
    "Ce rapport raconte l’année 2021 du Centre d’action interculturelle (C.A.I.). Les "
    "perspectives 2022 l’accompagnent.",
    """
    <h3>Ce que contient le rapport</h3>
    <ul>
    <li><b>La première ligne</b>, c’est-à-dire l’accompagnement direct des personnes.</li>
    <li><b>La deuxième ligne</b>, c’est-à-dire le travail avec les professionnels :
    coordination, formations, sensibilisation, veille sur les thématiques, appui aux
    opérateurs, interpellation.</li>
    <li><b>L’intercentres</b>, c’est-à-dire le travail avec les autres centres régionaux.</li>
    <li><b>La gestion</b> du Centre, ses instances et les annexes.</li>
    </ul>
    """,
    ("Rapport d’activités 2021 (copie en ligne)", "2021-rapport-d-activites-cai-namur-2990471"),
    body=[
        ("stats", STATS),
        text("""
            <p>Parmi ces 1 046 personnes, on compte 578 femmes et 447 hommes. 985 personnes
            viennent d’un pays hors de l’Union européenne. 43 personnes ont reçu une aide pour des
            démarches sociales.</p>
            <p>Ces chiffres viennent des CAIstiques, le recueil de statistiques du C.A.I. Voyez
            <a href="page:/ressources/chiffres/">tous les chiffres de la province</a>.</p>
        """),
    ],
    sources=[
        source(
            "discri.be, présentation des CAIstiques 2021",
            FIGURES_SOURCE,
            note="Le total des femmes et des hommes (1 025) est inférieur à 1 046 : à vérifier.",
        )
    ],
)
REPORT_2019 = _report(
    2019,
    "Ce rapport raconte l’année 2019 du Centre d’action interculturelle (C.A.I.). Les "
    "perspectives 2020 l’accompagnent.",
    SIX_PARTS,
    ("Perspectives 2020 (copie en ligne)", "perspectives2020-cai-namur-5709231"),
)
REPORT_2018 = _report(
    2018,
    "Ce rapport raconte l’année 2018 du Centre d’action interculturelle (C.A.I.). Les "
    "perspectives 2019 l’accompagnent.",
    SIX_PARTS,
    ("Perspectives 2019 (copie en ligne)", "perspectives-2019-cai-namur-1876780"),
)

LIST = StarterPage(
    "/presentation/rapports-d-activites/",
    "home.RapportsPage",
    "Rapports d’activités",
    {
        "introduction": (
            "Chaque rapport raconte une année du Centre d’action interculturelle (C.A.I.). Il "
            "annonce aussi les projets de l’année suivante."
        ),
        "search_description": (
            "Les rapports d’activités du C.A.I. de Namur, année par année, avec un résumé, le "
            "fichier PDF et les perspectives de l’année suivante."
        ),
        "owner_service": "service:direction",
        "body": [
            text("""
                <h2>Comment lire un rapport ?</h2>
                <p>Choisissez une année. Vous trouvez d’abord un résumé, puis le fichier à
                télécharger. Chaque rapport va avec un document de
                <a href="page:/presentation/perspectives/">perspectives</a>.</p>
                <p>Les rapports de 2020 et des années après 2021 sont à compléter.</p>
            """),
        ],
    },
)

PLANS = StarterPage(
    "/presentation/perspectives/",
    "home.PerspectivesPage",
    "Perspectives",
    {
        "introduction": (
            "Les perspectives disent ce que le Centre d’action interculturelle (C.A.I.) veut "
            "faire l’année suivante. Elles accompagnent chaque rapport d’activités."
        ),
        "search_description": (
            "Les projets du C.A.I. de Namur, année par année : les perspectives 2019, 2020 et "
            "2022, avec les rapports d’activités qu’elles accompagnent."
        ),
        "owner_service": "service:direction",
        "body": [
            text("""
                <h2>À quoi servent les perspectives ?</h2>
                <p>Un rapport regarde l’année passée. Les perspectives regardent l’année qui
                vient. Ensemble, ils montrent la suite du travail.</p>
                <p>Les perspectives 2021 et celles des années après 2022 sont à compléter. Les
                fichiers en ligne sont des exemples : le C.A.I. doit encore déposer les vrais
                documents.</p>
            """),
        ],
        "sources": [
            source(
                "Perspectives 2019 (copie en ligne)",
                READKONG + "perspectives-2019-cai-namur-1876780",
            ),
            source(
                "Perspectives 2020 (copie en ligne)",
                READKONG + "perspectives2020-cai-namur-5709231",
            ),
        ],
    },
)

REPORTS = [LIST, REPORT_2021, REPORT_2019, REPORT_2018, PLANS]
