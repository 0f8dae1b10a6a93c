"""The addresses by which people tell and come back: neutral, and without anything of theirs."""

from django.urls import path

from .views import FollowView, TellView

urlpatterns = [
    path("ecrire/", TellView.as_view(), name="report"),
    path("suite/", FollowView.as_view(), name="report_followed"),
]
