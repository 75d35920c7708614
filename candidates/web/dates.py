"""The day as the clinic reads it."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """Return the day in the clinic's time zone."""
    return timezone.localdate()
