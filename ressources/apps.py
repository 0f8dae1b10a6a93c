from django.apps import AppConfig


class RessourcesConfig(AppConfig):
    name = "ressources"
    verbose_name = "Ressources"

    def ready(self) -> None:
        from datetime import timedelta

        from cai_site.core.jobs import Job, register

        from . import content_lists, pieces, searched, signals  # noqa: F401
        from .loans.timely import anonymise

        register(Job("effacement des demandes de prêt", timedelta(hours=6), anonymise, erases=True))
