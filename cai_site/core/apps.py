from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "cai_site.core"
    label = "core"
    verbose_name = "Fondations du site"

    def ready(self) -> None:
        from datetime import timedelta

        from . import limits, signals  # noqa: F401
        from .jobs import Job, register
        from .outbox.delivery import deliver

        register(Job("courriels", timedelta(minutes=1), deliver))
        register(Job("compteurs", timedelta(hours=1), limits.purge))
