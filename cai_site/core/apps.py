from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "cai_site.core"
    label = "core"
    verbose_name = "Fondations du site"

    def ready(self) -> None:
        from . import signals  # noqa: F401
