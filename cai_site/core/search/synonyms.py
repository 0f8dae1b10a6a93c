"""Words that mean the same: « FLE » finds « français langue étrangère », and conversely."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models

from . import french

MAX_GROUPS = 500  # read for a search
MAX_EXPRESSIONS = 10  # of one group
MAX_LENGTH = 6  # meaningful words of one expression

Terms = tuple[str, ...]


class SynonymGroup(models.Model):
    """Expressions that stand for each other in the visitors' search, one a line."""

    expressions = models.TextField(
        "expressions équivalentes",
        max_length=500,
        help_text="Une par ligne. Exemple : « FLE », puis « français langue étrangère ».",
    )
    is_active = models.BooleanField(
        "utilisé", default=True, help_text="Décochez pour essayer la recherche sans ce groupe."
    )

    panels = ["expressions", "is_active"]

    class Meta:
        verbose_name = "groupe de synonymes"
        verbose_name_plural = "synonymes"
        ordering = ["expressions"]

    def __str__(self) -> str:
        return " = ".join(self.lines)

    def clean(self) -> None:
        """Raise ValidationError unless there are two expressions or more, each worth searching."""
        super().clean()
        if not 2 <= len(self.lines) <= MAX_EXPRESSIONS:
            message = f"Écrivez de 2 à {MAX_EXPRESSIONS} expressions, une par ligne."
            raise ValidationError({"expressions": message})
        for line in self.lines:
            if not 1 <= len(french.terms(line)) <= MAX_LENGTH:
                message = f"«\u00a0{line}\u00a0» est vide de sens ou trop long pour la recherche."
                raise ValidationError({"expressions": message})
        self.expressions = "\n".join(self.lines)

    @property
    def lines(self) -> list[str]:
        """The expressions as they are written."""
        stripped = (" ".join(line.split()) for line in self.expressions.splitlines())
        return list(dict.fromkeys(line for line in stripped if line))

    @property
    def terms(self) -> list[Terms]:
        """The expressions as the words of the index."""
        return [tuple(found) for line in self.lines if (found := french.terms(line))]


@dataclass(frozen=True)
class Concept:
    """Something that is searched for: all of the words typed, or any of the other expressions."""

    typed: Terms
    others: tuple[Terms, ...] = ()

    @property
    def words(self) -> set[str]:
        """Every word that may stand for it."""
        return set(self.typed).union(*self.others)


def concepts(words: str) -> list[Concept]:
    """What `words` ask for, in their order; the synonyms take one query.

    Where several expressions begin at the same word, the longest is meant.
    """
    terms = french.query_terms(words)
    if not terms:
        return []
    known = _known()
    found, start = [], 0
    while start < len(terms):
        longest = min(MAX_LENGTH, len(terms) - start)
        pieces = (tuple(terms[start : start + length]) for length in range(longest, 0, -1))
        typed = next(piece for piece in pieces if len(piece) == 1 or _stems(piece) in known)
        others = known.get(_stems(typed), ())
        found.append(Concept(typed, tuple(other for other in others if other != typed)))
        start += len(typed)
    return found


def _known() -> dict[Terms, tuple[Terms, ...]]:
    """Every expression of every group, by the stems that it is recognised by."""
    groups = SynonymGroup.objects.filter(is_active=True).order_by("pk")[:MAX_GROUPS]
    known: dict[Terms, dict[Terms, None]] = {}
    for expressions in (group.terms for group in groups):
        for expression in expressions:
            known.setdefault(_stems(expression), {}).update(dict.fromkeys(expressions))
    return {stems: tuple(equal) for stems, equal in known.items()}


def _stems(terms: Terms) -> Terms:
    return tuple(map(french.stem, terms))
