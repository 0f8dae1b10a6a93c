"""Services for the public and for politics: awareness and advocacy."""

from cai_site.core.starter.blocks import bullets, callout, glossary, paragraphs, section, step
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

LIBRARY = "page:/ressources/outils-et-publications"

SENSIBILISATION = StarterPage(
    "/actions/sensibilisation/",
    "actions.ActionPage",
    "Sensibilisation",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) informe, fait réfléchir et rassemble. "
            "Il propose des outils, soutient des expositions et participe à la plateforme "
            "provinciale contre le racisme."
        ),
        "search_description": (
            "Sensibilisation au racisme et à l’interculturalité à Namur : plateforme "
            "provinciale, outils pédagogiques, animations, expositions."
        ),
        "owner_service": "service:sensibilisation",
        "service": "service:sensibilisation",
        "for_whom": bullets(
            "Les écoles et les groupes de jeunes.",
            "Les associations et les communes.",
            "Le grand public.",
        ),
        "what": bullets(
            "Un travail commun dans la plateforme provinciale de lutte contre le racisme.",
            "Des outils pédagogiques nés au Centre.",
            "Des animations, des expositions et des colloques.",
        ),
        "steps": [
            step(
                "Décrivez votre projet",
                "Dites-nous le public, le lieu, la durée et la date souhaitée.",
            ),
            step(
                "Nous cherchons une réponse",
                (
                    "Nous vous proposons une animation, un outil ou un partenaire. Les "
                    "conditions sont à confirmer pour chaque demande."
                ),
            ),
            step("Nous préparons l’activité ensemble", "Vous gardez un contact unique au C.A.I."),
        ],
        "body": [
            callout(
                "Vous êtes victime ou témoin de racisme ?",
                (
                    'Ouvrez la page <a href="page:/aide-et-ecoute/">Je suis victime de racisme'
                    "</a>. Elle dit qui appeler et quoi garder comme preuve."
                ),
                kind="important",
            ),
            section(
                "La plateforme provinciale contre le racisme",
                paragraphs(
                    (
                        "La plateforme existe depuis 2016. Elle réunit plus de 40 acteurs. "
                        "Voici ses principales actions."
                    ),
                ),
                bullets(
                    "2017 : la fête « Namur sans murs », le 18 mars.",
                    "2018 : des tables rondes.",
                    "2019 : une rencontre avec le monde politique.",
                    "2020 et 2023 : « Clap de fin ».",
                    "2021 : un webinaire.",
                    "2022 : des émissions avec la télévision locale.",
                    (
                        "2024 : la "
                        '<a href="page:/ressources/actus/marche-contre-le-racisme-2024/">marche '
                        "du 20 mars</a>."
                    ),
                ),
            ),
            section(
                "Des outils et des expositions",
                paragraphs(
                    (
                        f'Le Centre a créé <a href="{LIBRARY}/la-manne-a-pain/">La Manne à pain'
                        f'</a> en 1998 et <a href="{LIBRARY}/sens-d-ailleurs/">Sens d’ailleurs'
                        "</a> en 2007."
                    ),
                    (
                        "En avril 2023, l’exposition de photos <i>Sakife</i> était ouverte à "
                        "tous, gratuitement."
                    ),
                    (
                        "Le centre de documentation a fonctionné de 1984 à 2020. Vous cherchez "
                        "un ancien document ? Écrivez au service Sensibilisation."
                    ),
                ),
            ),
            ("latest", {"title": "Nos outils et publications", "kind": "publications", "count": 3}),
        ],
        "sources": [
            origins.PLATFORM,
            origins.MARCH_2024,
            origins.RACISM_PLANS,
            source(
                "cainamur.be, Sens d’ailleurs",
                "https://cainamur.be/2007-sens-dailleurs-un-outil-pedagogique-pour-celebrer-la-diversite",
            ),
        ],
    },
)

