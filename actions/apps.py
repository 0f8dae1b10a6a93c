from django.apps import AppConfig


class ActionsConfig(AppConfig):
    name = "actions"
    verbose_name = "Actions et services"

    def ready(self) -> None:
        from . import content_lists  # noqa: F401
