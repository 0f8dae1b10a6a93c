"""Development, with links to servers of the tests on this machine."""

from cai_site.settings.dev import *  # noqa: F403

LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS = True