INTERPELLATION = StarterPage(
    "/actions/interpellation/",
    "actions.ActionPage",
    "Interpellation",
    {
        "readers": "B2",
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) relaie vers les responsables politiques "
            "ce que vivent les personnes étrangères et les acteurs de terrain. Il formule des "
            "demandes précises, souvent avant les élections."
        ),
        "search_description": (
            "Interpellation politique du C.A.I. de Namur : mémorandums 2018, 2019 et 2024, "
            "demandes aux élus, accueil des personnes exilées."
        ),
        "owner_service": "service:interpellation",
        "service": "service:interpellation",
        "for_whom": bullets(
            "Les responsables politiques, de la commune au niveau fédéral.",
            "Les associations qui veulent porter une demande commune.",
            "Les journalistes et les citoyens qui cherchent nos positions.",
        ),
        "what": bullets(
            "Des mémorandums avant les élections.",
            "Des prises de position sur l’actualité.",
            "Des campagnes et des colloques.",
        ),
        "steps": [
            step(
                "Nous écoutons le terrain",
                "Un sondage, une consultation ou une rencontre rassemble les constats des acteurs.",
            ),
            step(
                "Nous rédigeons les demandes",
                (
                    "Chaque thème reçoit des propositions. En 2024, des indicateurs de coût les "
                    "complètent."
                ),
            ),
            step(
                "Nous les portons",
                (
                    "Nous les présentons aux responsables politiques. Les suites données sont à "
                    "compléter."
                ),
            ),
        ],
        "documents": [("document", "doc:memorandum-2024")],
        "body": [
            callout(
                "En bref",
                (
                    "Trois mémorandums : 2018, 2019 et 2024. Le dernier compte une quarantaine "
                    "de pages, 7 thématiques et 8 propositions transversales."
                ),
            ),
            section(
                "Les mémorandums",
                bullets(
                    (
                        f'<a href="{LIBRARY}/memorandum-2024/">Mémorandum 2024</a> : il fait '
                        "suite à un sondage, puis à une rencontre."
                    ),
                    (
                        f'<a href="{LIBRARY}/memorandum-2019/">Mémorandum 2019</a> : les centres '
                        "régionaux d’intégration (CRI) l’ont écrit ensemble, pour les élections "
                        "régionales et fédérales."
                    ),
                    (
                        f'<a href="{LIBRARY}/memorandum-2018/">Mémorandum 2018</a> : il vient '
                        "d’une consultation du plan provincial et local d’intégration (PPLI), "
                        "pour les élections communales et provinciales."
                    ),
                ),
            ),
            section(
                "Des prises de position",
                bullets(
                    (
                        "2006 : campagne « Belge ou étranger, je suis citoyen » pour le vote "
                        f'communal, avec le cahier <a href="{LIBRARY}/a-nous-la-parole/">À nous '
                        "la parole</a>."
                    ),
                    (
                        "2022 : demande d’un même accueil pour toutes les personnes exilées, au "
                        "moment de la guerre en Ukraine. La Belgique avait délivré 81 880 "
                        "attestations de protection temporaire depuis mars 2022 (date du "
                        "comptage à confirmer)."
                    ),
                    (
                        '2025 : <a href="page:/ressources/actus/colloque-des-40-ans/">colloque '
                        "du mois d’avril</a>, sur le rôle des corps intermédiaires."
                    ),
                ),
            ),
            glossary(
                {
                    "Mémorandum": (
                        "Texte qui présente des demandes aux partis et aux élus, avant des "
                        "élections."
                    ),
                    "Corps intermédiaires": (
                        "Associations, syndicats et autres groupes qui font le lien entre les "
                        "citoyens et l’État."
                    ),
                }
            ),
        ],
        "sources": [
            origins.MEMORANDUM_2024,
            origins.MEMORANDA,
            origins.VOTE_2006,
            source(
                "cainamur.be, interpellation et Ukraine",
                "https://cainamur.be/category/actions-services/interpellation/",
                note="Nombre d’attestations à la date de la fiche, non précisée.",
            ),
            source(
                "cainamur.be, colloque d’avril 2025",
                "https://cainamur.be/category/actions-services/page/5/",
            ),
        ],
    },
)
