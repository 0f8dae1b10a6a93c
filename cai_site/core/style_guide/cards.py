"""Cards and what they are made of."""

from datetime import date
from types import SimpleNamespace

from cai_site.core.reference import phone_href

from .stand_ins import (
    COVER,
    EMAIL,
    HERE,
    IMAGE,
    LONG_WORD,
    PHONE,
    SENTENCE,
    cards,
    document,
    link,
    service,
)
from .states import Entry, State

GROUP = "Cartes"
IN_GRID = '<ul class="card-grid" role="list">{}</ul>'
IN_WIDE_GRID = '<ul class="card-grid card-grid--wide" role="list">{}</ul>'
KINDS = ["petrol", "terra", "plum", "attention", "success", "danger"]
BORN = date(2025, 3, 1)


def _card(label: str, /, **context) -> State:
    return State(label, {"title": "Trouver un logement", "url": HERE, **context})


def _event(label: str, /, **context) -> State:
    known = {"title": "Dire le racisme", "url": HERE, "date_text": "Dates à annoncer"}
    return State(label, {**known, **context})


def _helper(**given) -> SimpleNamespace:
    known = {
        "name": "Unia",
        "text": "Signaler une discrimination, gratuitement.",
        "phone": PHONE,
        "phone_href": phone_href(PHONE),
        "email": EMAIL,
        "url": "https://www.example.org/",
    }
    return SimpleNamespace(value=SimpleNamespace(**known | given))


