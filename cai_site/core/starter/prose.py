"""Small tools to write starter content in a form that is pleasant to read and to edit."""

import re

BLOCK_TAG = re.compile(r" ?(</?(?:p|h2|h3|ul|ol|li)>) ?")


def prose(text: str) -> str:
    """Rich text on one line from HTML written over several; no-break spaces stay."""
    return BLOCK_TAG.sub(r"\1", re.sub(r"[ \n]+", " ", text)).strip()


def text(html: str) -> tuple[str, str]:
    """A block « Texte »."""
    return ("text", prose(html))


def source(label: str, url: str = "", *, legal_basis: str = "", note: str = "") -> tuple[str, dict]:
    """A source that nobody at the Centre has verified yet: the page says so."""
    return ("source", {"legal_basis": legal_basis, "label": label, "url": url, "note": note})
