"""The directory as a table: the same columns are taken away and imported."""

from dataclasses import replace

from .cells import SEPARATED, plain, shown, week

CELLS = [
    replace(
        plain("slug", "Identifiant", "unia", "Nom court de l’adresse. Vide\u00a0: d’après le nom."),
        # What an entry is found by; it does not change.
        field="",
    ),
    plain("name", "Nom", "Unia", "À remplir pour une nouvelle organisation."),
    plain("kind", "Type", "Association", "À remplir pour une nouvelle organisation."),
    plain("services", "Description", "On y apprend le français.", "En phrases courtes."),
    shown(
        "offers", "Services", lambda entry: " | ".join(offer.title for offer in entry.offers.all())
    ),
    plain("address", "Adresse", "rue de Fer 1, 5000 Namur", "Rue, numéro, code postal, localité."),
    plain("municipality", "Commune du siège", "Namur", "Une des 38 communes."),
    plain("covers_province", "Toute la province", "oui", "Oui ou non."),
    plain("municipalities", "Communes desservies", "Namur; Gembloux", SEPARATED),
    plain("latitude", "Latitude", "50,46741", "Degrés décimaux (WGS 84)."),
    plain("longitude", "Longitude", "4,86720", "Degrés décimaux (WGS 84)."),
    shown(
        "hours",
        "Horaire",
        lambda entry: "; ".join(f"{days}, {hours}" for days, hours in entry.opening.week),
    ),
    *week(),
    plain("opening_hours", "Remarque sur l’horaire", "fermé en juillet", "En quelques mots."),
    plain("phone", "Téléphone", "081 00 00 00", "Numéro du service."),
    plain("email", "Courriel", "info@example.org", "Adresse du service, jamais d’une personne."),
    plain("website", "Site", "https://www.unia.be/fr", "Adresse complète."),
    plain("languages", "Langues", "français; arabe", SEPARATED),
    plain("languages_note", "Remarque sur les langues", "interprète sur demande", "Facultative."),
    plain("free", "Gratuit", "Oui", "Oui, Non ou À compléter."),
    plain("step_free", "Accès sans marche", "Non", "Oui, Non ou À compléter."),
    plain("themes", "Thèmes", "Logement; Santé", "Noms ou identifiants des thèmes."),
    plain("audiences", "Publics", "Grand public", "Noms ou identifiants des publics."),
    plain("source", "Source", "unia.be", "D’où vient l’information."),
    plain("verified_on", "Vérifié le", "31/01/2026", "Date de la dernière vérification."),
    shown("page", "Page", lambda entry: getattr(entry, "url_below", "")),
]
COLUMNS = [cell.column for cell in CELLS]
