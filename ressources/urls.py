"""The addresses of this section that are no pages: figures to download."""

from django.urls import path

from .chiffres.downloads import figures_csv, figures_json

urlpatterns = [
    path("chiffres.csv", figures_csv, name="figures_csv"),
    path("chiffres.json", figures_json, name="figures_json"),
    path("chiffres/<slug:slug>.csv", figures_csv, name="figures_csv"),
    path("chiffres/<slug:slug>.json", figures_json, name="figures_json"),
]
