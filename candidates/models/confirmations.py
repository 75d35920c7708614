"""What a clinic has checked in the current instructions for use of an implant system."""

from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from candidates.engine.quantities import parsed
from candidates.engine.rules import LENGTH_LIMITS, LIMITS
from candidates.models.catalogue_devices import DeviceLimit
from candidates.models.people import Clinic

IS_LENGTH = models.Q(limit__in=LENGTH_LIMITS)


class LimitConfirmation(models.Model):
    """That a clinic checked one limit of a device: where, when, by whom, and until when that counts.

    System and limit are named, not linked, so that a confirmation survives a new edition. The last for a limit counts.
    """

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="limit_confirmations")
    system = models.CharField("key of the implant system", max_length=100)
    limit = models.CharField(max_length=100, choices=[(name, name) for name in LIMITS])
    value = models.CharField("decimal number, exactly as confirmed", max_length=64)
    unit = models.CharField(max_length=20)
    landmark = models.CharField("landmark that a length is measured from", max_length=100, blank=True)
    document = models.CharField(max_length=500)
    revision = models.CharField(max_length=200)
    date = models.DateField("day on which it was checked")
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    look_again = models.DateField("last day on which it counts")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["clinic", "system", "limit"], name="confirmations_of_a_limit")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(limit__in=list(LIMITS)),
                name="a_confirmation_is_of_a_known_limit",
                violation_error_message="This is no limit of a device. Choose one of those listed.",
            ),
            models.CheckConstraint(
                condition=(IS_LENGTH & ~models.Q(landmark="")) | (~IS_LENGTH & models.Q(landmark="")),
                name="a_confirmed_length_has_a_landmark",
                violation_error_message="A length is confirmed with the landmark it is measured from; only a length.",
            ),
            models.CheckConstraint(
                condition=~(models.Q(value="") | models.Q(unit="") | models.Q(document="") | models.Q(revision="")),
                name="a_confirmation_names_value_unit_and_document",
                violation_error_message="Give the value with its unit, and the document with its revision.",
            ),
            models.CheckConstraint(
                condition=models.Q(look_again__gt=models.F("date")),
                name="a_confirmation_is_looked_at_again_later",
                violation_error_message="The day to look again lies after the day on which it was checked.",
            ),
        ]

    def __str__(self) -> str:
        """What was confirmed, for which system, and where it stands."""
        return f"{self.system}, {self.limit}: {self.value} {self.unit} ({self.document}, {self.revision})"

    def clean(self) -> None:
        """Refuse a value that is no plain number, and a limit that no edition states; ValidationError."""
        if parsed(self.value) is None:
            raise ValidationError({"value": f"{self.value!r} is no plain number. Write it like 140 or 2.5."})
        if not DeviceLimit.objects.filter(system__key=self.system, limit=self.limit).exists():
            raise ValidationError({"system": f"No edition lists {self.limit} for the system {self.system!r}."})
