"""The development settings with Arabic published beside French: the mirrored test site."""

from cai_site.core.languages import published
from cai_site.settings.dev import *  # noqa: F403

LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = published("fr-be", "ar")
