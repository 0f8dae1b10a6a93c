"""What counts as a query."""

from collections.abc import Iterable

BRACKETS = {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"}


def asked(captured: Iterable[dict]) -> int:
    """How many of these statements ask something: BEGIN and ROLLBACK around a search do not."""
    return sum(query["sql"].partition(" ")[0] not in BRACKETS for query in captured)
