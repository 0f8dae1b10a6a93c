from django.apps import AppConfig


class RessourcesConfig(AppConfig):
    name = "ressources"
    verbose_name = "Ressources"

    def ready(self) -> None:
        from . import content_lists, pieces, searched, signals  # noqa: F401
