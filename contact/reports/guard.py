"""Who passes the door of the case desk."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cai_site.access.verification import second_factor_required

from .receiving import handlers


def is_handler(user) -> bool:
    """Whether somebody belongs to a group that handles reports."""
    return user.is_active and handlers().filter(pk=user.pk).exists()


class GuardedMixin:
    """Members of the group only, signed in with a second factor, on whatever server."""

    @method_decorator([second_factor_required, never_cache, sensitive_post_parameters()])
    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not is_handler(request.user):
            # Wagtail would lead home with a polite word: here a refusal is one, and logged.
            return render(request, "403.html", status=HTTPStatus.FORBIDDEN)
        response = super().dispatch(request, *args, **kwargs)
        response["Referrer-Policy"] = "same-origin"
        return response


class DeskScreen(GuardedMixin, WagtailAdminTemplateMixin):
    """A screen beside the list of reports, with the way back to it."""

    def get_breadcrumbs_items(self) -> list[dict]:
        desk = {"url": reverse("reports:index"), "label": "Signalements"}
        return [*self.breadcrumbs_items, desk, {"url": "", "label": self.page_title}]
