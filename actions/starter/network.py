"""The service for municipalities, public services and associations."""

from cai_site.core.starter.blocks import bullets, callout, glossary, paragraphs, section, step
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

LIBRARY = "page:/ressources/outils-et-publications"

RESEAU = StarterPage(
    "/actions/reseau-actions-locales/",
    "actions.ActionPage",
    "Réseau actions locales",
    {
        "readers": "B2",
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) réunit les communes, les services "
            "publics et les associations qui accueillent des personnes étrangères. Ensemble, ils "
            "construisent des réponses adaptées à chaque territoire."
        ),
        "search_description": (
            "Réseau d’actions locales en province de Namur : plan provincial et local "
            "d’intégration (PPLI), initiatives locales d’intégration (ILI), concertation."
        ),
        "owner_service": "service:coordination",
        "service": "service:coordination",
        "for_whom": bullets(
            (
                "Les communes, leurs plans de cohésion sociale et les centres publics d’action "
                "sociale (CPAS)."
            ),
            (
                "Les initiatives locales d’intégration (ILI) et les associations qui veulent le "
                "devenir."
            ),
            "Les services qui reçoivent des personnes étrangères.",
        ),
        "what": bullets(
            "Une analyse des besoins des personnes étrangères, territoire par territoire.",
            "Des espaces de concertation par thème, pour coordonner les actions.",
            "Un appui aux initiatives locales d’intégration.",
            "Des plénières ouvertes à tous les acteurs de la province.",
        ),
        "steps": [
            step(
                "Contactez le service de coordination",
                "Dites-nous sur quel territoire vous travaillez et quel besoin vous observez.",
            ),
            step(
                "Rejoignez un espace de concertation",
                (
                    "Nous vous indiquons le groupe qui correspond à votre thème. La prochaine "
                    "date est à compléter : demandez-la par courriel."
                ),
            ),
            step(
                "Construisez une action commune",
                "Le groupe choisit des priorités. Les partenaires se répartissent le travail.",
            ),
        ],
        "body": [
            callout(
                "En bref",
                "Depuis 2016, un plan d’intégration couvre toute la province.",
                "Il compte plus de 30 priorités et 15 espaces de concertation.",
                "En 2021, 37 opérateurs collaboraient avec le C.A.I.",
            ),
            section(
                "Le plan provincial et local d’intégration",
                paragraphs(
                    (
                        "Un plan local d’intégration décrit les besoins propres des personnes "
                        "étrangères et les stratégies d’un territoire. En 2016, il est devenu le "
                        "plan provincial et local d’intégration (PPLI). Trois institutions le "
                        "portent : la Province, le Centre local de promotion de la santé (CLPS) "
                        "et le C.A.I."
                    ),
                ),
                paragraphs(
                    "Ses 6 axes sont des droits fondamentaux.",
                    (
                        f'Le <a href="{LIBRARY}/diagnostic-ppli/">diagnostic provincial</a> '
                        "rassemble les constats de départ. Deux plénières ont réuni les "
                        "partenaires : le 17 novembre 2021 à La Marlagne et le 13 juin 2022 avec "
                        "la Province."
                    ),
                ),
            ),
            section(
                "Les initiatives locales d’intégration",
                paragraphs(
                    (
                        "La Wallonie soutient des initiatives locales d’intégration (ILI) dans "
                        "4 domaines."
                    ),
                ),
                bullets(
                    "L’apprentissage du français.",
                    "La citoyenneté.",
                    "Les droits et les obligations.",
                    "L’interculturalité.",
                ),
            ),
            callout(
                "Prochaines réunions",
                (
                    "Les dates et les comptes rendus sont à compléter. En attendant, écrivez au "
                    "service Coordination et réseau."
                ),
            ),
            glossary(
                {
                    "PPLI": "Plan provincial et local d’intégration.",
                    "ILI": (
                        "Initiative locale d’intégration : service ou association que la "
                        "Wallonie reconnaît ou soutient."
                    ),
                    "Plan de cohésion sociale (PCS)": (
                        "Programme d’une commune pour l’accès de chacun à ses droits fondamentaux."
                    ),
                    "CLPS": "Centre local de promotion de la santé.",
                }
            ),
        ],
        "sources": [
            origins.PPLI,
            source(
                "cainamur.be, plénière du 17 novembre 2021",
                "https://cainamur.be/category/actions-services/reseau-actions-locales/page/5/",
            ),
            source(
                "cainamur.be, plénière du 13 juin 2022",
                "https://cainamur.be/pleniere-ppli-2022",
            ),
            source(
                "Wallonie, appel à projets des initiatives locales d’intégration 2019-2020",
                "https://wallonie.be/fr/actualites/lancement-de-lappel-projets-initiatives-locales-dintegration-2019-2020",
                legal_basis=(
                    "Code wallon de l’action sociale et de la santé, art. 154 et suivants "
                    "(numérotation de 2018)"
                ),
                note="À vérifier dans la version actuelle du Code.",
            ),
            origins.PRESS_2022,
        ],
    },
)
