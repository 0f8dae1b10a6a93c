"""The fifteen themes and the audiences."""

from cai_site.core.starter.content import StarterSnippet

THEMES = {
    "asile": "Asile",
    "citoyennete": "Citoyenneté",
    "diversite": "Diversité",
    "fle-alpha-ran": "Français, alphabétisation et remise à niveau",
    "interculturalite": "Interculturalité",
    "logement": "Logement",
    "lutte-contre-le-racisme": "Lutte contre le racisme",
    "mena": "Mineurs étrangers non accompagnés",
    "migrants-en-transit": "Migrants en transit",
    "migrations": "Migrations",
    "mobilite": "Mobilité",
    "sans-papiers": "Sans-papiers",
    "sante": "Santé",
    "sociojuridique": "Aide sociale et juridique",
    "volontariat": "Volontariat",
}
AUDIENCES = {
    "personnes-etrangeres": "Personnes étrangères",
    "professionnels": "Professionnelles et professionnels",
    "volontaires": "Volontaires",
    "enseignants": "Enseignantes et enseignants",
    "communes-cpas": "Communes et centres publics d’action sociale (CPAS)",
    "grand-public": "Grand public",
    "presse": "Presse",
}


def _terms(kind: str, model: str, names: dict[str, str]) -> list[StarterSnippet]:
    return [
        StarterSnippet(f"{kind}:{slug}", model, {"name": name, "slug": slug, "order": order})
        for order, (slug, name) in enumerate(names.items(), start=1)
    ]


SNIPPETS = [
    *_terms("theme", "thematiques.Theme", THEMES),
    *_terms("audience", "thematiques.Audience", AUDIENCES),
]
