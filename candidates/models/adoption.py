"""That a clinic's own clinicians approved one edition of the knowledge, or withdrew that. Rows are only added."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.assessment import ChainLink
from candidates.models.people import Clinic, Role

ADOPTS = models.Q(withdraws=None, reason="") & ~models.Q(clinicians="")
WITHDRAWS = models.Q(withdraws__isnull=False, clinicians="", remarks="") & ~models.Q(reason="")


class EditionAdoption(models.Model):
    """One signed entry: a clinic adopts an edition, or withdraws an earlier adoption. Never changed; the last counts.

    The edition is named, not linked, so that the entry survives whatever is loaded; only the same name with the same
    content is what was adopted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="edition_adoptions")
    edition = models.CharField("name of the edition", max_length=100)
    edition_sha256 = models.CharField("SHA-256 of its content", max_length=64)
    clinicians = models.TextField("who read and approve it, one to a line: name, profession", blank=True)
    remarks = models.TextField("what was read, limits, remarks", blank=True)
    withdraws = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawn_by"
    )
    reason = models.TextField("why it is withdrawn", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name under which it was signed", max_length=254)
    role = models.CharField("role that allowed it", max_length=40, choices=Role)
    at = models.DateTimeField("when it was signed")
    link = models.OneToOneField(ChainLink, on_delete=models.PROTECT, related_name="edition_adoption")

    class Meta:
        # Links of a chain are added one after the other, whatever the clock says.
        ordering: ClassVar = ["link_id"]
        indexes: ClassVar = [models.Index(fields=["clinic", "edition_sha256"], name="adoptions_of_an_edition")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=ADOPTS | WITHDRAWS,
                name="an_entry_adopts_or_withdraws",
                violation_error_message="An adoption names its clinicians, a withdrawal its reason.",
            ),
        ]

    def __str__(self) -> str:
        """What it does, and to which edition."""
        return f"{'withdrawn' if self.withdraws_id else 'adopted'}: {self.edition}"
