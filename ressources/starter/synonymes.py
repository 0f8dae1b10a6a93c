"""Words that people use for one another, for the search of the first day."""

from cai_site.core.starter.content import StarterSnippet

_GROUPS = {
    "fle": ["FLE", "français langue étrangère", "cours de français"],
    "alpha": ["alpha", "alphabétisation", "apprendre à lire et écrire"],
    "ran": ["RàN", "remise à niveau"],
    "mena": ["MENA", "mineur étranger non accompagné"],
    "foc": ["FOC", "formation à la citoyenneté", "cours de citoyenneté"],
    "primo-arrivant": ["primo-arrivant", "nouvel arrivant", "personne nouvellement arrivée"],
    "parcours": ["parcours d’intégration", "parcours d’accueil"],
    "asile": ["demandeur d’asile", "demandeur de protection internationale"],
    "regroupement": ["regroupement familial", "faire venir sa famille"],
    "ili": ["ILI", "initiative locale d’intégration"],
    "cri": ["CRI", "centre régional d’intégration"],
    "logement": ["logement", "appartement", "habitation"],
    "emploi": ["emploi", "travail", "boulot"],
}

SYNONYMS = [
    StarterSnippet(f"synonymes:{key}", "core.SynonymGroup", {"expressions": "\n".join(expressions)})
    for key, expressions in _GROUPS.items()
]
