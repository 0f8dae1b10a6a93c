"""Charts: bars and lines."""

from cai_site.core.charts import BarChart, Item, LineChart

from .stand_ins import LONG_WORD
from .states import Entry, State

GROUP = "Graphiques"
TITLE = "Part de personnes étrangères, 2021"
SHARES = [
    Item("Belgique", 12.6, "12,6\u00a0%"),
    Item("Wallonie", 10.45, "10,45\u00a0%"),
    Item("Province de Namur", 5.29, "5,29\u00a0%", is_main=True),
]


def _years(*numbers: int, first: int = 2019) -> LineChart:
    return LineChart.of(
        (year, Item(str(year), number, f"{number:,d}".replace(",", "\u00a0")))
        for year, number in enumerate(numbers, start=first)
    )


ENTRIES = [
    Entry(
        "bar_chart",
        "Barres",
        [
            State(
                "Trois territoires, l’un mis en avant",
                {
                    "chart": BarChart.of(SHARES),
                    "title": TITLE,
                    "conclusion": "Le plus haut\u00a0: Belgique, 12,6\u00a0%.",
                },
            ),
            State(
                "Valeurs négatives et nulles",
                {
                    "chart": BarChart.of(
                        [
                            Item("Arrivées", 40, "40"),
                            Item("Nul", 0, "0"),
                            Item("Solde", -12, "-12"),
                        ]
                    ),
                    "title": "Solde, 2021",
                },
            ),
            State(
                "Mots très longs",
                {
                    "chart": BarChart.of([Item(LONG_WORD, 3, LONG_WORD), Item("Court", 1, "1")]),
                    "title": LONG_WORD,
                    "conclusion": LONG_WORD,
                },
            ),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "line_chart",
        "Ligne",
        [
            State(
                "Trois années",
                {
                    "chart": _years(422, 344, 323),
                    "title": "Personnes suivies",
                    "conclusion": "De 422 en 2019 à 323 en 2021.",
                    "id": "ligne-courte",
                },
            ),
            State(
                "Vingt années",
                {
                    "chart": _years(*(1_000 + 37 * (n * n % 11) for n in range(20)), first=2001),
                    "title": "Personnes suivies, vingt ans",
                    "id": "ligne-longue",
                },
            ),
            State(
                "Valeurs négatives",
                {
                    "chart": _years(120, -40, 80, 10),
                    "title": "Solde",
                    "id": "ligne-negative",
                },
            ),
        ],
        GROUP,
        in_columns=True,
    ),
]
