"""What visitors act with: buttons, forms, filters, pages of results."""

from django import forms

from cai_site.core.listings import ChoiceFilter, FilterForm, paginate
from cai_site.core.reference import phone_href

from .stand_ins import HERE, LONG_WORD, PHONE, SENTENCE
from .states import Entry, State

GROUP = "Outils"
ANSWERS = [("oui", "Oui"), ("non", "Non")]
LONG_ANSWERS = [("long", LONG_WORD), ("court", "Non")]


class MessageForm(forms.Form):
    """A field of each kind that visitors may meet."""

    name = forms.CharField(label="Votre nom", help_text="Ou un surnom.")
    email = forms.EmailField(label="Votre courriel")
    message = forms.CharField(label="Votre message", widget=forms.Textarea)
    topic = forms.ChoiceField(label="Votre demande", choices=[("", "Choisissez"), *ANSWERS])
    answer = forms.ChoiceField(
        label="Voulez-vous une réponse ?", choices=ANSWERS, widget=forms.RadioSelect
    )
    days = forms.MultipleChoiceField(
        label="Vos jours",
        choices=ANSWERS,
        widget=forms.CheckboxSelectMultiple,
        help_text="Plusieurs réponses sont possibles.",
    )
    agree = forms.BooleanField(label="J’ai lu comment le Centre traite mes données")

    def clean(self):
        raise forms.ValidationError("Le message n’a pas été envoyé.")


class ThemeFilters(FilterForm):
    """The filters of a list."""

    theme = ChoiceFilter(label="Thème", choices=ANSWERS, all_label="Tous les thèmes")
    kind = ChoiceFilter(label="Type", choices=LONG_ANSWERS, all_label="Tous les types")
    words = forms.CharField(label="Mots")


def _form(name: str, data: dict | None = None) -> MessageForm:
    return MessageForm(data, auto_id=f"{name}-%s", label_suffix="")


def _filters(label: str, name: str, data: dict) -> State:
    form = ThemeFilters(data, auto_id=f"{name}-%s")
    return State(label, {"form": form, "label": f"Filtrer la liste : {label.lower()}"})


def _pages(label: str, number: int, count: int) -> State:
    return State(label, {"page_obj": paginate(range(count), str(number), 10)})


EMPTY_FORM, REFUSED_FORM = _form("vide"), _form("refus", {"email": "sans-arobase"})

ENTRIES = [
    Entry("button", "Boutons", [State("Tous les genres")], GROUP, "core/style_guide/button.html"),
    Entry(
        "search_box",
        "Recherche",
        [
            State("Vide", {"id": "q-vide", "query": "", "label": "Recherche vide"}),
            State("Avec des mots", {"id": "q-mots", "query": "logement", "label": "Recherche"}),
            State(
                "Mots très longs", {"id": "q-long", "query": LONG_WORD, "label": "Recherche longue"}
            ),
        ],
        GROUP,
    ),
    Entry(
        "field",
        "Champ de formulaire",
        [
            *(State(field.label, {"field": field}) for field in EMPTY_FORM),
            State("Facultatif", {"field": _form("facultatif")["email"], "optional": True}),
            *(State(f"Refusé : {field.label}", {"field": field}) for field in REFUSED_FORM),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "error_summary",
        "Résumé des erreurs",
        [
            State("Sept erreurs", {"form": REFUSED_FORM}),
            State("Aucune : rien ne s’affiche", {"form": EMPTY_FORM}),
        ],
        GROUP,
        # site.js gives it the focus: on the whole guide it would take the reader there.
        at_most=0,
    ),
    Entry(
        "filters",
        "Filtres",
        [
            _filters("Sans filtre", "filtre-vide", {}),
            _filters("Avec un filtre", "filtre-actif", {"theme": "oui"}),
            _filters("Choix inconnu", "filtre-refus", {"theme": "inconnu"}),
        ],
        GROUP,
    ),
    Entry(
        "result_count",
        "Nombre de résultats",
        [
            State("Aucun", {"count": 0}),
            State("Un", {"count": 1}),
            State("Plusieurs", {"count": 37}),
            State("Autre mot", {"count": 37, "singular": "formation", "plural": "formations"}),
        ],
        GROUP,
        in_columns=True,
    ),
    Entry(
        "pagination",
        "Pages de résultats",
        [
            _pages("Page du milieu", 5, 95),
            _pages("Première page", 1, 95),
            _pages("Dernière page", 10, 95),
            _pages("Deux pages", 1, 20),
            _pages("Une page : rien ne s’affiche", 1, 10),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "empty_state",
        "Liste vide",
        [
            State(
                "Complet",
                {
                    "title": "Rien ne correspond à ces filtres",
                    "text": SENTENCE,
                    "url": HERE,
                    "link_label": "Effacer les filtres",
                    "phone": PHONE,
                    "phone_href": phone_href(PHONE),
                },
            ),
            State("Titre seul", {"title": "Rien ne correspond à ces filtres"}),
            State(
                "Mots très longs",
                {"title": LONG_WORD, "text": LONG_WORD, "url": HERE, "link_label": LONG_WORD},
            ),
        ],
        GROUP,
    ),
]
