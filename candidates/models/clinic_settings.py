"""What a clinic keeps for itself: systems within reach, filters of its list, invitations, and keys for programs."""

import uuid
from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.people import Clinic, Membership, Role


class ReferralSystem(models.Model):
    """An implant system that a clinic can refer to, and the centre that uses it."""

    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="referral_systems")
    system = models.CharField("key of the implant system", max_length=100)
    centre = models.CharField(max_length=200)

    class Meta:
        ordering: ClassVar = ["system"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "system"], name="a_system_is_kept_once"),
        ]

    def __str__(self) -> str:
        """The system and its centre."""
        return f"{self.system} ({self.centre})"


class SavedFilter(models.Model):
    """A view of the list of candidates that a clinic keeps under a name. It holds no name of a person."""

    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="saved_filters")
    name = models.CharField(max_length=100)
    query = models.CharField("query string of the list", max_length=500)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "name"], name="a_filter_has_its_own_name"),
        ]

    def __str__(self) -> str:
        """The name."""
        return self.name


class Invitation(models.Model):
    """That somebody was asked to join a clinic in a role; it can be taken up once, until a day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField("e-mail address")
    role = models.CharField(max_length=40, choices=Role)
    token_sha256 = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Whom, as what."""
        return f"{self.email}, {self.get_role_display()}"

    def is_closed(self, at: datetime) -> bool:
        """Return whether it was taken up, was withdrawn, or its time is over."""
        return bool(self.accepted_at or self.withdrawn_at) or self.expires_at <= at


class ApiToken(models.Model):
    """A key with which a program acts for a member of a clinic; only its digest is kept."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    token_sha256 = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """The name."""
        return self.name
