"""What is read: prose, figures, steps, dates, sources."""

from datetime import date
from types import SimpleNamespace

from django.utils.safestring import mark_safe

from .stand_ins import HERE, IMAGE, LONG_WORD, SENTENCE, StandInImage, document, link
from .states import Entry, State
from .tokens import icon_names

GROUP = "Lecture"
CHECKED = date(2025, 3, 1)
LAW = "CWASS, art. 153"
FOLDED = mark_safe("<p>Le récit complet, replié.</p>")
STEP = SimpleNamespace(title="Prenez rendez-vous", text=mark_safe("<p>Par téléphone.</p>"))
SHORT_STEP = SimpleNamespace(title="Venez nous voir", text="")
LONG_STEP = SimpleNamespace(title=LONG_WORD, text=LONG_WORD)
YEARS = [["2020", "344", "12"], ["2021", "323", "15"]]


def _stat(label: str, /, **context) -> State:
    known = {"value": "1 046", "unit": "personnes", "label": "accompagnées", "year": "2021"}
    return State(label, {**known, **context})


def _event(label: str, /, **context) -> State:
    return State(label, {"year": "1983", "title": "Naissance du Centre", **context})


def _source(label: str = "", **given) -> SimpleNamespace:
    known = {"url": "", "legal_basis": "", "verified_on": None, "note": ""}
    return SimpleNamespace(label=label, **known | given)


ENTRIES = [
    Entry(
        "prose",
        "Texte",
        [State("Tout ce qu’un texte peut tenir")],
        GROUP,
        "core/style_guide/prose.html",
    ),
    Entry("title", "Titres", [State("Titre d’une partie")], GROUP, "core/style_guide/title.html"),
    Entry(
        "icon",
        "Icônes",
        [State(name, {"name": name}) for name in icon_names()],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "callout",
        "Encadré",
        [
            State("Information", {"kind": "info", "text": SENTENCE}),
            State("Important", {"kind": "important", "text": SENTENCE}),
            State("Bon à savoir", {"kind": "tip", "text": SENTENCE}),
            State(
                "Titre de niveau 3",
                {"kind": "info", "title": "Avant de venir", "heading": 3, "text": SENTENCE},
            ),
            State("Mots très longs", {"kind": "tip", "title": LONG_WORD, "text": LONG_WORD}),
        ],
        GROUP,
    ),
    Entry(
        "receipt",
        "Code à garder",
        [State("Vingt signes", {"code": "7K3M-Q2XD-91PA-ZZ40-B6TR"})],
        GROUP,
    ),
    Entry(
        "quote",
        "Citation",
        [
            State("Complète", {"text": SENTENCE, "author": "Le C.A.I.", "source": "Rapport 2021"}),
            State("Sans source", {"text": SENTENCE, "author": "Le C.A.I."}),
            State("Texte seul", {"text": SENTENCE}),
            State("Mots très longs", {"text": LONG_WORD, "author": LONG_WORD}),
        ],
        GROUP,
    ),
    Entry(
        "image",
        "Image",
        [
            State(
                "Légende et crédit",
                {
                    "image": StandInImage(credit="service communication"),
                    "caption": "La maison Carrefour, en 1987",
                },
            ),
            State("Image seule", {"image": IMAGE}),
            State("Mots très longs", {"image": IMAGE, "caption": LONG_WORD}),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "steps",
        "Étapes",
        [
            State("Une étape", {"steps": [STEP]}),
            State("Sept étapes", {"steps": [STEP, SHORT_STEP] * 3 + [STEP]}),
            State("Mots très longs", {"steps": [LONG_STEP, LONG_STEP]}),
        ],
        GROUP,
    ),
    Entry(
        "table",
        "Tableau",
        [
            State(
                "Trois colonnes",
                {
                    "caption": "Personnes suivies",
                    "headers": ["Année", "Personnes", "Pays"],
                    "rows": YEARS,
                },
            ),
            State(
                "Sept colonnes",
                {
                    "caption": "Personnes suivies par mois",
                    "headers": ["Année", "Janvier", "Février", "Mars", "Avril", "Mai", "Juin"],
                    "rows": [["2021", *("323" for _ in range(6))]],
                },
            ),
            State(
                "Mots très longs",
                {"caption": LONG_WORD, "headers": ["Mot", LONG_WORD], "rows": [[LONG_WORD, "1"]]},
            ),
        ],
        GROUP,
    ),
    Entry(
        "stat",
        "Chiffre",
        [
            _stat("Avec une source", source="CAIstiques 2021", source_url=HERE),
            _stat("Source sans lien", source="CAIstiques 2021"),
            _stat("Sans source ni unité", unit=""),
            _stat("Avec une tendance", trend="12 % de plus qu’en 2020", source="CAIstiques 2021"),
            _stat("Mots très longs", value="1 234 567,89", label=LONG_WORD, source=LONG_WORD),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "definition_list",
        "Faits",
        [
            State(
                "Trois faits",
                {"items": [("Prix", "Gratuit"), ("Lieu", "Saint-Servais"), ("Pour", "Tous")]},
            ),
            State(
                "Un fait inconnu : il est laissé de côté",
                {"items": [("Prix", ""), ("Lieu", "Saint-Servais")]},
            ),
            State("Mots très longs", {"items": [(LONG_WORD, LONG_WORD)]}),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "timeline_item",
        "Ligne du temps",
        [
            _event(
                "Complet",
                url=HERE,
                text=SENTENCE,
                body=FOLDED,
                image=IMAGE,
                document=document(),
                source_url=HERE,
                themes=[link("Logement"), link("Santé")],
            ),
            _event("Année et titre"),
            _event("Mots très longs", year="1983-1985", title=LONG_WORD, text=LONG_WORD),
        ],
        GROUP,
        surround='<ol class="timeline" role="list">{}</ol>',
    ),
    Entry(
        "details",
        "Textes repliés",
        [State("Replié", {"open": False}), State("Déplié", {"open": True})],
        GROUP,
        "core/style_guide/details.html",
    ),
    Entry(
        "sources",
        "Sources",
        [
            State(
                "Vérifiées",
                {
                    "sources": [
                        _source("Wallex", url=HERE, legal_basis=LAW, verified_on=CHECKED),
                        _source("Relevé du Centre", verified_on=CHECKED, note="Lu sur place."),
                    ]
                },
            ),
            State(
                "À vérifier",
                {"sources": [_source("Wallex", url=HERE)], "unverified": True, "heading": 3},
            ),
            State("Base légale seule", {"sources": [_source(legal_basis=LAW)]}),
            State(
                "Mots très longs", {"sources": [_source(LONG_WORD, url=HERE)], "title": LONG_WORD}
            ),
            State("Aucune : rien ne s’affiche", {"sources": []}),
        ],
        GROUP,
    ),
    Entry(
        "verified",
        "Page vérifiée",
        [
            State(
                "Complet",
                {"verified_on": CHECKED, "review_on": date(2026, 3, 1), "owner": "l’Accueil"},
            ),
            State("Date seule", {"verified_on": CHECKED}),
            State("Jamais : rien ne s’affiche", {"verified_on": None}),
        ],
        GROUP,
    ),
]
