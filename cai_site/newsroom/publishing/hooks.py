"""The agenda of publications in the menu « Rapports »."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .alerts import AGENDA
from .views import AgendaView


@hooks.register("register_admin_urls")
def agenda_url() -> list:
    """Its address; Wagtail lets nobody in who may not enter the admin."""
    return [path("agenda-des-publications/", AgendaView.as_view(), name=AGENDA)]


@hooks.register("register_reports_menu_item")
def agenda_menu_item() -> MenuItem:
    """First of the reports: it is looked at often."""
    return MenuItem(AgendaView.page_title, reverse(AGENDA), icon_name="calendar-alt", order=50)
