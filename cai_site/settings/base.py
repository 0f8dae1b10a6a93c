"""Settings common to every environment.

Everything that differs between machines is read from the environment (twelve-factor);
`production.py` refuses to start when something it needs is missing.
"""

from datetime import timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy

import environ
from csp.constants import NONE, SELF

from cai_site.core import languages, map_tiles

from .access import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(environ.Env().str("VAR_DIR", default=str(BASE_DIR / "var")))

env = environ.Env()

DEBUG = False
SITE_URL = env.str("SITE_URL", default="http://localhost:8000").rstrip("/")

INSTALLED_APPS = [
    "home",
    "actions",
    "thematiques",
    "ressources",
    "contact",
    "cai_site.newsroom",
    "cai_site.navigation",
    "cai_site.access",
    "cai_site.core",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.table_block",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.postgres",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "cai_site.core.logs.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cai_site.core.middleware.CachePolicyMiddleware",
    "cai_site.core.middleware.ContentSecurityPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cai_site.core.middleware.InputGuardMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cai_site.core.memo.MemoMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cai_site.access.refusals.RefusalLogMiddleware",
    "cai_site.access.middleware.SessionLimitsMiddleware",
    "cai_site.access.middleware.SecondFactorMiddleware",
    "cai_site.access.known_browsers.KnownBrowserMiddleware",
    "cai_site.newsroom.misses.counting.MissedAddressMiddleware",
    "cai_site.newsroom.gates.GatesMiddleware",
    "cai_site.core.middleware.RedirectOrGoneMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "cai_site.urls"
WSGI_APPLICATION = "cai_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cai_site.core.context_processors.site_settings",
            ],
        },
    },
]


def database(url: str) -> dict:
    """A DATABASES entry with the options that keep this site reliable.

    SQLite: WAL, immediate transactions and a 20 s lock timeout, so that concurrent writers
    wait instead of failing with "database is locked". PostgreSQL: health checks on reused
    connections, so that a restart of the server costs no visitor an error.
    """
    config = environ.Env.db_url_config(url)
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    else:
        config["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
        config["CONN_HEALTH_CHECKS"] = True
    return config


DATABASES = {"default": database(env.str("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Each process has its own: no service that could be away, nothing kept on a disk. What must hold
# for all of them is counted in the database (core/limits.py, decision 0027).
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Renditions never change once made: a cache of each process's own is never stale.
    "renditions": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "renditions",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# --- Language ---------------------------------------------------------------------------
LANGUAGE_CODE = "fr-be"
# A language is published by its code here: its pages get a URL prefix, French keeps none.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = languages.published(LANGUAGE_CODE)
LANGUAGES_BIDI = languages.RIGHT_TO_LEFT
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fr", "Français")]
LOCALE_PATHS = [BASE_DIR / "cai_site" / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_I18N = True
USE_TZ = True

# --- Files ------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(VAR_DIR / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "cai_site.core.made_files.StylesheetFinder",
    "cai_site.core.made_files.DrawingsFinder",
    "cai_site.core.made_files.PausePageFinder",
]
# What browsers look for at the root of the site whatever the page says.
WHITENOISE_ROOT = BASE_DIR / "static" / "root"
MEDIA_URL = "/media/"
# Only without a proxy in front: docs/exploitation.md.
SERVE_MEDIA = False
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(VAR_DIR / "media"))
STORAGES = {
    "default": {"BACKEND": "cai_site.core.storage.WholeFileStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A page with a long menu or many sessions posts thousands of small fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Ends of the addresses whose forms take files, with the most bytes that these may send.
LARGE_BODIES = {
    "/aide-et-ecoute/ecrire/": 16 * 1024 * 1024,
    "/aide-et-ecoute/suite/": 16 * 1024 * 1024,
}

# --- Mail -------------------------------------------------------------------------------
_SERVER = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(_SERVER)
# What the outbox sends with. Other mail, such as that of Wagtail, is written into the outbox.
OUTBOX_TRANSPORT = _SERVER["EMAIL_BACKEND"]
EMAIL_BACKEND = "cai_site.core.outbox.backend.OutboxBackend"
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="ne-pas-repondre@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Whether each message leaves within the request that caused it, or with `manage.py cron`.
OUTBOX_SENDS_AT_ONCE = False
# How long a worker may keep a message before another one takes it over, should the first be dead.
# Above what the slowest mail server may take, EMAIL_TIMEOUT for each of its answers.
OUTBOX_LEASE = timedelta(minutes=5)

# --- Links ------------------------------------------------------------------------------
# Whether addresses of this machine and of private networks may be tried, as tests do.
LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS = False
# Below these nobody counts what was asked in vain: a code or a token may have been mistyped.
UNCOUNTED_PATHS = ["/aide-et-ecoute/", "/contact/ecrire/", "/inscriptions/", "/pret/"]

# --- Maps -------------------------------------------------------------------------------
# Whose images the interactive map of the directory shows, once a visitor asks for it; empty for a
# site without that map. The page names its host and the CSP of that page allows it.
MAP_TILES = map_tiles.tile_server(
    env.str("MAP_TILES_URL", default="https://tile.openstreetmap.org/{z}/{x}/{y}.png"),
    env.str("MAP_TILES_CREDIT", default="") or gettext_lazy("© les contributeurs d’OpenStreetMap"),
    env.str("MAP_TILES_CREDIT_URL", default="https://www.openstreetmap.org/copyright"),
)

# --- Wagtail ----------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "C.A.I."
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cai_site.core.forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 12 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cai_site.core.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt", "zip", "svg"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 60 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "cai_site.core.search.backends.french"},
}
# Days: how long searches that found nothing are counted (core/search/unanswered.py).
WAGTAILSEARCH_HITS_MAX_AGE = 90
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_AUTOSAVE_INTERVAL = 4000
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 5
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = True
# Who validates is the group of the workflow, not whoever looks after the site.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False

# --- Security ---------------------------------------------------------------------------
# MDN Observatory rules; 'none' first, then exactly what the public pages use.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
PERMISSIONS_POLICY = {
    name: []
    for name in ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope",
                 "magnetometer", "microphone", "midi", "payment", "usb")
}  # fmt: skip
# Whether a proxy stands in front, which overwrites X-Forwarded-Proto and X-Real-IP.
BEHIND_PROXY = False
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # asks for DENY: the admin shows its previews in frames of the same origin
    "axes.W006",  # asks to count by address: accounts are counted, whatever the address
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"faults": {"()": "cai_site.core.logs.FaultFilter"}},
    "formatters": {
        "plain": {
            "()": "cai_site.core.logs.DiscreetFormatter",
            "format": "{levelname} {name} [{request_id}] {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["faults"],
        }
    },
    # Without the mails to administrators, which hold everything that was sent, and without what is
    # said below a warning: templates then quote everything that a page was given.
    "loggers": {"django": {"handlers": [], "level": "WARNING"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}
