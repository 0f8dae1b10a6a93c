from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "cai_site.access"
    label = "access"
    verbose_name = "Accès de l’équipe"

    def ready(self) -> None:
        from datetime import timedelta

        from cai_site.core.jobs import Job, register

        from . import signals  # noqa: F401
        from .throttle import purge

        register(Job("essais de connexion", timedelta(days=1), purge))
