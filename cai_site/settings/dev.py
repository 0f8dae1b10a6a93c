"""Development and demonstration: what `make run` serves, with nothing configured."""

from django.core.management.utils import get_random_secret_key

from .base import *  # noqa: F403
from .base import LOGGING, VAR_DIR, env

DEBUG = env.bool("DEBUG", default=True)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

# Whoever develops reads the words of an exception.
LOGGING["formatters"]["plain"] = {"format": "{levelname} {name} {message}", "style": "{"}

SERVE_MEDIA = True
OUTBOX_SENDS_AT_ONCE = True
WHITENOISE_USE_FINDERS = True

VAR_DIR.mkdir(parents=True, exist_ok=True)


def _local_secret_key() -> str:
    """This machine's own key, made once and kept beside its database."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.write_text(get_random_secret_key())
        path.chmod(0o600)
    return path.read_text()


SECRET_KEY = env.str("SECRET_KEY", default="") or _local_secret_key()
