"""What a script makes more comfortable: the way out, sharing, listening, languages, feeds."""

from types import SimpleNamespace

from .stand_ins import HERE, LONG_WORD, SENTENCE
from .states import Entry, State

GROUP = "Comportements"


def _questions(count: int) -> list[SimpleNamespace]:
    return [SimpleNamespace(title=f"Question {n} ?", text=SENTENCE) for n in range(1, count + 1)]


ENTRIES = [
    Entry(
        "accordion",
        "Questions et réponses",
        [
            State("Une question", {"items": _questions(1)}),
            State("Plus de quatre : « Tout ouvrir »", {"items": _questions(7)}),
            State(
                "Mots très longs",
                {"items": [SimpleNamespace(title=LONG_WORD, text=LONG_WORD)], "heading": 3},
            ),
        ],
        GROUP,
    ),
    Entry(
        "share",
        "Partager la page",
        [State("Sans script : deux liens", {"title": "Logement", "url": HERE})],
        GROUP,
        at_most=1,
    ),
    Entry(
        "feed_link",
        "Suivre par un flux",
        [
            State("Un flux", {"feeds": [("Actualités", HERE)]}),
            State("Mots très longs", {"feeds": [(LONG_WORD, HERE)]}),
        ],
        GROUP,
    ),
    Entry(
        "read_aloud",
        "Écouter la page",
        [State("Visible quand l’appareil a une voix dans la langue de la page")],
        GROUP,
        at_most=0,
    ),
    Entry(
        "exit",
        "Quitter vite ce site",
        [State("En haut des pages sur le racisme", {"url": "https://www.meteo.be/fr"})],
        GROUP,
        at_most=0,
    ),
    Entry(
        "languages",
        "Choix de la langue",
        [State("Rien tant que le site n’a qu’une langue")],
        GROUP,
    ),
    Entry(
        "alternates",
        "Versions dans d’autres langues (pour les moteurs)",
        [State("Rien tant que le site n’a qu’une langue")],
        GROUP,
        as_source=True,
    ),
]
