"""The addresses of the second factor, which the admin includes."""

from django.urls import path

from .views import CodesView, EnrolView, ResetView, VerifyView

app_name = "access"
urlpatterns = [
    path("", VerifyView.as_view(), name="verify"),
    path("activer/", EnrolView.as_view(), name="enrol"),
    path("codes-de-secours/", CodesView.as_view(), name="codes"),
    path("retirer/<int:pk>/", ResetView.as_view(), name="reset"),
]
