"""The map of the municipalities, and addresses on paper."""

from types import SimpleNamespace

from cai_site.core.communes_map import TILES, Place, communes_map, levels
from cai_site.core.map_tiles import tile_server
from cai_site.core.qr_codes import qr_path

from .stand_ins import HERE
from .states import Entry, State

GROUP = "Cartes et codes"
ADDRESS = "https://example.org/ressources/repertoires/?commune=namur&service=francais"
TERRITORIES = [
    SimpleNamespace(name=f"Commune {label}", nis_code=code)
    for code, (_row, _column, label) in TILES.items()
]
COUNTS = {code: number % 14 for number, code in enumerate(TILES)}
CLASSES, BOUNDS = levels(COUNTS)
LEGEND = [(0, "Aucune"), *((level, f"De {low} à {high}") for level, low, high in BOUNDS)]

TILE_SERVER = tile_server(
    "https://tile.example.org/{z}/{x}/{y}.png", "© Exemple", "https://example.org/"
)


def _map(url: str = "", legend=LEGEND, **known):
    places = {
        code: Place(CLASSES[code], str(count), f"{count} organisations", url)
        for code, count in COUNTS.items()
    }
    return communes_map(places, territories=TERRITORIES, legend=legend, **known)


ENTRIES = [
    Entry(
        "communes_map",
        "Carte des communes",
        [
            State(
                "Des liens, des niveaux, une commune choisie, une liste",
                {
                    "map": _map(HERE, current="92094"),
                    "label": "Carte des communes : choix d’une commune",
                    "caption": "Nombre d’organisations par commune",
                    "with_list": True,
                },
            ),
            State(
                "Sans lien",
                {"map": _map(current="91034"), "label": "Carte des communes, sans lien"},
            ),
            State(
                "Rien n’est connu",
                {
                    "map": communes_map({}, territories=TERRITORIES),
                    "label": "Carte des communes, sans donnée",
                },
            ),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "addresses_map",
        "Carte des adresses",
        [
            State(
                "Sans script : la phrase seule",
                {"map": SimpleNamespace(source=HERE, tiles=TILE_SERVER)},
            ),
        ],
        GROUP,
    ),
    Entry(
        "qr_code",
        "Code QR",
        [
            State(
                "Adresse longue",
                {
                    "qr": qr_path(ADDRESS),
                    "address": ADDRESS,
                    "label": "Cette liste sur un téléphone",
                },
            )
        ],
        GROUP,
    ),
]
