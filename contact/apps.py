from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "contact"
    verbose_name = "Contact"

    def ready(self) -> None:
        from datetime import timedelta

        from cai_site.core.jobs import Job, register

        from . import content_lists  # noqa: F401
        from .messages.timely import anonymise
        from .reports.timely import purge

        register(Job("effacement des messages", timedelta(hours=6), anonymise, erases=True))
        register(Job("effacement des signalements", timedelta(hours=6), purge, erases=True))
