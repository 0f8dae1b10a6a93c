"""Whom a page is written for, and what they can read: the one table of reading levels.

The levels are those of the Common European Framework; the bands were calibrated for French in
the study of comparable sites (decision 0009).
"""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a page reads for those it is written for, as staff read it."""

    EASY = "Facile"
    FAIR = "Moyen"
    HARD = "Difficile"


# How far a page may miss its band and still be « Moyen »: points of score, share of words.
NEARLY_EASE = 10
NEARLY_WORDS = 1.25


@dataclass(frozen=True)
class Family:
    """A kind of reader, and what a page for them must score."""

    level: str
    name: str
    ease: int  # Kandel-Moles score, at least
    mean: int  # words per sentence on average, at most
    longest: int  # words in a sentence, at most

    def verdict(self, ease: float, mean: float, longest: int) -> Verdict:
        """How a text reads for this family, by its score and the length of its sentences."""
        if ease >= self.ease and mean <= self.mean and longest <= self.longest:
            return Verdict.EASY
        nearly = ease >= self.ease - NEARLY_EASE and mean <= self.mean * NEARLY_WORDS
        return Verdict.FAIR if nearly else Verdict.HARD


A2 = Family("A2", "Nouvelles personnes, racisme, contact", ease=80, mean=10, longest=15)
B1 = Family("B1", "Tout le monde", ease=60, mean=15, longest=25)
B2 = Family("B2", "Professionnel·les", ease=45, mean=20, longest=30)
FAMILIES = {family.level: family for family in (A2, B1, B2)}
FAMILY_CHOICES = [(family.level, family.name) for family in FAMILIES.values()]
