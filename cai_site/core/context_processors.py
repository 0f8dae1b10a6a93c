"""What every template may use."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from .organisation import SiteSettings


def site_settings(request) -> dict:
    """`site_settings`: the `SiteSettings` of the request's site, read when first used.
    `has_session`: whether the visitor may be signed in, told without reading the session.
    """
    return {
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "has_session": settings.SESSION_COOKIE_NAME in request.COOKIES,
    }
