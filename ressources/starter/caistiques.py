"""The yearly figures of the Centre: the collection « CAIstiques »."""

from cai_site.core.starter.blocks import bullets, section
from cai_site.core.starter.prose import source
from thematiques.starter import origins

from .publication import publication

DISCRI_CAISTIQUES = source(
    "discri.be, présentation des CAIstiques",
    "https://discri.be/article-thematique/les-caistiques-du-cai-des-notions-et-des-chiffres-pour-approcher-la-realite-de-limmigration-en-province-de-namur",
)
DISCRI_2022 = source(
    "discri.be, CAIstiques 2022",
    "https://discri.be/article-thematique/ledition-2022-des-caistiques-vient-de-sortir-un-nombre-record-de-demandes-de-protection-internationale",
)
READERS = ["presse", "professionnels", "communes-cpas"]

PAGES = [
    publication(
        "caistiques-2022",
        "CAIstiques 2022",
        "statistiques",
        year=2022,
        collection="CAIstiques",
        themes=["migrations", "asile"],
        audiences=READERS,
        link=DISCRI_2022[1]["url"],
        introduction=(
            "Les chiffres de l’immigration en province de Namur. Cette édition porte sur 2022. "
            "Elle a paru à la rentrée 2023."
        ),
        search_description=(
            "CAIstiques 2022 : les chiffres de l’immigration et de la protection internationale "
            "en province de Namur, par le C.A.I."
        ),
        about=[
            "Cette édition souligne un nombre record de demandes de protection internationale.",
            (
                "Le lien mène à la présentation publiée par le DISCRI (Dispositif de concertation "
                "et d’appui aux centres régionaux d’intégration)."
            ),
        ],
        sources=[DISCRI_2022],
    ),
    publication(
        "caistiques-2021",
        "CAIstiques 2021",
        "statistiques",
        year=2021,
        collection="CAIstiques",
        themes=["migrations", "asile"],
        audiences=READERS,
        document="doc:caistiques-2021",
        link=origins.CAISTIQUES_2021[1]["url"],
        introduction=(
            "Les chiffres de l’immigration en province de Namur en 2021, avec un volet spécial "
            "sur les personnes venues d’Ukraine."
        ),
        search_description=(
            "CAIstiques 2021 : personnes étrangères en province de Namur, 1 046 personnes "
            "accompagnées par le C.A.I., volet sur l’Ukraine."
        ),
        about=[
            ("En 2021, le Centre d’action interculturelle (C.A.I.) a accompagné 1 046 personnes.")
        ],
        more=(
            section(
                "Dans cette édition",
                bullets(
                    "La part des personnes étrangères dans la province et dans plusieurs communes.",
                    "Les 1 046 personnes accompagnées par le C.A.I. en 2021.",
                    "Un volet sur la population ukrainienne.",
                ),
            ),
        ),
        sources=[origins.CAISTIQUES_2021],
    ),
    publication(
        "caistiques-2019",
        "CAIstiques 2019",
        "statistiques",
        year=2019,
        collection="CAIstiques",
        themes=["migrations", "asile", "migrants-en-transit"],
        audiences=READERS,
        link=DISCRI_CAISTIQUES[1]["url"],
        introduction=(
            "Cette édition a 36 pages. Ses 6 fiches aident à comprendre l’immigration en province "
            "de Namur. La collection CAIstiques paraît chaque année depuis 2018."
        ),
        search_description=(
            "CAIstiques 2019 : 6 fiches du C.A.I. sur les personnes étrangères, le parcours, "
            "les acteurs, l’accueil et le transit à Namur."
        ),
        about=[
            (
                "Les 6 fiches portent sur les personnes, le parcours, les acteurs, l’accueil, "
                "le transit et le vocabulaire."
            ),
            "Son but : répondre aux idées reçues avec des données locales vérifiées.",
        ],
        sources=[
            DISCRI_CAISTIQUES,
            source(
                "Copie des CAIstiques 2019",
                "https://docslib.org/doc/12028606/personnes-%C3%A9trang%C3%A8res-et-acteurs-de-lint%C3%A9gration",
            ),
        ],
    ),
]
