"""The addresses by which visitors write to the Centre."""

from django.urls import path

from .views import DoneView, WriteView

urlpatterns = [
    path("", WriteView.as_view(), name="contact_message"),
    path("recu/<str:token>/", DoneView.as_view(), name="message_done"),
]
