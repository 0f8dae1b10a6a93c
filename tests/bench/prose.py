"""French for the generated pages: the sentences of the starter content, in another order."""

import random
import re

from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

# Words that the starter content does not know, planted in a known share of the pages.
EVERYWHERE = "interculturalité"
EVERY_FOURTH = "jardinage"
EVERY_FIFTH = "aquarelle"
RARE = "philatélie"
NOWHERE = "ornithorynque"
RARE_PAGES = 5  # per kind of page, whatever the size of the site

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]")


class Prose:
    """Sentences, the same at every run; `page` is the number of the page they are for."""

    def __init__(self):
        text_column = get_search_backend().text_column
        texts = IndexEntry.objects.values_list(text_column, flat=True)
        found = {" ".join(s.split()) for text in texts for s in _SENTENCE.findall(text)}
        self.sentences = sorted(s for s in found if 30 <= len(s) <= 250 and s[0].isupper())

    def sentences_of(self, page: int, count: int) -> list[str]:
        """`count` sentences."""
        return random.Random(page).choices(self.sentences, k=count)  # noqa: S311

    def chapo(self, page: int) -> str:
        """One sentence, for the top of a page and its card."""
        return self.sentences_of(page, 1)[0]

    def paragraphs(self, page: int, count: int) -> str:
        """Rich text of `count` paragraphs of four sentences, the last with the planted words."""
        sentences = self.sentences_of(page, 4 * count)
        groups = [sentences[start : start + 4] for start in range(0, len(sentences), 4)]
        groups[-1].append(f"Mots clés : {', '.join(_planted(page))}.")
        return "".join(f"<p>{' '.join(group)}</p>" for group in groups)


def _planted(page: int) -> list[str]:
    words = [EVERYWHERE]
    if page % 4 == 0:
        words.append(EVERY_FOURTH)
    if page % 5 == 0:
        words.append(EVERY_FIFTH)
    if page < RARE_PAGES:
        words.append(RARE)
    return words
