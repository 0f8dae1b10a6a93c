"""What makes the admin a newsroom: roles, dashboard, workflow, links, reports, help."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "cai_site.newsroom"
    label = "newsroom"
    verbose_name = "Salle de rédaction"

    def ready(self) -> None:
        from datetime import timedelta

        from cai_site.core.jobs import Job, register

        from . import granting
        from .checks.readings import EVERY, measure_pages
        from .links import signals  # noqa: F401
        from .links.checking import check_due
        from .links.collecting import collect
        from .misses.counting import forget_old
        from .publishing.due import publish_due
        from .revisions import purge
        from .validation.reminders import remind

        granting.connect()
        # Less than a minute: a timer that is a second early must not skip a turn.
        often, lasts = timedelta(seconds=30), timedelta(minutes=2)
        register(Job("publications", often, publish_due, lasts=lasts))
        register(Job("rappels de validation", timedelta(hours=1), remind))
        register(Job("relevé des liens", timedelta(hours=1), collect))
        register(Job("essai des liens", timedelta(minutes=10), check_due))
        register(Job("oubli des adresses introuvables", timedelta(days=1), forget_old, erases=True))
        register(Job("effacement des anciennes versions", timedelta(days=1), purge, erases=True))
        register(Job("lecture des pages", EVERY, measure_pages))
