"""The trainings; only those whose year is known have a session."""

from datetime import datetime
from zoneinfo import ZoneInfo

from cai_site.core.starter.blocks import bullets, callout, paragraphs, section
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

BRUSSELS = ZoneInfo("Europe/Brussels")
LIBRARY = "page:/ressources/outils-et-publications"
CENTRE = "Centre d’action interculturelle (C.A.I.)"
NO_DATE = callout(
    "Dates à annoncer",
    (
        "L’année et les dates de la prochaine session sont à annoncer. Le programme, le prix et "
        "le nombre de places sont à confirmer. Écrivez au service Formations : nous vous "
        "préviendrons."
    ),
)


def training(slug: str, title: str, *, themes: list[str], audiences: list[str], **fields):
    """A training that the Centre has given; `themes` and `audiences` are slugs."""
    return StarterPage(
        f"/actions/formations/{slug}/",
        "actions.Formation",
        title,
        {
            "owner_service": "service:formations",
            "registration_service": "service:formations",
            "themes": [f"theme:{theme}" for theme in themes],
            "audiences": [f"audience:{audience}" for audience in audiences],
            **fields,
        },
    )


def day(title: str, *items: str) -> tuple[str, dict]:
    """A day of a programme, with what is done on it."""
    return ("day", {"title": title, "text": bullets(*items)})


