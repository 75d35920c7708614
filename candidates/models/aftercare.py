"""What happens after surgery: one entry after the other about one residual limb, only ever added."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.assessment import ChainLink
from candidates.models.candidate import ResidualLimb
from candidates.models.people import Clinic, Role


class AftercareEntry(models.Model):
    """One thing that was done, measured, seen or set on one day. Never changed: a later entry corrects it.

    What was said is one JSON document, whose fields are declared by the form of its kind; it can be erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="aftercare")
    limb = models.ForeignKey(ResidualLimb, on_delete=models.PROTECT, related_name="aftercare")
    kind = models.CharField(max_length=30)
    on = models.DateField("day on which it was")
    said = models.TextField("what was said, as JSON; null once erased", null=True)
    about = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="answered_by")
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name under which it was recorded", max_length=254)
    role = models.CharField("role that allowed it", max_length=40, choices=Role)
    at = models.DateTimeField("when it was recorded")
    link = models.OneToOneField(ChainLink, on_delete=models.PROTECT, related_name="aftercare_entry")

    class Meta:
        ordering: ClassVar = ["-on", "-at"]
        indexes: ClassVar = [models.Index(fields=["clinic", "limb", "on"], name="aftercare_of_a_limb")]

    def __str__(self) -> str:
        """The kind and the day."""
        return f"{self.kind}, {self.on:%Y-%m-%d}"
