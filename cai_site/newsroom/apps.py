from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "cai_site.newsroom"
    label = "newsroom"
    verbose_name = "Salle de rédaction"
