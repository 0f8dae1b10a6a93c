"""Texts of data for the index: an excerpt of them is read by visitors."""

from collections.abc import Iterable

ENDS = (".", "!", "?", "…", ":")


def sentences(parts: Iterable[object]) -> str:
    """The parts that say something, each with its full stop, in one text."""
    texts = (" ".join(str(part).split()) for part in parts)
    return " ".join(text if text.endswith(ENDS) else f"{text}." for text in texts if text)
