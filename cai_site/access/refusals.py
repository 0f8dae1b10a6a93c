"""A line in the log for what the admin refuses: it leads whoever may not back home, politely."""

import logging
from http import HTTPStatus

from django.contrib.messages import ERROR
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin

logger = logging.getLogger(__name__)


class RefusalLogMiddleware(MiddlewareMixin):
    """Write down who was refused, by number, and where: reliability bar, B43."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if _is_refusal(request, response):
            details = {"request": request, "status_code": HTTPStatus.FORBIDDEN}
            logger.warning("Refused.", extra=details)
        return response


def _is_refusal(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the answer is that of `wagtail.admin.auth.permission_denied`."""
    if response.status_code != HTTPStatus.FOUND or not request.resolver_match:
        return False
    said = getattr(request, "_messages", None)
    return (
        response.url == reverse("wagtailadmin_home")
        and said is not None
        and any(message.level == ERROR for message in said._queued_messages)
    )
