from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "cai_site.newsroom"
    label = "newsroom"
    verbose_name = "Salle de rédaction"

    def ready(self) -> None:
        from cai_site.core.jobs import Job, register

        from .checks.readings import EVERY, measure_pages

        register(Job("lecture des pages", EVERY, measure_pages))
