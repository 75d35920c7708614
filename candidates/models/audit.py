"""What was done and read, by whom and when. Lines are only ever added; none names a person who is assessed."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.people import Clinic


class AuditLine(models.Model):
    """One thing that somebody did or read in a clinic."""

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="audit_lines")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=60)
    kind = models.CharField("kind of what it was done to", max_length=40, blank=True)
    subject = models.CharField("key of what it was done to", max_length=80, blank=True)
    detail = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["clinic", "-at"], name="audit_of_a_clinic"),
            models.Index(fields=["clinic", "kind", "subject"], name="audit_of_a_subject"),
        ]

    def __str__(self) -> str:
        """What was done to what."""
        return f"{self.verb} {self.kind}".strip()
