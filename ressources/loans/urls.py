"""The addresses by which visitors ask for a tool."""

from django.urls import path

from .views import AskView, DoneView

urlpatterns = [
    path("<int:publication_id>/", AskView.as_view(), name="loan_request"),
    path("demande/<str:token>/", DoneView.as_view(), name="loan_done"),
]
