"""`manage.py publish_scheduled`: in the place of Wagtail's, which stops at the first failure."""

import sys

from django.core.management.base import BaseCommand

from cai_site.newsroom.publishing.due import publish_due


class Command(BaseCommand):
    """Publish and expire what is due, now; fails when something could not be."""

    help = "Publie et dépublie ce qui est programmé. «\u00a0cron\u00a0» le fait déjà chaque minute."

    def handle(self, *args, **options) -> None:
        outcome = publish_due()
        self.stdout.write(str(outcome))
        if outcome.failed:
            sys.exit(1)
