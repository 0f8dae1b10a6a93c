"""What every page type, field, block and snippet of the site must be, whoever writes it."""

from django.apps import apps

from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models

ROOMS = ["core", "access", "navigation", "newsroom", "home", "thematiques", "actions"]
ROOMS += ["ressources", "contact"]
MODELS = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
PAGE_MODELS = [model for model in get_page_models() if model in MODELS]
SNIPPET_MODELS = [model for model in get_snippet_models() if model in MODELS]


def label(model) -> str:
    """The name of a parametrised case."""
    return model._meta.label
