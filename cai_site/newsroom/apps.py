from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "cai_site.newsroom"
    label = "newsroom"
    verbose_name = "Salle de rédaction"

    def ready(self) -> None:
        from datetime import timedelta

        from cai_site.core.jobs import Job, register

        from .revisions import purge

        register(Job("effacement des anciennes versions", timedelta(days=1), purge, erases=True))
