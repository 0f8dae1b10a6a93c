"""What stands around the content: header, bands, footer."""

from types import SimpleNamespace

from .stand_ins import HERE, IMAGE, LONG_WORD, SENTENCE, link, site_settings
from .states import Entry, State

GROUP = "Cadre de la page"
THEMES = ["Logement", "Santé", "Mobilité", "Asile", "Citoyenneté", "Diversité", "Volontariat"]
MENUS = SimpleNamespace(
    main=[
        link("Accueil", is_current=True),
        link("Thématiques", children=[link(name) for name in THEMES]),
        link("Actions et services", url="#actions", children=[link("Formations")]),
        link("Je suis victime de racisme", url="#aide"),
        link("Contact", url="#contact"),
    ],
    quick=[link("Je suis victime de racisme", url="#aide"), link("Formations", url="#formations")],
    footer=[
        link("Plan du site"),
        link("Nos sites", children=[link("Le DisCRI", external=True), link("La FeBISP")]),
    ],
)
NO_MENUS = SimpleNamespace(main=[], quick=[], footer=[])
VARIANTS = ["arrive", "racisme", "pro", "chiffres"]
DOORS = [
    link("J’arrive en Belgique", text="Vos premières démarches.", variant="arrive"),
    link("Je suis victime de racisme", text="Une écoute gratuite.", variant="racisme"),
    link("Je suis professionnel·le", text="Des outils et des formations.", variant="pro"),
    link("Je cherche des chiffres", text="La province en données.", variant="chiffres"),
]
LONG_DOORS = [link(LONG_WORD, text=LONG_WORD, variant=variant) for variant in VARIANTS]
PARTNERS = [
    SimpleNamespace(name="Wallonie", url=HERE, logo=IMAGE),
    SimpleNamespace(name="Forem", url="", logo=IMAGE),
    SimpleNamespace(name="Province de Namur", url=HERE, logo=None),
    SimpleNamespace(name="Ville de Namur", url="", logo=None),
    SimpleNamespace(name="Unia", url=HERE, logo=IMAGE),
    SimpleNamespace(name="Fedasil", url=HERE, logo=None),
    SimpleNamespace(name=LONG_WORD, url=HERE, logo=None),
]


# Of page types (BasePage.tone).
TONES = [
    ("Actions et services", "terra"),
    ("Rubriques", "petrol"),
    ("Thèmes et publications", "deep"),
    ("Pages sur le racisme", "plum"),
]


def _page_header(label: str, surround: str = "", **context) -> State:
    return State(label, {"title": "Lutte contre le racisme", **context}, surround)


