"""What a script makes more comfortable: the way out, sharing, listening, languages, feeds."""

from types import SimpleNamespace

from cai_site.core.reference import phone_href

from .stand_ins import HERE, LONG_WORD, PHONE, SENTENCE
from .states import Entry, State

GROUP = "Comportements"


def _questions(count: int) -> list[SimpleNamespace]:
    return [SimpleNamespace(title=f"Question {n} ?", text=SENTENCE) for n in range(1, count + 1)]


def _helper(**given) -> SimpleNamespace:
    known = {"name": "Unia", "phone": PHONE, "phone_href": phone_href(PHONE), "url": ""}
    return SimpleNamespace(**known | given)


def _scenario(*helpers, **given) -> SimpleNamespace:
    known = {"question": "On me refuse un logement", "answer": SENTENCE, "helpers": helpers}
    return SimpleNamespace(**known | given)


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
        "exit_limits",
        "Ce que la sortie rapide ne fait pas",
        [State("Sous le bouton, ou plus bas dans la page")],
        GROUP,
    ),
    Entry(
        "chooser",
        "Vers qui me tourner ?",
        [
            State(
                "Trois situations",
                {
                    "scenarios": [
                        _scenario(_helper()),
                        _scenario(_helper(name="Police"), _helper()),
                        _scenario(_helper(), _helper(name="Police"), _helper(name="C.A.I.")),
                    ]
                },
            ),
            State(
                "Des services sans numéro",
                {
                    "scenarios": [
                        _scenario(_helper(name="IEFH", phone=""), _helper(phone="", url=HERE))
                    ]
                },
            ),
            State(
                "Mots très longs",
                {
                    "scenarios": [
                        _scenario(_helper(name=LONG_WORD), question=LONG_WORD, answer=LONG_WORD)
                    ]
                },
            ),
        ],
        GROUP,
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
