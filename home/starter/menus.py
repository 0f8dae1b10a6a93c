"""The menus: the main one follows the Centre's own, entry for entry."""

from cai_site.core.starter.content import StarterSnippet


def _link(path: str, label: str = "") -> dict:
    return {"page": f"page:{path}", "link_label": label}


def _entry(path: str, label: str = "", children: list[dict] | None = None) -> tuple[str, dict]:
    return ("entry", {**_link(path, label), "children": children or []})


def _menu(place: str, entries: list) -> StarterSnippet:
    return StarterSnippet(f"menu:{place}", "navigation.Menu", {"place": place, "entries": entries})


PRESENTATION = [
    _link("/presentation/qui-sommes-nous/"),
    _link("/presentation/missions-decretales/"),
    _link("/presentation/equipe/"),
    _link("/presentation/mandats/"),
]
ACTIONS = [
    _link("/actions/parcours-d-integration/"),
    _link("/actions/accompagnement/"),
    _link("/actions/reseau-actions-locales/"),
    _link("/actions/formations/"),
    _link("/actions/sensibilisation/"),
    _link("/actions/interpellation/"),
]
THEMES = [
    _link("/thematiques/asile/"),
    _link("/thematiques/citoyennete/"),
    _link("/thematiques/diversite/"),
    _link("/thematiques/fle-alpha-ran/"),
    _link("/thematiques/interculturalite/"),
    _link("/thematiques/logement/"),
    _link("/thematiques/lutte-contre-le-racisme/"),
    _link("/thematiques/mena/"),
    _link("/thematiques/migrants-en-transit/"),
    _link("/thematiques/migrations/"),
    _link("/thematiques/mobilite/"),
    _link("/thematiques/sans-papiers/"),
    _link("/thematiques/sante/"),
    _link("/thematiques/sociojuridique/"),
    _link("/thematiques/volontariat/"),
]
RESSOURCES = [
    _link("/ressources/outils-et-publications/"),
    _link("/ressources/chiffres/"),
    _link("/ressources/actus/"),
    _link("/ressources/repertoires/"),
]
CONTACT = [
    _link("/contact/", "Général"),
    _link("/contact/bureau-d-accueil/"),
]

MENUS = [
    _menu(
        "main",
        [
            _entry("/"),
            _entry("/presentation/", children=PRESENTATION),
            _entry("/actions/", "Actions/Services", ACTIONS),
            _entry("/thematiques/", children=THEMES),
            _entry("/ressources/", children=RESSOURCES),
            _entry("/aide-et-ecoute/", "Je suis victime de racisme"),
            _entry("/contact/", children=CONTACT),
        ],
    ),
    _menu(
        "quick",
        [
            _entry("/aide-et-ecoute/", "Je suis victime de racisme"),
            _entry("/actions/formations/"),
            _entry("/contact/"),
        ],
    ),
    _menu(
        "footer",
        [
            _entry("/mentions-legales/"),
            _entry("/vie-privee/"),
            _entry("/accessibilite/"),
            _entry("/plan-du-site/"),
            _entry("/contact/"),
        ],
    ),
]
