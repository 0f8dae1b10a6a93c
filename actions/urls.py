"""The addresses of calendars and of online registration."""

from django.urls import path

from .agenda import views as calendars
from .registrations.views import CancelView, DoneView, RegisterView

urlpatterns = [
    path("agenda/formations.ics", calendars.trainings, name="trainings_calendar"),
    path("agenda/theme/<slug:theme>.ics", calendars.of_theme, name="theme_calendar"),
    path("agenda/date/<int:session_id>.ics", calendars.one_session, name="session_calendar"),
    path("inscriptions/<int:session_id>/", RegisterView.as_view(), name="registration"),
    path("inscriptions/demande/<str:token>/", DoneView.as_view(), name="registration_done"),
    path("inscriptions/annulation/<str:token>/", CancelView.as_view(), name="registration_cancel"),
]
