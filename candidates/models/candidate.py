"""Who is assessed: a person known to one clinic, and the residual limbs of that person."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from candidates.models.people import Clinic


class Candidate(models.Model):
    """A person whom a clinic assesses. Nothing about a person is seen outside the clinic."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="candidates")
    family_name = models.CharField(max_length=200)
    given_names = models.CharField(max_length=200)
    birth_date = models.DateField(null=True, blank=True)
    reference = models.CharField("the clinic's own number", max_length=60, blank=True)
    note = models.TextField(blank=True, max_length=4000)
    sought_as = models.TextField("names and number without case, for searching", blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["clinic", "family_name", "given_names"], name="candidates_by_name")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["clinic", "reference"],
                condition=~models.Q(reference=""),
                name="a_reference_is_given_once",
                violation_error_message="Another person of the clinic has this number.",
            ),
        ]

    def __str__(self) -> str:
        """The name, family name first."""
        return f"{self.family_name}, {self.given_names}"

    @property
    def is_archived(self) -> bool:
        """Return whether the person is out of the clinic's daily list."""
        return self.archived_at is not None


class ResidualLimb(models.Model):
    """One residual limb of a person: where it is. What is known of it stands in the answers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="limbs")
    level = models.CharField("option of the fact `level`", max_length=60)
    side = models.CharField("option of the fact `side`; empty where it is not recorded", max_length=20, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["candidate", "level", "side"],
                name="a_limb_is_recorded_once",
                violation_error_message="This limb is recorded already.",
            ),
        ]

    def __str__(self) -> str:
        """Side and level."""
        return f"{self.side} {self.level}"
