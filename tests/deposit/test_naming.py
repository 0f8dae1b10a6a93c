"""The year and the title that a file tells."""

import pytest

from home.deposit.naming import found_title, found_year

pytestmark = pytest.mark.one_database

YEARS = {
    "RA2025_final.pdf": 2025,
    "rapport-activites-2025.pdf": 2025,
    "Rapport d'activités 2024 (v2).pdf": 2024,
    "2024-2025 rapport.pdf": 2025,
    "20260312_RA_2025.pdf": 2025,
    "2026-03-12 rapport 2025.pdf": 2025,
    "12.03.2026_rapport2025.pdf": 2025,
    "RA25.pdf": 2025,
    "rapport_activites_24.pdf": 2024,
    "RA 1998.pdf": 1998,
    "IMG_20250101.pdf": None,
    "rapport.pdf": None,
    "scan0001.pdf": None,
    "rapport-2999.pdf": None,
    "rapport 1492.pdf": None,
    "٢٠٢٥.pdf": None,
}


@pytest.mark.parametrize("name", YEARS)
def test_year_of_a_file_name(name):
    assert found_year(name) == YEARS[name]


def test_what_is_said_first_counts():
    assert found_year("final.pdf", "Rapport d’activités 2024", "en 2023") == 2024
    assert found_year("final.pdf", "", "Rapport d’activités\n2023") == 2023


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Microsoft Word - RA 2025_def.doc",
        "rapport_2025.indd",
        "Rapport 2025.docx",
        "RAPPORT D'ACTIVITES 2025",
        "Rapport d’activités",
        "Rapport d’activités 2024",
        "Présentation PowerPoint",
        "Sans titre 2025",
        "Rapport 2025 " + "x" * 200,
    ],
)
def test_what_is_no_title_is_not_kept(said):
    assert found_title(said, 2025) == "Rapport d’activités 2025"


def test_a_title_is_kept():
    said = "Rapport  d'activités 2025 – 40 ans ensemble"

    assert found_title(said, 2025) == "Rapport d’activités 2025 – 40 ans ensemble"
