"""Whether a report is genuine: its digest is that of a conclusion. Anybody may ask, so nobody is named."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from candidates.models import Conclusion, State


@dataclass(frozen=True, slots=True)
class Genuine:
    """What anybody may know of a conclusion: that it is ours, of which clinic and day, and whether it still counts."""

    number: str
    clinic: str
    is_demonstration: bool
    concluded_at: datetime
    is_superseded: bool
    sha256: str


def genuine(sha256: str) -> Genuine | None:
    """Return the conclusion with this digest; None where there is none."""
    found = Conclusion.objects.filter(sha256=sha256).select_related("clinic", "assessment").first()
    if found is None:
        return None
    return Genuine(
        found.number,
        found.clinic.name,
        found.clinic.is_demonstration,
        found.concluded_at,
        found.assessment.state == State.SUPERSEDED,
        found.sha256,
    )


def check_address(sha256: str) -> str:
    """Return the address, as it stands on paper, at which anybody can ask about a digest."""
    return f"{settings.PUBLIC_ADDRESS}{reverse('verify', args=[sha256])}"
