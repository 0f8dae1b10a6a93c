"""The site as visitors get it in production, on this machine only and without TLS.

Hashed and compressed static files, served by WhiteNoise; pages compressed as the proxy does.
"""

from cai_site.settings.base import *  # noqa: F403
from cai_site.settings.base import MIDDLEWARE, STORAGES

SECRET_KEY = "lighthouse-only-key-that-protects-nothing"
ALLOWED_HOSTS = ["localhost"]
SERVE_MEDIA = True
MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
