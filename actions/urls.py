"""The addresses of online registration."""

from django.urls import path

from .registrations.views import CancelView, DoneView, RegisterView

urlpatterns = [
    path("inscriptions/<int:session_id>/", RegisterView.as_view(), name="registration"),
    path("inscriptions/demande/<str:token>/", DoneView.as_view(), name="registration_done"),
    path("inscriptions/annulation/<str:token>/", CancelView.as_view(), name="registration_cancel"),
]
