"""Many reports in one file: what was asked for, how far it is, and the file once it is made."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from candidates.models.people import Clinic


class BundleState(models.TextChoices):
    """Where a bundle stands."""

    WAITING = "waiting", _("Waiting")
    WORKING = "working", _("Being made")
    READY = "ready", _("Ready")
    CANCELLED = "cancelled", _("Cancelled")
    FAILED = "failed", _("Could not be made")


class ReportBundle(models.Model):
    """The reports of some conclusions of a clinic in one file, made by the worker."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="bundles")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    conclusions = models.JSONField("keys of the conclusions, in the order of the file")
    state = models.CharField(max_length=10, choices=BundleState, default=BundleState.WAITING)
    done = models.PositiveIntegerField("how many reports are made", default=0)
    seen_at = models.DateTimeField("when the worker last said that it is at it", null=True)
    file = models.BinaryField("the file as ZIP, once ready", null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "asked_at"], name="bundles_that_wait")]

    def __str__(self) -> str:
        """How far it is."""
        return f"{self.get_state_display()}, {self.done} of {self.count}"

    @property
    def count(self) -> int:
        """How many reports there are to be."""
        return len(self.conclusions)

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do, or to cancel."""
        return self.state in (BundleState.WAITING, BundleState.WORKING)
