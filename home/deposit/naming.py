"""The year and the title of a report, as its file tells them."""

import re

from django.utils.timezone import localdate

FIRST_YEAR = 1983
# The day of an export or of a mail, not what the report is about.
DATE = re.compile(r"\b\d{8}\b|\b\d{4}[-./]\d{2}[-./]\d{2}\b|\b\d{2}[-./]\d{2}[-./]\d{4}\b")
YEAR = re.compile(r"(?<!\d)(?:19[89]\d|20\d\d)(?!\d)")
# « RA25 », « rapport 25 », « Rapport d’activités 25 », « rapport-activites-25 ».
SHORT_YEAR = re.compile(r"\b(?:ra|rapport(?: (?:d.? ?)?activit\w*)?) ?(\d\d)(?!\d)", re.IGNORECASE)
# Words of the file that stand for its title: at least « Rapport » and the year.
REAL_TITLE = re.compile(r"rapport\b.*\b\d{4}\b", re.IGNORECASE)
FILE_NAME = re.compile(r"\.\w{2,4}$|_")
MAX_TITLE = 120  # characters


def found_year(*texts: str) -> int | None:
    """The year that a report is about, from the first of these texts that tells one.

    The latest year that has begun: a report of 2024 and 2025 is listed with 2025.
    """
    this_year = localdate().year
    for text in map(_spaced, texts):
        years = [int(year) for year in YEAR.findall(text)]
        years = years or [2000 + int(year) for year in SHORT_YEAR.findall(text)]
        begun = [year for year in years if FIRST_YEAR <= year <= this_year]
        if begun:
            return max(begun)
    return None


def found_title(said: str, year: int) -> str:
    """The title of the page: what the file says when that is a title, else the usual one.

    « Microsoft Word - RA_def.doc », capitals and titles without the year are not.
    """
    said = " ".join(said.split()).replace("'", "’")
    is_title = (
        REAL_TITLE.match(said)
        and str(year) in said
        and len(said) <= MAX_TITLE
        and not FILE_NAME.search(said)
        and not said.isupper()
    )
    return said if is_title else f"Rapport d’activités {year}"


def _spaced(text: str) -> str:
    """The text without dates, its underscores and hyphens as spaces."""
    return re.sub(r"[_\-\s]+", " ", DATE.sub(" ", text.replace("_", " ")))
