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
        from .validation.reminders import remind

        granting.connect()
        register(Job("rappels de validation", timedelta(hours=1), remind))
