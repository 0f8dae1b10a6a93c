from django.apps import AppConfig


class NavigationConfig(AppConfig):
    name = "cai_site.navigation"
    label = "navigation"
    verbose_name = "Navigation"
