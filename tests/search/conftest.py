"""The pages that the search tests look for, and how they look."""

from html import unescape

from django.urls import reverse
from django.utils.html import strip_tags

import pytest

from tests import factories as make
from tests.conftest import standing

from .corpus import PAGES


@pytest.fixture(scope="module")
def _pages(_module_ground, django_db_blocker):
    known = {}

    def write():
        for key, (title, text) in PAGES.items():
            known[key] = make.ContentPageFactory(title=title, introduction=text).pk

    with standing(django_db_blocker, write):
        yield known


@pytest.fixture
def corpus(_pages, site):
    """The primary keys of the pages of the corpus, below a small site."""
    return _pages


@pytest.fixture
def search(client, corpus):
    """A function that searches the corpus as a visitor does and gives the response."""

    def search(words: str, **parameters):
        return client.get(reverse("search"), {"q": words, **parameters})

    return search


@pytest.fixture
def titles():
    """A function that gives the titles on a page of results, as they are read."""

    def titles(response) -> list[str]:
        results = response.context["results"]
        return [unescape(strip_tags(item.title)) for item in results.items] if results else []

    return titles


@pytest.fixture
def names(corpus):
    """A function that gives the keys of pages of the corpus; other pages by their title."""
    keys = {pk: key for key, pk in corpus.items()}

    def names(pages) -> set[str]:
        return {keys.get(page.pk, page.title) for page in pages}

    return names
