"""The services of the directory as a table: a row each, taken away and imported."""

from cai_site.core.imports.tables import Column

from .cells import SEPARATED, Cell, plain, shown, week

ANSWER = "Oui, Non ou À compléter."

SERVICE_CELLS = [
    Cell(
        Column(
            "organisation",
            "Organisation",
            required=True,
            example="unia",
            help_text="L’identifiant d’une fiche du répertoire, ou son nom.",
        ),
        lambda offer: offer.organisation.slug,
    ),
    shown("organisation_name", "Nom de l’organisation", lambda offer: offer.organisation.name),
    plain(
        "kind",
        "Type de service",
        "Cours de français",
        "Avec le nom, il dit quel service de l’organisation est corrigé.",
        required=True,
    ),
    plain(
        "name",
        "Nom du service",
        "Table de conversation",
        "Vide\u00a0: le type suffit. Pour renommer un service, ouvrez sa fiche.",
    ),
    plain("description", "Description", "Un cours de 4 heures par semaine.", "En phrases courtes."),
    plain(
        "municipalities",
        "Communes où il a lieu",
        "Gembloux; Namur",
        f"{SEPARATED} Vide\u00a0: celles de l’organisation.",
    ),
    plain("times", "Moments", "Le soir", "Se complètent d’après l’horaire."),
    *week(),
    plain("languages", "Langues", "français; arabe", "Vide\u00a0: celles de l’organisation."),
    plain("levels", "Niveaux de français", "A1 (débutant); A2", SEPARATED),
    plain("childcare", "Garde d’enfants", "Oui", ANSWER),
    plain("appointment", "Sur rendez-vous", "Non", ANSWER),
    plain(
        "free", "Gratuit", "Oui", f"{ANSWER} «\u00a0À compléter\u00a0»\u00a0: comme l’organisation."
    ),
    plain("price_note", "Prix", "gratuit avec la carte du CPAS", "En quelques mots."),
]
SERVICE_COLUMNS = [cell.column for cell in SERVICE_CELLS]
