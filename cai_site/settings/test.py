"""The test suite: SQLite unless DATABASE_URL names a PostgreSQL server."""

import atexit
import shutil
import tempfile

from .base import *  # noqa: F403
from .base import DATABASES, env

SECRET_KEY = "test-only-key-that-protects-nothing"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SITE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
if env.str("TEST_DATABASE", default=""):
    # A file that `pytest --reuse-db` keeps between runs: migrating takes half a minute.
    DATABASES["default"]["TEST"] = {"NAME": env.str("TEST_DATABASE")}
MEDIA_ROOT = env.str("MEDIA_ROOT", default="")
if not MEDIA_ROOT:
    MEDIA_ROOT = tempfile.mkdtemp(prefix="cai-media-")
    atexit.register(shutil.rmtree, MEDIA_ROOT, ignore_errors=True)