PAGES = [
    training(
        "de-la-multiculturalite-a-l-interculturalite",
        "De la multiculturalité à l’interculturalité (module 1)",
        themes=["interculturalite", "diversite"],
        audiences=["enseignants", "professionnels", "volontaires"],
        introduction=(
            "Trois journées pour apprendre à rencontrer une autre culture : se décentrer, "
            "comprendre l’autre, négocier."
        ),
        search_description=(
            "Formation de 3 journées au C.A.I. de Namur : se décentrer, comprendre l’autre "
            "et négocier. Pour enseignants, professionnels et volontaires."
        ),
        trainer=CENTRE,
        audience_note="Ouverte aussi à toute personne intéressée.",
        objectives=bullets(
            "Passer du constat d’une société multiculturelle à une pratique interculturelle.",
            "Exercer 3 compétences : se décentrer, comprendre l’autre, négocier.",
        ),
        programme=[
            day("Première compétence : se décentrer", "Prendre conscience de ses propres repères."),
            day(
                "Deuxième compétence : comprendre l’autre",
                "Découvrir les repères de l’autre personne.",
            ),
            day("Troisième compétence : négocier", "Chercher avec elle une solution acceptable."),
        ],
        outcomes=bullets("Aborder une situation interculturelle avec méthode."),
        body=[
            section(
                "En pratique",
                paragraphs(
                    "Une édition passée a eu lieu au C.A.I., pendant 3 journées, de 9 h 30 à "
                    "16 h 30. La répartition du programme entre les journées est à confirmer."
                ),
            ),
            NO_DATE,
        ],
        sources=[
            source(
                "cainamur.be, module 1",
                "https://cainamur.be/tag/diversite/",
                note="Dates d’une ancienne session, sans année : 31 mars, 23 avril et 5 juin.",
            )
        ],
    ),
    training(
        "enseigner-et-former-en-contexte-multiculturel",
        "Enseigner et former en contexte multiculturel",
        themes=["interculturalite", "diversite", "fle-alpha-ran"],
        audiences=["enseignants", "professionnels", "volontaires"],
        introduction=(
            "Cinq vendredis pour adapter ses cours et ses animations à un groupe où plusieurs "
            "cultures se rencontrent."
        ),
        search_description=(
            "Formation de 5 vendredis pour enseignants et formateurs en contexte "
            "multiculturel, proposée par le C.A.I. de Namur."
        ),
        trainer=CENTRE,
        objectives=bullets(
            "Comprendre ce que la diversité change dans une classe ou dans un groupe.",
            "Adapter sa façon d’enseigner ou d’animer.",
        ),
        body=[
            section(
                "En pratique",
                paragraphs(
                    "Une édition passée s’est étendue sur 5 vendredis, de 9 h 30 à 16 h 30. "
                    "Le contenu de chaque journée est à compléter."
                ),
            ),
            NO_DATE,
        ],
        sources=[
            source(
                "cainamur.be, enseigner en contexte multiculturel",
                "https://cainamur.be/tag/interculturalite/page/5/",
                note="Dates d’une ancienne session, sans année : 5 vendredis d’août à septembre.",
            )
        ],
    ),
    training(
        "droit-des-etrangers-et-jurisprudence",
        "Droit des étrangers et jurisprudence",
        themes=["sociojuridique", "asile", "sans-papiers"],
        audiences=["professionnels", "volontaires", "communes-cpas"],
        introduction=(
            "Quatre vendredis pour faire le point sur le droit des étrangers : séjour, "
            "protection, régularisation et regroupement familial."
        ),
        search_description=(
            "Formation de 4 jours en droit des étrangers : séjour, protection, articles "
            "9bis et 9ter, regroupement familial. C.A.I. de Namur."
        ),
        trainer="Service juridique namurois, avec le Centre d’action interculturelle (C.A.I.)",
        objectives=bullets(
            "Connaître les bases du droit de séjour.",
            "Suivre l’évolution de la jurisprudence, c’est-à-dire des décisions des juges.",
        ),
        programme=[
            day("Introduction et droit de séjour", "Les titres de séjour."),
            day("La protection", "Les statuts de protection."),
            day("Les articles 9bis et 9ter", "Les demandes de séjour introduites en Belgique."),
            day("Le regroupement familial", "Les conditions et la procédure."),
        ],
        body=[
            section(
                "En pratique",
                paragraphs(
                    "Une édition passée a eu lieu pendant 4 vendredis de septembre. L’ordre "
                    "des 4 thèmes est à confirmer."
                ),
            ),
            NO_DATE,
        ],
        sources=[origins.FOREIGNERS_LAW],
    ),
    training(
        "decouverte-d-outils-pedagogiques",
        "Découverte d’outils pédagogiques",
        themes=["migrations", "interculturalite"],
        audiences=["enseignants", "professionnels", "volontaires"],
        introduction=(
            "Six mercredis après-midi pour tester des outils pédagogiques avec l’Outilthèque "
            "provinciale. Chaque séance est indépendante des autres."
        ),
        search_description=(
            "Découvrir des outils pédagogiques sur les migrations et l’interculturalité : 6 "
            "mercredis après-midi avec l’Outilthèque provinciale (2025)."
        ),
        trainer=f"{CENTRE} et Outilthèque provinciale",
        objectives=bullets(
            "Manipuler des jeux et des supports d’animation.",
            "Choisir l’outil qui convient à son groupe.",
        ),
        sessions=[
            {
                "topic": "Les migrations",
                "starts_at": datetime(2025, 3, 19, 13, 30, tzinfo=BRUSSELS),
                "ends_at": datetime(2025, 3, 19, 16, 30, tzinfo=BRUSSELS),
            }
        ],
        body=[
            section(
                "Les outils de la première séance",
                paragraphs("La première séance portait sur les migrations."),
                bullets(
                    (
                        f'<a href="{LIBRARY}/au-temps-des-migrations/">Au temps/autant des '
                        "migrations</a>, un jeu."
                    ),
                    (
                        f'<a href="{LIBRARY}/nom-de-code-migrations/">Nom de code : migrations !'
                        "</a>, un jeu."
                    ),
                    (
                        "Une exposition du CIRÉ (Coordination et initiatives pour réfugiés et "
                        "étrangers)."
                    ),
                ),
            ),
            callout(
                "Les autres séances",
                (
                    "Les dates et les thèmes des 5 autres après-midi sont à compléter. Le "
                    "lieu et le prix sont à confirmer."
                ),
            ),
        ],
        sources=[origins.PEDAGOGICAL_TOOLS],
    ),
    training(
        "devenir-formateur-a-la-citoyennete",
        "Devenir formateur ou formatrice à la citoyenneté",
        themes=["citoyennete", "interculturalite"],
        audiences=["professionnels", "volontaires"],
        introduction=(
            "Six journées pour apprendre à donner le module de citoyenneté du parcours "
            "d’intégration. Les 8 centres régionaux d’intégration (CRI) proposent cette "
            "formation ensemble."
        ),
        search_description=(
            "Devenir formateur à la citoyenneté : 6 journées communes aux 8 centres "
            "régionaux d’intégration de Wallonie, pour les opérateurs."
        ),
        trainer="Les 8 centres régionaux d’intégration",
        audience_note="Professionnels et volontaires des initiatives locales d’intégration (ILI).",
        objectives=bullets(
            (
                "Animer des ateliers d’orientation citoyenne (AOC), pour un niveau de français "
                "sous A2."
            ),
            "Animer une formation à l’intégration citoyenne (FIC), pour le niveau A2 et plus.",
        ),
        body=[
            section(
                "En pratique",
                paragraphs(
                    "Une édition passée a duré 6 jours, au Centre régional d’intégration du "
                    "Brabant wallon (CRIBW)."
                ),
            ),
            NO_DATE,
        ],
        sources=[origins.TRAINERS_IN_CITIZENSHIP],
    ),
    training(
        "code-de-la-nationalite",
        "Code de la nationalité",
        themes=["sociojuridique", "citoyennete"],
        audiences=["professionnels", "volontaires"],
        introduction=(
            "Une soirée de 3 heures pour les associations, sur les conditions pour devenir belge."
        ),
        search_description=(
            "Soirée de 3 heures sur le Code de la nationalité belge, pour les associations "
            "de la province de Namur. Proposée par le C.A.I."
        ),
        trainer=CENTRE,
        audience_note="Associations de la province.",
        objectives=bullets(
            "Connaître le Code de la nationalité, profondément modifié en 2013.",
            "Répondre aux premières questions du public.",
        ),
        body=[
            section(
                "Pourquoi cette soirée ?",
                paragraphs(
                    "Un sondage auprès de 23 associations a montré un besoin d’information sur "
                    "la nationalité."
                ),
            ),
            NO_DATE,
        ],
        sources=[origins.NATIONALITY_CODE],
    ),
]
