"""The page of the directory, and what a query finds there."""

import pytest

from ressources.models import RepertoiresPage


@pytest.fixture
def page(site) -> RepertoiresPage:
    return RepertoiresPage.objects.get()


@pytest.fixture
def found(page, client):
    """The names that a query finds."""

    def ask(query: str = "") -> list[str]:
        response = client.get(f"{page.url}?{query}")
        assert response.status_code == 200
        return [entry.name for entry in response.context["page_obj"]]

    return ask
