"""The acronyms that the staff know, and those of a text that nobody explains."""

import re

from django.db import models

# Two capitals in one word, or initials with stops. « niveau A2 » and « E411 » are names.
ACRONYM = re.compile(r"\b(?:(?:[A-Z]\.){2,}|[A-Z][\wàé]*[A-Z]\w*)")
ROMAN = re.compile(r"[IVXLCDM]+")
# « MENA (mineurs … », « Le MIN, ou mentorat … », a term and its definition.
BESIDE = 12
AROUND = 40  # characters


class Acronym(models.Model):
    """An acronym of the sector, and what it must be written out as at its first use."""

    acronym = models.CharField("sigle", max_length=20, unique=True, help_text="Exemple : CPAS.")
    meaning = models.CharField(
        "en toutes lettres",
        max_length=150,
        blank=True,
        help_text="Au singulier. Exemple : « centre public d’action sociale ». Vide : nom courant.",
    )

    panels = ["acronym", "meaning"]

    class Meta:
        verbose_name = "sigle"
        verbose_name_plural = "sigles"
        ordering = ["acronym"]

    def __str__(self) -> str:
        return self.acronym


def known() -> dict[str, str]:
    """Acronym → what it stands for; "" for a name that nobody writes out."""
    return dict(Acronym.objects.values_list("acronym", "meaning"))


def unknown(text: str, meanings: dict[str, str]) -> set[str]:
    """The acronyms of a text that the table does not name."""
    return {
        found
        for found in ACRONYM.findall(text)
        if found not in meanings and not ROMAN.fullmatch(found)
    }


def unexplained(text: str, meanings: dict[str, str]) -> dict[str, str]:
    """Acronym → the words around its first use, where its long form stands neither before nor
    right beside it. For one that is not in the table, a parenthesis is taken for its long form.
    """
    text = text.replace("\u00a0", " ")
    strangers = unknown(text, meanings)
    found, seen = {}, set()
    for use in ACRONYM.finditer(text):
        acronym = use[0]
        if acronym in seen:
            continue
        seen.add(acronym)
        if acronym in strangers:
            explained = text[: use.start()].endswith("(") or text[use.end() :].startswith(" (")
        else:
            explained = _is_written_out(text, use.end(), meanings.get(acronym, ""))
        if not explained:
            found[acronym] = text[max(0, use.start() - AROUND) : use.end() + AROUND]
    return found


def _is_written_out(text: str, end: int, meaning: str) -> bool:
    """Whether the long form begins before the place `end`, or right after it."""
    if not meaning:
        return True
    begun = re.search(_in_any_number(meaning), text, re.IGNORECASE)
    return begun is not None and begun.start() <= end + BESIDE


def _in_any_number(meaning: str) -> str:
    """A pattern for a long form in the singular and the plural."""
    words = (re.sub("al$", "a(?:l|ux)", re.escape(word)) for word in meaning.split())
    return " ".join(f"{word}[sx]?" for word in words)
