"""`manage.py cron`: what a timer runs every minute."""

import sys

from django.core.management.base import BaseCommand

from cai_site.core.jobs import run_due


class Command(BaseCommand):
    """Run the jobs of the site that are due; fails when one of them failed."""

    help = "Fait les tâches du site dont l’heure est venue (courriels, rappels, effacements)."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="toutes, même si ce n’est pas l’heure"
        )

    def handle(self, *args, **options) -> None:
        done = run_due(everything=options["all"])
        for name, succeeded in done:
            self.stdout.write(f"{name} : {'fait' if succeeded else 'échec'}")
        if not all(succeeded for _, succeeded in done):
            sys.exit(1)
