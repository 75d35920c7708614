"""The addresses of the clinic's own pages."""

from django.urls import path

from candidates.web.clinic import settings, switching

urlpatterns = [
    path("", settings.clinic, name="clinic"),
    path("switch", switching.switch, name="clinic_switch"),
]
