"""Every page type: its place in the tree, its names, its template, its factory, its previews."""

from django.template.loader import get_template
from django.urls import reverse

from wagtail.models import Page

import pytest

from tests import factories

from . import MODELS, PAGE_MODELS, label

pytestmark = pytest.mark.one_database

# Written by a migration, by Wagtail or by the site itself: nobody makes one.
WITHOUT_FACTORY = {"core.SiteRendition", "core.SiteSettings", "core.StarterItem", "core.Territory"}
WITHOUT_FACTORY |= {"newsroom.GivenRight"}

every_type = pytest.mark.parametrize("model", PAGE_MODELS, ids=label)


@pytest.fixture
def example(furnished_site, model):
    return model.objects.latest("pk")


def test_there_are_page_types():
    assert len(PAGE_MODELS) == 29


@every_type
def test_says_where_it_lives_and_what_it_holds(model):
    assert vars(model).get("parent_page_types"), "parent_page_types must be written out"
    assert "subpage_types" in vars(model), "subpage_types must be written out, [] for a leaf"


@every_type
def test_has_names_of_its_own(model):
    names = model._meta.original_attrs

    assert names["verbose_name"]
    assert names["verbose_name_plural"]
    assert model.search_kind


@every_type
def test_has_a_template_of_its_own(model):
    assert get_template(model.template).origin.name.endswith(model.template)
    assert model.template.startswith(f"{model._meta.app_label}/")


@pytest.mark.parametrize(
    "model", [m for m in MODELS if m._meta.label not in WITHOUT_FACTORY], ids=label
)
def test_has_a_factory(model):
    factory = getattr(factories, f"{model.__name__}Factory")

    assert factory._meta.get_model_class() is model


@every_type
def test_factory_makes_a_valid_page(example):
    example.full_clean()
    assert type(Page.objects.get(pk=example.pk).specific) is type(example)


@every_type
def test_is_served(example, client):
    response = client.get(example.url)

    assert response.status_code == 200
    assert response.templates[0].name == example.template


@every_type
def test_every_preview_mode_shows_the_draft(example, rf):
    example.introduction = "Une phrase encore au brouillon."
    modes = [mode for mode, _ in example.preview_modes]

    assert modes
    for mode in modes:
        response = example.make_preview_request(rf.get("/"), mode)
        assert response.status_code == 200
        assert example.introduction in response.render().content.decode()


@every_type
def test_admin_views_the_latest_draft(example, admin_client):
    example.introduction = "Une phrase encore au brouillon."
    example.save_revision()
    response = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[example.pk]))

    assert response.status_code == 200
    assert example.introduction in response.content.decode()


@every_type
def test_preview_works_before_the_first_save(example, rf):
    fields = [field for field in example._meta.local_fields if not field.primary_key]
    draft = type(example)(
        title="Une page jamais enregistrée",
        slug="brouillon",
        locale=example.locale,
        **{field.name: getattr(example, field.name) for field in fields},
    )
    # As Wagtail's PreviewOnCreate does.
    parent = example.get_parent()
    draft.set_url_path(parent)
    draft.path, draft.depth = f"{parent.path}ZZZZ", parent.depth + 1
    response = draft.make_preview_request(rf.get("/"))

    assert response.status_code == 200
    assert response.context_data["page"] is draft


@every_type
def test_admin_opens_its_form(example, admin_client):
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[example.pk]))

    assert response.status_code == 200
    assert example.title in response.content.decode()
