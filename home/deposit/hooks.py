"""Where staff find « Déposer un rapport »."""

from django.urls import path

from wagtail import hooks

from .views import DropView, ReviewView


@hooks.register("register_admin_urls")
def deposit_urls() -> list:
    """The addresses of its screens; Wagtail lets nobody in who may not enter the admin."""
    return [
        path("rapports/deposer/", DropView.as_view(), name="deposit_report"),
        path("rapports/<int:page_id>/relire/", ReviewView.as_view(), name="review_report"),
    ]
