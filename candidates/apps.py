"""How Django knows the app."""

from django.apps import AppConfig


class CandidatesConfig(AppConfig):
    """Candidates for osseointegration."""

    name = "candidates"
    verbose_name = "Candidates for osseointegration"
