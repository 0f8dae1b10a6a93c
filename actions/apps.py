from django.apps import AppConfig


class ActionsConfig(AppConfig):
    name = "actions"
    verbose_name = "Actions et services"

    def ready(self) -> None:
        from datetime import timedelta

        from cai_site.core.jobs import Job, register

        from . import content_lists, signals  # noqa: F401
        from .registrations.timely import anonymise, remind

        register(Job("rappels des formations", timedelta(minutes=15), remind))
        register(Job("effacement des inscriptions", timedelta(hours=6), anonymise, erases=True))
