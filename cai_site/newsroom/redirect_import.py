"""The import of redirects, which answers a table with short lines with words, not with an error."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from wagtail import hooks
from wagtail.contrib.redirects import views

CANNOT_READ = (
    "Ce fichier ne peut pas être lu jusqu’au bout : chaque ligne doit avoir l’ancienne "
    "adresse et la nouvelle. Rien n’a été importé."
)


def process_import(request: HttpRequest) -> HttpResponse:
    """Wagtail's last step, all or nothing."""
    try:
        with transaction.atomic():
            return views.process_import(request)
    except (LookupError, OSError, ValueError):
        messages.error(request, CANNOT_READ)
        return redirect("wagtailredirects:start_import")


@hooks.register("register_admin_urls", order=-1)
def import_url() -> list:
    """In the place of Wagtail's, at the same address."""
    return [path("redirects/import/process/", process_import)]