ENTRIES = [
    Entry(
        "badge",
        "Étiquette",
        [
            State("Neutre", {"label": "Gratuit"}),
            *(State(f"kind = {kind}", {"label": "Gratuit", "kind": kind}) for kind in KINDS),
            State("Avec un lien", {"label": "Logement", "url": HERE}),
            State("Mot très long", {"label": LONG_WORD, "kind": "petrol"}),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "tags",
        "Liste d’étiquettes",
        [
            State("Une étiquette", {"items": [link("Logement")], "label": "Thèmes, un"}),
            State(
                "Sept étiquettes",
                {"items": cards(7), "label": "Thèmes, sept", "kind": "petrol"},
            ),
            State("Sans lien", {"items": [link("Logement", url="")], "label": "Thèmes, sans lien"}),
            State("Mot très long", {"items": [link(LONG_WORD)], "label": "Thèmes, mot long"}),
            State("Aucune : rien ne s’affiche", {"items": [], "label": "Thèmes, aucun"}),
        ],
        GROUP,
    ),
    Entry(
        "card_title",
        "Titre de carte",
        [
            State("Avec un lien", {"title": "Trouver un logement", "url": HERE}),
            State("Sans lien", {"title": "Trouver un logement"}),
            State("Niveau 2", {"title": "Trouver un logement", "url": HERE, "heading": 2}),
            State("Mot très long", {"title": LONG_WORD, "url": HERE}),
        ],
        GROUP,
        surround='<ul class="card-grid" role="list"><li class="card">{}</li></ul>',
        in_columns=True,
    ),
    Entry(
        "card",
        "Carte",
        [
            _card(
                "Complète",
                text=SENTENCE,
                image=IMAGE,
                kicker="Thématiques",
                meta="Mis à jour le 19 mars 2025",
                badge="Gratuit",
                badge_kind="success",
            ),
            _card("Couverture d’un livre", text=SENTENCE, image=COVER),
            _card("Sans image", text=SENTENCE),
            _card("Dessin d’un thème", text=SENTENCE, theme="logement"),
            _card("Titre seul"),
            _card("Sans lien", url="", text=SENTENCE),
            _card(
                "Mots très longs",
                title=LONG_WORD,
                text=LONG_WORD,
                kicker=LONG_WORD,
                meta=LONG_WORD,
                badge=LONG_WORD,
            ),
        ],
        GROUP,
        surround=IN_GRID,
        in_columns=True,
    ),
    Entry(
        "card_grid",
        "Grille de cartes",
        [
            State("Une carte", {"items": cards(1)}),
            State("Sept cartes", {"items": cards(7)}),
            State("Sept cartes avec image", {"items": cards(7, image=IMAGE)}),
            State(
                "Avec, sans image, dessin d’un thème",
                {"items": [*cards(1, image=IMAGE), *cards(2)[1:], *cards(3, theme="asile")[2:]]},
            ),
        ],
        GROUP,
    ),
    Entry(
        "event_card",
        "Carte d’événement",
        [
            _event(
                "Complète",
                start=BORN,
                date_text="samedi 1er mars 2025, de 9 h à 16 h",
                place="C.A.I., Saint-Servais",
                price="Gratuit",
                audience="Professionnel·les",
                text=SENTENCE,
                status="Complet",
                status_kind="attention",
            ),
            _event("Sans date"),
            _event(
                "Annulée",
                start=date(2025, 9, 30),
                date_text="mardi 30 septembre 2025",
                status="Annulé",
                status_kind="danger",
            ),
            _event(
                "Mots très longs",
                title=LONG_WORD,
                start=BORN,
                date_text=LONG_WORD,
                place=LONG_WORD,
                status=LONG_WORD,
            ),
        ],
        GROUP,
        surround=IN_WIDE_GRID,
        in_columns=True,
    ),
    Entry(
        "document_card",
        "Carte de document",
        [
            State("Avec couverture", {"document": document()}),
            State("Sans couverture", {"document": document(cover=None)}),
            State("Autre version sur demande", {"document": document(), "contact_email": EMAIL}),
            State(
                "PDF balisé",
                {"document": document(is_tagged=True), "contact_email": EMAIL, "address": HERE},
            ),
            State("Avec sa page", {"document": document(), "companion": link("L’année 2021")}),
            State("Exemple à remplacer", {"document": document(is_example=True)}),
            State(
                "Poids seul connu",
                {"document": document(page_count=None, language="", get_kind_display="")},
            ),
            State("Vers une page", {"document": document(), "url": HERE, "title": "L’année 2021"}),
            State("Mots très longs", {"document": document(title=LONG_WORD)}),
        ],
        GROUP,
        surround='<ul class="documents" role="list">{}</ul>',
        in_columns=True,
    ),
    Entry(
        "person_card",
        "Personne ou fonction",
        [
            State(
                "Avec un nom et une photo",
                {
                    "name": "Prénom Nom",
                    "role": "Coordination",
                    "photo": IMAGE,
                    "mission": SENTENCE,
                    "languages": "français, arabe",
                    "phone": PHONE,
                    "phone_href": phone_href(PHONE),
                    "email": EMAIL,
                },
            ),
            State("Sans nom", {"role": "Accueil", "mission": SENTENCE, "email": EMAIL}),
            State("Fonction seule", {"role": "Accueil"}),
            State("Mots très longs", {"name": LONG_WORD, "role": LONG_WORD, "mission": LONG_WORD}),
        ],
        GROUP,
        surround=IN_WIDE_GRID,
        in_columns=True,
    ),
    Entry(
        "contact_point",
        "Point de contact",
        [
            State("Complet", {"service": service()}),
            State("Nom seul", {"service": SimpleNamespace(name="Accueil")}),
            State(
                "Mots très longs",
                {
                    "service": service(
                        name=LONG_WORD,
                        mission=LONG_WORD,
                        email=f"{LONG_WORD.lower()}@example.org",
                        availability=LONG_WORD,
                    )
                },
            ),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "helper_list",
        "Services qui aident",
        [
            State("Un service", {"helpers": [_helper()]}),
            State(
                "Sept services, plus ou moins connus",
                {
                    "helpers": [
                        _helper(),
                        _helper(name="Police", text="", email="", url=""),
                        _helper(name="Télé-Accueil", url=""),
                        _helper(name="Fedasil", phone=""),
                        _helper(name="Myria", phone="", email=""),
                        _helper(name="Centre public d’action sociale", text=""),
                        _helper(name="Nom seul", text="", phone="", email="", url=""),
                    ]
                },
            ),
            State("Mots très longs", {"helpers": [_helper(name=LONG_WORD, text=LONG_WORD)]}),
        ],
        GROUP,
    ),
]
