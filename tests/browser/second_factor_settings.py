"""The development settings with the second factor that production asks for."""

from cai_site.settings.dev import *  # noqa: F403

SECOND_FACTOR_REQUIRED = True
