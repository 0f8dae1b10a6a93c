"""A register of single things that sections offer to the bodies of pages: a figure, a course…

The block « Derniers contenus ou chiffre » shows a list of `content_lists`, or one of these. A
section registers a `PieceKind` when Django starts; core imports none of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

SEPARATOR = ":"


@dataclass(frozen=True)
class Piece:
    """A thing as a body prints it: its template, in the project's templates, and its context."""

    template: str
    context: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PieceKind:
    """A kind of things, one of which an editor chooses.

    `choices()` gives (slug, name) in French, for editors; `find(slug, title)` the piece in the
    language being read, or None when there is none any more. `title` is what the editor typed
    above it, or "".
    """

    key: str
    label: str
    choices: Callable[[], list[tuple[str, str]]]
    find: Callable[[str, str], Piece | None]


_kinds: dict[str, PieceKind] = {}


def register(kind: PieceKind) -> None:
    """Add a kind; the last one registered under a key wins."""
    _kinds[kind.key] = kind


def piece_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every piece, grouped by kind; kinds that have none are left out."""
    groups = [
        (kind.label, [(f"{key}{SEPARATOR}{slug}", name) for slug, name in kind.choices()])
        for key, kind in _kinds.items()
    ]
    return [(label, choices) for label, choices in groups if choices]


def find_piece(choice: str, title: str = "") -> Piece | None:
    """The piece that an editor chose; None for what is no piece, or is gone."""
    key, _separator, slug = choice.partition(SEPARATOR)
    return _kinds[key].find(slug, title) if slug and key in _kinds else None
