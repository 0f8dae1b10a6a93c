"""Guides, posters and pedagogical tools."""

from cai_site.core.starter.blocks import bullets, section
from cai_site.core.starter.prose import source
from thematiques.starter import origins

from .publication import CENTRE, publication

PAGES = [
    publication(
        "guide-du-migrant",
        "Guide du migrant en province de Namur",
        "guide",
        readers="A2",
        year=2022,
        themes=["asile", "sociojuridique", "sante", "logement", "fle-alpha-ran"],
        audiences=["personnes-etrangeres", "professionnels", "volontaires"],
        link="https://guidedumigrant-provnamur.be",
        introduction=(
            "Un site pour trouver un service près de chez vous. Il fonctionne sur ordinateur et "
            "sur smartphone."
        ),
        search_description=(
            "Guide du migrant en province de Namur : un site pour trouver les services, leurs "
            "contacts et leurs horaires. En ligne depuis 2022."
        ),
        about=[
            (
                "Le guide classe les services par rubriques. Pour chaque service, il donne le "
                "lieu, l’offre, le contact et les horaires."
            ),
            "Il remplace depuis 2022 les répertoires sur papier, vite dépassés.",
        ],
        sources=[
            source(
                "cainamur.be, Guide du migrant",
                "https://cainamur.be/category/ressources/ressources-outils-et-publications/",
            )
        ],
    ),
    publication(
        "guide-mobilite",
        "Guide mobilité",
        "guide",
        readers="A2",
        author_organisation=f"{CENTRE}, Province de Namur et partenaires",
        themes=["mobilite"],
        audiences=["personnes-etrangeres", "professionnels", "communes-cpas"],
        introduction=(
            "Un guide pour se déplacer en province de Namur. Il est fait pour les habitants et les "
            "travailleurs sociaux."
        ),
        search_description=(
            "Guide mobilité de la province de Namur : train, bus, voiture, vélo, covoiturage, "
            "permis, assurances et traduction sur smartphone."
        ),
        about=[
            (
                "Ce guide est né dans un groupe de travail. C’est celui du plan provincial et "
                "local d’intégration (PPLI)."
            )
        ],
        more=(
            section(
                "Dans le guide",
                bullets(
                    "Le train et le bus.",
                    "La voiture, le permis et les assurances.",
                    "Le vélo et le covoiturage.",
                    "La traduction sur smartphone.",
                ),
            ),
        ),
        sources=[origins.MOBILITY],
    ),
    publication(
        "affiches-mobilite",
        "Affiches mobilité par commune",
        "affiche",
        readers="A2",
        author_organisation=f"{CENTRE}, Province de Namur et partenaires",
        themes=["mobilite"],
        audiences=["personnes-etrangeres", "professionnels", "communes-cpas"],
        introduction=(
            "Il y a 20 affiches avec des QR codes. Elles couvrent les 38 communes de la province."
        ),
        search_description=(
            "Vingt affiches mobilité avec QR codes pour les 38 communes de la province de "
            "Namur : les transports près de chez vous."
        ),
        about=[
            (
                "Un QR code est un petit carré à scanner avec un téléphone. Il ouvre une page "
                "sur internet."
            )
        ],
        sources=[
            source(
                "cainamur.be, affiches mobilité",
                "https://cainamur.be/category/thematiques/page/11/",
            )
        ],
    ),
    publication(
        "bail-wallon-simplifie",
        "Bail wallon simplifié",
        "outil",
        readers="A2",
        author_organisation="Province de Namur et 4 agences immobilières sociales",
        themes=["logement"],
        audiences=["personnes-etrangeres", "professionnels", "communes-cpas"],
        introduction=(
            "Un bail, c’est un contrat de location. Cet outil vous l’explique avec des dessins et "
            "une vidéo."
        ),
        search_description=(
            "Bail wallon simplifié : comprendre un contrat de location, avec des illustrations "
            "et une vidéo. Outil de la Province de Namur."
        ),
        about=[
            (
                "La Province l’a fait avec 4 agences immobilières sociales (AIS). Elles louent des "
                "logements aux personnes qui ont de petits revenus."
            ),
            "Où le trouver ? Cette adresse est à compléter.",
        ],
        sources=[
            source(
                "cainamur.be, bail wallon simplifié",
                "https://cainamur.be/category/actus/page/6/",
            )
        ],
    ),
    publication(
        "la-manne-a-pain",
        "La Manne à pain",
        "outil",
        year=1998,
        themes=["interculturalite", "diversite"],
        audiences=["enseignants", "professionnels", "grand-public"],
        introduction="Un outil de sensibilisation créé par le Centre en 1998.",
        search_description=(
            "La Manne à pain : un outil de sensibilisation à l’interculturalité, créé par le "
            "C.A.I. de Namur en 1998."
        ),
        about=[
            (
                "La description et les conditions de prêt sont à compléter. Demandez-les au "
                "service Sensibilisation."
            )
        ],
        sources=[
            source(
                "cainamur.be, outils pédagogiques",
                "https://cainamur.be/2007-sens-dailleurs-un-outil-pedagogique-pour-celebrer-la-diversite",
            )
        ],
    ),
    publication(
        "sens-d-ailleurs",
        "Sens d’ailleurs",
        "outil",
        year=2007,
        themes=["interculturalite", "diversite"],
        audiences=["enseignants", "professionnels", "grand-public"],
        introduction=(
            "Un outil pédagogique de 2007 sur la diversité : des panneaux, des affiches et un "
            "dossier."
        ),
        search_description=(
            "Sens d’ailleurs (2007) : panneaux, affiches et dossier pédagogique du C.A.I. de "
            "Namur pour parler de la diversité en groupe."
        ),
        about=[
            (
                "Les conditions de prêt sont à confirmer. Demandez au service Sensibilisation si "
                "l’outil est disponible."
            )
        ],
        sources=[
            source(
                "cainamur.be, Sens d’ailleurs",
                "https://cainamur.be/2007-sens-dailleurs-un-outil-pedagogique-pour-celebrer-la-diversite",
            )
        ],
    ),
    publication(
        "au-temps-des-migrations",
        "Au temps/autant des migrations",
        "outil",
        author_organisation="",
        themes=["migrations"],
        audiences=["enseignants", "professionnels", "volontaires"],
        introduction="Un jeu pour parler des migrations en groupe.",
        search_description=(
            "« Au temps/autant des migrations » : un jeu pédagogique sur les migrations, "
            "présenté dans les formations du C.A.I. de Namur."
        ),
        about=["L’éditeur du jeu et les conditions de prêt sont à compléter."],
        sources=[origins.PEDAGOGICAL_TOOLS],
    ),
    publication(
        "nom-de-code-migrations",
        "Nom de code : migrations !",
        "outil",
        author_organisation="",
        themes=["migrations"],
        audiences=["enseignants", "professionnels", "volontaires"],
        introduction="Un jeu pour découvrir les mots et les réalités des migrations.",
        search_description=(
            "« Nom de code : migrations ! » : un jeu pédagogique sur les migrations, présenté "
            "dans les formations du C.A.I. de Namur."
        ),
        about=["L’éditeur du jeu et les conditions de prêt sont à compléter."],
        sources=[origins.PEDAGOGICAL_TOOLS],
    ),
    publication(
        "exemple-un-outil-a-emprunter",
        "Exemple : un outil à emprunter",
        "outil",
        is_example=True,
        author_organisation="",
        owner_service="service:sensibilisation",
        on_loan=True,
        loan_note="Exemple : « Deux semaines, sur rendez-vous. »",
        themes=["migrations"],
        audiences=["enseignants", "professionnels", "volontaires"],
        introduction=(
            "Cet outil n’existe pas : c’est un exemple. Il montre comment on demande un prêt. Il "
            "est à supprimer avant la mise en ligne."
        ),
        search_description=(
            "Fiche d’exemple à supprimer : elle montre comment un outil en prêt s’affiche sur le "
            "site et comment on le demande."
        ),
        about=[
            (
                "Exemple de description : ce que contient l’outil, combien de personnes "
                "l’utilisent, combien de temps il demande."
            )
        ],
    ),
    publication(
        "vade-mecum-parcours-2025",
        "Vade-mecum du parcours d’intégration pour les communes (2025)",
        "guide",
        year=2025,
        author_organisation="DISCRI",
        themes=["sociojuridique", "citoyennete"],
        audiences=["communes-cpas", "professionnels"],
        link="https://discri.be/article-editorial/vade-mecum-du-parcours-dintegration-pour-les-communes-2025",
        introduction=(
            "Ce guide explique aux communes leur rôle dans le parcours d’intégration. Il vient du "
            "DISCRI (Dispositif de concertation et d’appui aux centres régionaux d’intégration)."
        ),
        search_description=(
            "Vade-mecum 2025 du DISCRI : le parcours d’intégration expliqué aux communes "
            "wallonnes, avec l’histoire des décrets."
        ),
        about=[
            (
                "Le guide présente aussi les étapes du décret et les 8 centres régionaux "
                "d’intégration."
            )
        ],
        sources=[
            source(
                "discri.be, vade-mecum 2025",
                "https://discri.be/article-editorial/vade-mecum-du-parcours-dintegration-pour-les-communes-2025",
            )
        ],
    ),
]