ENTRIES = [
    Entry(
        "header",
        "En-tête du site",
        [
            State("Menus complets", {"nav": MENUS, "site_settings": site_settings()}),
            State("Sans menu", {"nav": NO_MENUS, "site_settings": site_settings()}),
            State("Avec un logo", {"nav": MENUS, "site_settings": site_settings(logo=IMAGE)}),
            State(
                "Mots très longs",
                {
                    "nav": SimpleNamespace(
                        main=[link(LONG_WORD, children=[link(LONG_WORD)]), link("Contact")],
                        quick=[link(LONG_WORD, url="#aide")],
                        footer=[],
                    ),
                    "site_settings": site_settings(acronym=LONG_WORD, name=LONG_WORD),
                },
            ),
        ],
        GROUP,
        surround='<header class="header">{}</header>',
        at_most=0,
    ),
    Entry(
        "brand",
        "Nom et logo",
        [
            State("Sans logo : le motif", {"site_settings": site_settings()}),
            State("Avec un logo", {"site_settings": site_settings(logo=IMAGE)}),
            State(
                "Mots très longs",
                {"site_settings": site_settings(acronym=LONG_WORD, name=LONG_WORD)},
            ),
        ],
        GROUP,
    ),
    Entry("search_link", "Lien vers la recherche", [State("Sur petit écran seulement")], GROUP),
    Entry(
        "alert",
        "Alerte",
        [
            State(
                "Avec un texte et un lien",
                {
                    "alert": SimpleNamespace(
                        title="Fermé le 21 juillet",
                        text="Le Centre rouvre le 22 juillet.",
                        link_url=HERE,
                        link_label="Nos horaires",
                    )
                },
            ),
            State("Titre seul", {"alert": SimpleNamespace(title="Fermé le 21 juillet")}),
            State(
                "Mots très longs",
                {"alert": SimpleNamespace(title=LONG_WORD, text=f"{LONG_WORD} {SENTENCE}")},
            ),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "breadcrumb",
        "Fil d’Ariane",
        [
            State(
                "Trois niveaux",
                {
                    "items": [link("Accueil"), link("Thématiques"), link("Logement")],
                    "current": "Trouver un logement",
                },
            ),
            State("Un niveau", {"items": [link("Accueil")], "current": "Thématiques"}),
            State(
                "Mots très longs",
                {"items": [link("Accueil"), link(LONG_WORD)], "current": LONG_WORD},
            ),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "page_header",
        "Haut de page",
        [
            _page_header(
                "Complet",
                introduction=SENTENCE,
                kicker="Thématiques",
                kicker_url=HERE,
                meta="Publié le 19 mars 2025",
            ),
            _page_header("Titre seul"),
            _page_header("Resserré", compact=True),
            _page_header("Dessin d’un thème", introduction=SENTENCE, theme="logement"),
            _page_header("Thème sans dessin", introduction=SENTENCE, theme="inconnu"),
            *(
                _page_header(label, f'<div class="is-{tone}">{{}}</div>', introduction=SENTENCE)
                for label, tone in TONES
            ),
            _page_header(
                "Mots très longs", title=LONG_WORD, introduction=LONG_WORD, kicker=LONG_WORD
            ),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "hero",
        "Haut de l’accueil",
        [
            State(
                "Quatre portes", {"title": "Un même toit", "introduction": SENTENCE, "doors": DOORS}
            ),
            State("Sans phrase", {"title": "Un même toit", "doors": DOORS}),
            State("Avec une photo", {"title": "Un même toit", "doors": DOORS, "image": IMAGE}),
            State(
                "Mots très longs",
                {"title": LONG_WORD, "introduction": LONG_WORD, "doors": LONG_DOORS},
            ),
        ],
        GROUP,
        at_most=0,
    ),
    Entry(
        "doors",
        "Portes de l’accueil",
        [
            State("Quatre portes", {"doors": DOORS}),
            State("Une porte", {"doors": DOORS[:1]}),
            State("Mots très longs", {"doors": LONG_DOORS}),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "door_art",
        "Dessin d’une porte",
        [
            State(
                f"variant = {variant}",
                {"variant": variant},
                f'<div class="door door--{variant}">{{}}</div>',
            )
            for variant in VARIANTS
        ],
        GROUP,
        in_columns=True,
    ),
    Entry("mark", "Motif", [State("Le seuil, motif de la maison")], GROUP, in_columns=True),
    Entry(
        "partners",
        "Partenaires",
        [
            State("Sept partenaires, avec et sans logo ou lien", {"partners": PARTNERS}),
            State("Un partenaire", {"partners": PARTNERS[:1], "title": "Un partenaire du Centre"}),
            State("Sans logo", {"partners": PARTNERS[2:4]}),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "footer",
        "Pied de page",
        [
            State("Menus, horaires et réseaux", {"nav": MENUS, "site_settings": site_settings()}),
            State(
                "Avec les partenaires",
                {"nav": MENUS, "site_settings": site_settings(partner_list=PARTNERS)},
            ),
            State(
                "Le moins possible",
                {
                    "nav": NO_MENUS,
                    "site_settings": site_settings(
                        tagline="", phone="", country="", opening_today=None, social_list=[]
                    ),
                },
            ),
            State(
                "Mots très longs",
                {
                    "nav": SimpleNamespace(footer=[link(LONG_WORD, children=[link(LONG_WORD)])]),
                    "site_settings": site_settings(
                        name=LONG_WORD, tagline=LONG_WORD, street=LONG_WORD
                    ),
                },
            ),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "way_out",
        "Chemins de sortie",
        [
            State("Avec le menu", {"nav": MENUS, "site_settings": site_settings()}),
            State("Sans menu", {"nav": NO_MENUS, "site_settings": site_settings()}),
        ],
        GROUP,
        # Brings doors of its own, which stand on the page already.
        at_most=0,
    ),
    Entry(
        "metadata",
        "Métadonnées",
        [
            State(
                "Une page",
                {
                    "page": SimpleNamespace(
                        title="Logement",
                        meta_description=SENTENCE,
                        canonical_url="https://www.example.org/logement/",
                        share_image=IMAGE,
                        feeds=[("Actualités", "https://www.example.org/flux/")],
                    ),
                    "site_settings": site_settings(),
                },
            ),
            State("Recherche ou erreur", {"site_settings": site_settings()}),
            State(
                "Liste filtrée",
                {"site_settings": site_settings(), "filter_form": SimpleNamespace(is_active=True)},
            ),
        ],
        GROUP,
        as_source=True,
    ),
]
