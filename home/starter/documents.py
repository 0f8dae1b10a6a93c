"""The files that stand in for those the Centre will upload, and what each must say."""

from dataclasses import dataclass
from pathlib import Path

from cai_site.core.starter.content import StarterFile

FILES = Path(__file__).resolve().parent / "files"
NOTICE = "Exemple – ce fichier remplace le document que le C.A.I. déposera"


@dataclass(frozen=True)
class ExampleDocument:
    """A PDF that `make_example_documents` prints: its cover, then what the real one holds."""

    key: str
    title: str
    kind: str
    year: int | None
    label: str
    contents: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Where the PDF lies."""
        return FILES / f"{self.key}.pdf"


REPORT_PARTS = (
    "L’accompagnement des personnes",
    "La coordination des acteurs",
    "L’information et la formation",
    "L’interpellation des responsables politiques",
    "Le travail avec les autres centres régionaux",
    "La communication",
)
PLAN_PARTS = ("Les projets de l’année suivante", "Le lien avec le rapport d’activités")

EXAMPLES = [
    ExampleDocument(
        "statuts-2019",
        "Statuts C.A.I. 2019",
        "statuts",
        2019,
        "Statuts",
        ("Les règles de l’association", "La version adoptée en 2019"),
    ),
    ExampleDocument(
        "rapport-2021",
        "Rapport d’activités 2021",
        "rapport",
        2021,
        "Rapport d’activités",
        (
            "La première ligne : l’accompagnement des personnes",
            "La deuxième ligne : coordination, formations, sensibilisation et interpellation",
            "Le travail entre centres régionaux",
            "La gestion, les instances et les annexes",
        ),
    ),
    ExampleDocument(
        "rapport-2019",
        "Rapport d’activités 2019",
        "rapport",
        2019,
        "Rapport d’activités",
        REPORT_PARTS,
    ),
    ExampleDocument(
        "rapport-2018",
        "Rapport d’activités 2018",
        "rapport",
        2018,
        "Rapport d’activités",
        REPORT_PARTS,
    ),
    ExampleDocument(
        "perspectives-2022", "Perspectives 2022", "perspectives", 2022, "Perspectives", PLAN_PARTS
    ),
    ExampleDocument(
        "perspectives-2020", "Perspectives 2020", "perspectives", 2020, "Perspectives", PLAN_PARTS
    ),
    ExampleDocument(
        "perspectives-2019", "Perspectives 2019", "perspectives", 2019, "Perspectives", PLAN_PARTS
    ),
    ExampleDocument(
        "charte-graphique",
        "Charte graphique",
        "charte",
        None,
        "Logo et charte",
        ("Les versions du logo", "Les couleurs et les polices", "Les règles d’usage"),
    ),
    ExampleDocument(
        "systematisation-brochure",
        "Systématisation d’expériences : la brochure",
        "publication",
        2020,
        "Brochure",
        (
            "La synthèse du travail mené en 2020 par l’équipe sur ses pratiques interculturelles",
            "Les apprentissages et les points de vigilance",
        ),
    ),
    ExampleDocument(
        "memorandum-2024",
        "Mémorandum 2024",
        "publication",
        2024,
        "Mémorandum",
        (
            "Sept thématiques et huit propositions transversales",
            "Des indicateurs de coût",
            "Une quarantaine de pages",
        ),
    ),
    ExampleDocument(
        "caistiques-2021",
        "CAIstiques 2021",
        "publication",
        2021,
        "Statistiques",
        (
            "Des chiffres sur l’immigration en province de Namur",
            "Un volet sur la population ukrainienne",
        ),
    ),
]


@dataclass(frozen=True)
class ExampleLogo:
    """A version of the placeholder logo: an SVG made by hand, its PNG, and a preview."""

    key: str
    title: str
    ground: str  # colour behind the preview
    description: str

    def path(self, suffix: str) -> Path:
        """Where the file with this suffix lies, such as ".svg", ".png" or "-apercu.png"."""
        return FILES / f"{self.key}{suffix}"


LOGOS = [
    ExampleLogo(
        "logo-couleurs",
        "Logo en couleurs",
        "#ffffff",
        "Exemple de logo : deux arches qui se croisent et les lettres C.A.I., en couleurs sur "
        "fond blanc.",
    ),
    ExampleLogo(
        "logo-sombre",
        "Logo clair, pour fond sombre",
        "#073e49",
        "Exemple de logo : deux arches qui se croisent et les lettres C.A.I., en clair sur fond "
        "sombre.",
    ),
]


def _logo_files(logo: ExampleLogo) -> list[StarterFile]:
    fields = {"kind": "charte", "language": "fr", "is_example": True}
    return [
        StarterFile(f"doc:{logo.key}", f"{logo.title} (SVG)", logo.path(".svg"), fields),
        StarterFile(f"doc:{logo.key}-png", f"{logo.title} (PNG)", logo.path(".png"), fields),
        StarterFile(
            f"img:{logo.key}",
            f"{logo.title} (exemple)",
            logo.path("-apercu.png"),
            {"description": logo.description},
        ),
    ]


STARTER_FILES = [
    *(
        StarterFile(
            f"doc:{example.key}",
            example.title,
            example.path,
            {
                "kind": example.kind,
                "year": example.year,
                "language": "fr",
                "is_example": True,
            },
        )
        for example in EXAMPLES
    ),
    *(file for logo in LOGOS for file in _logo_files(logo)),
]
