"""The acronyms of the starter texts, judged as those that staff write.

To allow a new one, add it to `cai_site/newsroom/starter`, then write it out where a page first
uses it.
"""

from cai_site.newsroom.checks import acronyms
from cai_site.newsroom.starter import ACRONYMS


def unknown(text: str) -> set[str]:
    """The acronyms of a text that the table does not name."""
    return acronyms.unknown(text, ACRONYMS)


def unexplained(text: str) -> dict[str, str]:
    """Acronym → the words around its first use, where nothing explains it."""
    return acronyms.unexplained(text, ACRONYMS)
