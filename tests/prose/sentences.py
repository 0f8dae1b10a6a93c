"""The words of the starter content, as `cai_site/core/readability` reads them."""

from collections.abc import Iterator

from cai_site.core.readability.sentences import Text
from cai_site.core.readability.sentences import sentences as sentences_of
from cai_site.core.readability.sentences import texts as all_texts
from cai_site.core.starter.content import StarterPage, StarterSnippet
from cai_site.core.starter.loader import starter_contents
from cai_site.core.starter.references import REFERENCE

# The page that shows the snippets of a type.
SHOWN_ON = {
    "core.Service": "/presentation/equipe/",
    "ressources.Indicator": "/ressources/chiffres/",
    "ressources.Organisation": "/ressources/repertoires/",
}

CONTENTS = starter_contents()
PAGES: list[StarterPage] = [page for content in CONTENTS for page in content.pages]
SNIPPETS: list[StarterSnippet] = [item for content in CONTENTS for item in content.snippets]


def texts(value) -> Iterator[Text]:
    """Every text in a value of the starter content; a reference to something is none."""
    return (text for text in all_texts(value) if not REFERENCE.fullmatch(text.html))


def texts_of_page(page: StarterPage) -> list[Text]:
    """The texts of a page, its title first, then those of the snippets that it shows."""
    shown = [item for item in SNIPPETS if SHOWN_ON.get(item.model) == page.path]
    return [
        Text(("title",), page.title),
        *texts(page.fields),
        *(text for item in shown for text in texts(item.fields)),
    ]


def sentences(page: StarterPage) -> list[str]:
    """The sentences of a page, as they are printed."""
    return sentences_of(texts_of_page(page))
