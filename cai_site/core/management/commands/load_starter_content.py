"""Write the starter content on an empty site; harmless on any other."""

from django.core.management.base import BaseCommand

from cai_site.core.starter.loader import StarterLoader


class Command(BaseCommand):
    """Idempotent: what was written once is never written again, edited or deleted since."""

    help = "Écrit le contenu de départ, sans jamais toucher à ce qui existe."

    def handle(self, *args, **options):
        created = StarterLoader().load()
        if created:
            self.stdout.write(f"Contenu de départ : {created} éléments créés.")
        elif options["verbosity"] > 1:
            self.stdout.write("Contenu de départ : rien à ajouter.")
