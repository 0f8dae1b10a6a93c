"""The production settings without compressed copies, which take longer than all other checks."""

from cai_site.settings.production import *  # noqa: F403
from cai_site.settings.production import STORAGES

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
