"""What visitors read outside of pages is a snippet: translatable, with an icon and its screens."""

from django.urls import reverse

from wagtail.models import TranslatableMixin

import pytest

from cai_site.core.models import SiteSettings
from tests import factories

from . import SNIPPET_MODELS, label
from .test_blocks import icon_names

pytestmark = pytest.mark.one_database

every_snippet = pytest.mark.parametrize("model", SNIPPET_MODELS, ids=label)


def test_these_are_the_snippets():
    assert {label(model) for model in SNIPPET_MODELS} == {
        "core.Service",
        "navigation.Menu",
        "ressources.Indicator",
        "ressources.Organisation",
        "thematiques.Audience",
        "thematiques.Theme",
    }


@every_snippet
def test_snippet_can_be_translated(model):
    assert issubclass(model, TranslatableMixin)
    assert ("translation_key", "locale") in model._meta.unique_together


@every_snippet
def test_snippet_has_an_icon_of_its_own(model):
    icon = model.snippet_viewset.icon

    assert icon != "snippet"
    assert f"icon-{icon}" in icon_names()


@every_snippet
@pytest.mark.django_db
def test_admin_lists_adds_and_edits_it(model, admin_client):
    instance = model.objects.first() or getattr(factories, f"{model.__name__}Factory")()
    viewset = model.snippet_viewset
    for name, args in (("list", []), ("add", []), ("edit", [instance.pk])):
        response = admin_client.get(reverse(viewset.get_url_name(name), args=args))
        assert response.status_code == 200, name


def test_admin_edits_the_settings(site, admin_client):
    url = reverse("wagtailsettings:edit", args=["core", "sitesettings"])
    response = admin_client.get(url, follow=True)

    assert response.status_code == 200
    assert SiteSettings.for_site(site.get_site()).street in response.content.decode()
