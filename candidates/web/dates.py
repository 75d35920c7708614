"""The day as the clinic has it, and days as the reader writes them."""

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format


def day(written: str) -> str:
    """Return a day, as answers hold it, in the words of the reader: 22 November 2026."""
    return date_format(date.fromisoformat(written))


def today() -> date:
    """Return the day in the clinic's time zone."""
    return timezone.localdate()
