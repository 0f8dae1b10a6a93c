"""The test suite: SQLite unless DATABASE_URL names a PostgreSQL server."""

import atexit
import shutil
import tempfile

from .base import *  # noqa: F403
from .base import DATABASES, env

SECRET_KEY = "test-only-key-that-protects-nothing"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
OUTBOX_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
SITE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"


def _folder(kind: str) -> str:
    """A folder that is gone when the tests are."""
    path = tempfile.mkdtemp(prefix=f"cai-{kind}-")
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file, as in production: SQLite in memory knows neither waiting nor several writers.
    # TEST_DATABASE names one that `pytest --reuse-db` keeps: migrating takes half a minute.
    name = env.str("TEST_DATABASE", default="") or f"{_folder('database')}/test.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": name}
elif template := env.str("TEMPLATE_DATABASE", default=""):
    # One of the same server, migrated already: PostgreSQL copies it in a moment.
    DATABASES["default"]["TEST"] = {"TEMPLATE": template}
MEDIA_ROOT = env.str("MEDIA_ROOT", default="") or _folder("media")
