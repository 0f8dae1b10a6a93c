"""`manage.py purge`: erase what may be kept no longer, now.

After a backup was restored, above all: it brings back what had gone.
"""

from django.core.management.base import BaseCommand

from cai_site.core.jobs import registered


class Command(BaseCommand):
    """Run every job that erases, whatever the hour. Twice is as good as once."""

    help = "Efface les données dont le délai de conservation est passé."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="compte, et n’efface rien")

    def handle(self, *args, **options) -> None:
        for job in registered():
            if job.erases:
                self.stdout.write(f"{job.name} : {job.run(dry_run=options['dry_run'])}")
