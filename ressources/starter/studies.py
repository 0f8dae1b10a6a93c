"""Memoranda, studies and books."""

from cai_site.core.starter.blocks import bullets, section
from cai_site.core.starter.prose import source
from thematiques.starter import origins

from .publication import CENTRE, publication

PAGES = [
    publication(
        "memorandum-2024",
        "Mémorandum 2024",
        "memorandum",
        year=2024,
        themes=["sociojuridique", "logement", "sante", "lutte-contre-le-racisme"],
        audiences=["presse", "professionnels", "communes-cpas"],
        document="doc:memorandum-2024",
        introduction=(
            "Une quarantaine de pages de recommandations pour les élections de 2024. Des "
            "indicateurs disent ce qu’elles coûtent."
        ),
        search_description=(
            "Mémorandum 2024 du C.A.I. de Namur : 7 thématiques, 8 propositions transversales et "
            "des indicateurs de coût, avant les élections."
        ),
        about=[
            "Le Centre a d’abord mené un sondage. Une rencontre a suivi.",
        ],
        more=(
            section(
                "En bref",
                bullets(
                    "7 thématiques.",
                    "8 propositions transversales, c’est-à-dire communes à tous les thèmes.",
                    "Des indicateurs de coût.",
                ),
            ),
        ),
        sources=[origins.MEMORANDUM_2024],
    ),
    publication(
        "memorandum-2019",
        "Mémorandum 2019",
        "memorandum",
        year=2019,
        author_organisation="Centres régionaux d’intégration",
        themes=["sociojuridique"],
        audiences=["presse", "professionnels"],
        introduction=(
            "Les demandes communes des centres régionaux d’intégration (CRI), avant les "
            "élections régionales et fédérales de 2019."
        ),
        search_description=(
            "Mémorandum 2019, commun aux centres régionaux d’intégration de Wallonie, pour les "
            "élections régionales et fédérales."
        ),
        about=["Les centres régionaux ont écrit ce texte ensemble."],
        sources=[origins.MEMORANDA],
    ),
    publication(
        "memorandum-2018",
        "Mémorandum 2018",
        "memorandum",
        year=2018,
        themes=["sociojuridique"],
        audiences=["presse", "communes-cpas"],
        introduction=(
            f"Les demandes du {CENTRE} et de ses partenaires. Elles précèdent les élections "
            "communales et provinciales de 2018."
        ),
        search_description=(
            "Mémorandum 2018 du C.A.I. de Namur pour les élections communales et provinciales, "
            "issu d’une consultation des partenaires."
        ),
        about=[
            "Ce texte vient d’une consultation du plan provincial et local d’intégration (PPLI)."
        ],
        sources=[origins.MEMORANDA],
    ),
    publication(
        "diagnostic-ppli",
        "Diagnostic du plan provincial et local d’intégration",
        "etude",
        author_organisation=f"Province, Centre local de promotion de la santé et {CENTRE}",
        themes=["interculturalite", "logement", "sante", "mobilite"],
        audiences=["professionnels", "communes-cpas"],
        introduction=(
            "Le diagnostic qui prépare le plan provincial et local d’intégration (PPLI) : les "
            "besoins des personnes étrangères dans la province de Namur."
        ),
        search_description=(
            "Diagnostic du plan provincial et local d’intégration (PPLI) de la province de "
            "Namur : besoins des personnes étrangères et priorités."
        ),
        about=[
            (
                "Trois institutions portent ce plan depuis 2016 : la Province, le Centre local de "
                f"promotion de la santé (CLPS) et le {CENTRE}."
            ),
            (
                "La copie que nous avons repérée compte 172 pages. L’année de parution est à "
                "compléter."
            ),
        ],
        sources=[
            origins.PPLI,
            source(
                "Copie du diagnostic provincial",
                "https://pdfslide.fr/documents/diagnostic-provincial-en-vue-de-co-construire-un-plan-disparition-de-georges.html",
                note="Copie sur un site extérieur : le fichier d’origine est à retrouver.",
            ),
        ],
    ),
    publication(
        "cadastre-des-associations",
        "Cadastre des associations issues de l’immigration",
        "etude",
        year=2022,
        themes=["migrations", "citoyennete"],
        audiences=["professionnels", "communes-cpas", "grand-public"],
        introduction=(
            "La liste des associations issues de l’immigration en province de Namur, avec une "
            "étude (2022)."
        ),
        search_description=(
            "Cadastre 2022 des associations issues de l’immigration en province de Namur, "
            "accompagné d’une étude. Une ressource du C.A.I."
        ),
        about=["Le cadastre recense les associations. L’étude qui l’accompagne les décrit."],
        sources=[origins.CADASTRE],
    ),
    publication(
        "enquete-racisme-2023",
        "Enquête sur le racisme en province de Namur (2023)",
        "etude",
        year=2023,
        author_organisation=f"{CENTRE} et Unia",
        themes=["lutte-contre-le-racisme", "logement"],
        audiences=["presse", "professionnels", "grand-public"],
        introduction=(
            f"Une enquête d’Unia et du {CENTRE}. Trois domaines arrivent en tête : le logement, "
            "l’emploi et les services publics."
        ),
        search_description=(
            "Enquête 2023 du C.A.I. et d’Unia sur le racisme : logement, emploi et services "
            "publics arrivent en tête en province de Namur."
        ),
        about=["Le document complet et la méthode sont à compléter."],
        sources=[origins.MARCH_2024],
    ),
    publication(
        "systematisation-2020",
        "Systématisation d’expériences : la brochure",
        "etude",
        year=2020,
        themes=["interculturalite"],
        audiences=["professionnels", "enseignants"],
        document="doc:systematisation-brochure",
        introduction=(
            "En 2020, l’équipe a évalué ses propres pratiques interculturelles. La brochure en "
            "tire des apprentissages et des points de vigilance."
        ),
        search_description=(
            "Brochure de la systématisation d’expériences menée en 2020 par l’équipe du C.A.I. "
            "de Namur sur ses pratiques interculturelles."
        ),
        about=[
            "Une vidéo avec des témoignages complète la brochure.",
            (
                "Toute la démarche est expliquée à la page "
                '<a href="page:/presentation/systematisation-d-experiences/">Systématisation '
                "d’expériences</a>."
            ),
        ],
        sources=[origins.PRACTICES_2020],
    ),
    publication(
        "livre-des-40-ans",
        "Au confluent de l’intégration et de l’interculturalité",
        "livre",
        themes=["interculturalite", "migrations"],
        audiences=["grand-public", "professionnels", "presse"],
        link="https://editeurssinguliers.be/livre/au-confluent-de-lintegration-et-de-linterculturalite",
        introduction=(
            "Le livre des 40 ans du Centre. Le site de l’éditeur présente l’ouvrage et la façon "
            "de l’acheter."
        ),
        search_description=(
            "« Au confluent de l’intégration et de l’interculturalité » : le livre des 40 ans du "
            "Centre d’action interculturelle de Namur."
        ),
        about=[
            (
                "Vous voulez découvrir cette histoire en ligne ? Voyez la page "
                '<a href="page:/presentation/histoire-du-centre/">Histoire du Centre</a>.'
            ),
            "L’année de parution est à compléter.",
        ],
        sources=[
            source(
                "Les Éditeurs singuliers",
                "https://editeurssinguliers.be/livre/au-confluent-de-lintegration-et-de-linterculturalite",
            )
        ],
    ),
    publication(
        "a-nous-la-parole",
        "À nous la parole",
        "revue",
        year=2006,
        themes=["citoyennete"],
        audiences=["grand-public", "enseignants"],
        introduction=(
            "Un cahier de 2006, sur le vote communal. Il accompagne la campagne « Belge ou "
            "étranger, je suis citoyen »."
        ),
        search_description=(
            "« À nous la parole » (2006) : cahier de la campagne du C.A.I. de Namur pour le vote "
            "communal des personnes non européennes."
        ),
        about=[
            (
                "Depuis octobre 2006, les personnes non européennes peuvent voter aux élections "
                "communales. Elles doivent résider en Belgique depuis plus de 5 ans."
            )
        ],
        sources=[origins.VOTE_2006],
    ),
]
