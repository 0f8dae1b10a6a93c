"""A report, its key and second factors for all; run as `python -m tests.browser.desk_site`."""

import django

from .newsroom_site import username_of
from .newsroom_site import write as write_members

# Of the application of each member.
AUTHENTICATOR = "5e" * 20
KEY_FILE = "cle.txt"  # in the folder of the site
WORDS = "On m’a insultée dans le bus."


def write() -> None:
    """A report for « Écoute », and members who all have a second factor."""
    from django.conf import settings
    from django.contrib.auth.models import User

    from cai_site.newsroom.roles import Role
    from contact.reports.receiving import receive
    from tests import factories as make
    from tests.reports.people import new_key

    write_members()
    for role in Role:
        member = User.objects.get(username=username_of(role))
        make.AuthenticatorFactory(user=member, key=AUTHENTICATOR)
    _, text = new_key()
    (settings.VAR_DIR / KEY_FILE).write_text(text)
    receive({"account": WORDS, "consent": False}, [], "un-ticket")


if __name__ == "__main__":
    django.setup()
    write()
