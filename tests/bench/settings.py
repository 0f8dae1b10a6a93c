"""The site as in production, without the proxy and without TLS; only this machine reaches it."""

from cai_site.settings.base import *  # noqa: F403
from cai_site.settings.base import STORAGES

from .load import HOST

SECRET_KEY = "bench-only-key-that-protects-nothing"
ALLOWED_HOSTS = [HOST]
STORAGES = {
    **STORAGES,
    # Production's hashed names; compressed copies would take a minute and are not measured.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
