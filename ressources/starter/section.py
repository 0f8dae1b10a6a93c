"""The section « Ressources » and its four lists."""

from cai_site.core.starter.blocks import bullets, callout, paragraphs, section
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

LIBRARY = "page:/ressources/outils-et-publications"

RESSOURCES = StarterPage(
    "/ressources/",
    "ressources.RessourcesPage",
    "Ressources",
    {
        "introduction": (
            "Vous voulez comprendre l’immigration en province de Namur ? Le Centre d’action "
            "interculturelle (C.A.I.) vous donne des outils, des chiffres et des nouvelles. Vous "
            "trouvez aussi les adresses des services."
        ),
        "search_description": (
            "Ressources du C.A.I. de Namur : publications, outils pédagogiques, chiffres sur "
            "l’immigration, actualités et répertoire des services."
        ),
        "owner_service": "service:communication",
        "body": [
            callout(
                "Vous cherchez un document ?",
                (
                    'Écrivez à <a href="mailto:info@cainamur.be">info@cainamur.be</a>. '
                    "Dites-nous le titre, l’année ou le sujet."
                ),
                kind="tip",
            )
        ],
    },
    order=3,
)
PUBLICATIONS = StarterPage(
    "/ressources/outils-et-publications/",
    "ressources.PublicationsPage",
    "Outils et publications",
    {
        "introduction": (
            "Cahiers, études, guides, mémorandums et outils pédagogiques. Filtrez par thème, par "
            "type, par année ou par public."
        ),
        "search_description": (
            "Bibliothèque du C.A.I. de Namur : cahiers Coaxions, CAIstiques, mémorandums, guides "
            "et outils pédagogiques sur l’interculturalité."
        ),
        "owner_service": "service:communication",
        "body": [
            callout(
                "Comment obtenir une publication ?",
                (
                    "Certaines se téléchargent, d’autres se lisent en ligne. Pour les autres, "
                    "écrivez au service Communication. Les conditions de prêt sont à demander."
                ),
            ),
            section(
                "Des formats variés",
                paragraphs(
                    "Le Centre a produit des brochures, des CD-ROM, des PDF interactifs, des "
                    "affiches, des vidéos et des expositions. Son centre de documentation a "
                    "fonctionné de 1984 à 2020."
                ),
            ),
        ],
    },
)
CHIFFRES = StarterPage(
    "/ressources/chiffres/",
    "ressources.ChiffresPage",
    "Chiffres",
    {
        "introduction": (
            "Combien de personnes étrangères vivent en province de Namur ? D’où viennent-elles ? "
            "Chaque chiffre est donné avec son année, son territoire et sa source."
        ),
        "search_description": (
            "Chiffres de l’immigration en province de Namur : population étrangère, personnes "
            "accompagnées, parcours d’intégration, asile, racisme."
        ),
        "owner_service": "service:communication",
        "body": [
            callout(
                "En bref",
                "Au 1er janvier 2021, 5,29 % des habitants de la province n’étaient pas belges.",
                "C’est moins qu’en Wallonie (10,45 %) et qu’en Belgique (12,6 %).",
                "En 2021, nous avons accompagné 1 046 personnes.",
            ),
            section(
                "Pourquoi ces chiffres ?",
                paragraphs(
                    (
                        "Des données locales répondent aux idées reçues. C’est le "
                        "but des <i>CAIstiques</i>. Le Centre d’action interculturelle (C.A.I.) "
                        "les publie chaque année depuis 2018."
                    ),
                    (
                        "La province de Namur compte 38 communes et 3 arrondissements. Elle "
                        "couvre 3 666 km²."
                    ),
                ),
            ),
            callout(
                "À lire avec prudence",
                (
                    "Les données de 2023 et des années suivantes sont à compléter. Deux sources "
                    "donnent parfois deux nombres : la page les montre tous les deux."
                ),
                kind="important",
            ),
        ],
        "sources": [
            origins.CAISTIQUES_2021,
            origins.PRESS_2022,
            source(
                "discri.be, présentation des CAIstiques",
                "https://discri.be/article-thematique/les-caistiques-du-cai-des-notions-et-des-chiffres-pour-approcher-la-realite-de-limmigration-en-province-de-namur",
            ),
            source(
                "Copie des CAIstiques 2019",
                "https://docslib.org/doc/12028606/personnes-%C3%A9trang%C3%A8res-et-acteurs-de-lint%C3%A9gration",
            ),
            source(
                "Alter Échos, territoire de la province",
                "https://alterechos.be/namur-reacutefleacutechit-sur-laquonbspl-inburgering-agrave-la-wallonnenbspraquo",
            ),
        ],
    },
)
ACTUS = StarterPage(
    "/ressources/actus/",
    "ressources.ActusPage",
    "Actus du secteur",
    {
        "introduction": (
            "Suivez le Centre d’action interculturelle (C.A.I.) et ses partenaires : événements, "
            "réformes, emplois, appels à projets. Une annonce terminée quitte la liste."
        ),
        "search_description": (
            "Actualités de l’intégration et de l’interculturalité en province de Namur : "
            "événements, réformes, emploi, appels à projets."
        ),
        "owner_service": "service:communication",
        "body": [
            section(
                "Des appels à projets à suivre",
                bullets(
                    (
                        "La Wallonie soutient des initiatives locales d’intégration (ILI) : elle "
                        "lance pour cela des appels à projets."
                    ),
                    (
                        "<b>Promotion de la citoyenneté et de l’interculturalité.</b> En 2022, cet "
                        "appel offrait de 5 000 à 20 000 €."
                    ),
                ),
                paragraphs("Les dates des prochains appels sont à vérifier."),
            ),
            section(
                "Des sources à suivre",
                bullets(
                    (
                        'Le <a href="https://discri.be">DISCRI</a> (Dispositif de concertation et '
                        "d’appui aux centres régionaux d’intégration)."
                    ),
                    '<a href="https://unia.be">Unia</a>, contre les discriminations.',
                    "Le CIRÉ (Coordination et initiatives pour réfugiés et étrangers).",
                    "Myria, sur les migrations.",
                    "Le Service public de Wallonie.",
                ),
            ),
        ],
        "sources": [
            source(
                "Wallonie, initiatives locales d’intégration 2019-2020",
                "https://wallonie.be/fr/actualites/lancement-de-lappel-projets-initiatives-locales-dintegration-2019-2020",
            ),
            source(
                "Soliris, promotion de la citoyenneté et de l’interculturalité (2022)",
                "https://soliris.brussels/fr/?p=1702",
            ),
        ],
    },
)
REPERTOIRES = StarterPage(
    "/ressources/repertoires/",
    "ressources.RepertoiresPage",
    "Répertoires et cartographies",
    {
        "introduction": (
            "Qui peut vous aider, et où ? Cherchez un service par commune, par thème ou par "
            "public. Quand une information manque, elle est à compléter."
        ),
        "search_description": (
            "Répertoire des services utiles aux personnes étrangères en province de Namur : "
            "contacts, horaires, communes desservies, gratuité."
        ),
        "owner_service": "service:coordination",
        "body": [
            callout(
                "Le Guide du migrant, en ligne depuis 2022",
                (
                    'Ouvrez le <a href="https://guidedumigrant-provnamur.be">Guide du migrant en '
                    "province de Namur</a>. Pour chaque service, il donne le lieu, l’offre, le "
                    "contact et les heures. Il remplace les listes sur papier, vite dépassées."
                ),
                kind="tip",
            ),
            section(
                "D’autres répertoires",
                bullets(
                    "La liste des cours de français. Son adresse est à compléter.",
                    "La carte des cours de citoyenneté. Son adresse est à compléter.",
                    (
                        f'Le <a href="{LIBRARY}/cadastre-des-associations/">cadastre des '
                        "associations issues de l’immigration</a> (2022)."
                    ),
                    (
                        f'Les <a href="{LIBRARY}/affiches-mobilite/">affiches mobilité</a>, pour '
                        "les 38 communes."
                    ),
                ),
                paragraphs(
                    'Vous ne trouvez pas ? Écrivez à <a href="mailto:info@cainamur.be">'
                    "info@cainamur.be</a>."
                ),
            ),
        ],
        "sources": [
            source(
                "cainamur.be, Guide du migrant",
                "https://cainamur.be/category/ressources/ressources-outils-et-publications/",
            ),
            origins.PROGRAMME_PAGE_13,
            origins.CADASTRE,
        ],
    },
)
