"""The yardstick: settings, addresses and the one view of the barest Django site.

No application, no middleware, no database: what is left is gunicorn, Django's handler and a
small template. A fresh `wagtail start` costs ten to fifteen times as much on the same machine.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from .load import HOST

SECRET_KEY = "bench-only-key-that-protects-nothing"
ALLOWED_HOSTS = [HOST]
ROOT_URLCONF = __name__
PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1><ul>{% for item in items %}<li>{{ item }}</li>{% endfor %}</ul></body>
</html>
"""
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [("django.template.loaders.locmem.Loader", {"bare.html": PAGE})],
                )
            ]
        },
    }
]


def bare(request: HttpRequest) -> HttpResponse:
    """One template with a title and five items."""
    return render(request, "bare.html", {"title": "Bonjour", "items": range(5)})


urlpatterns = [path("", bare)]
