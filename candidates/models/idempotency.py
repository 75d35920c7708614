"""What a program sent and what was made of it, so that the same request, sent again, writes nothing more."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.people import Clinic


class IdempotencyKey(models.Model):
    """A key that a caller gave one request. It holds nothing of what was sent or answered, only digests and an id."""

    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key_sha256 = models.CharField("SHA-256 of the key", max_length=64)
    sent = models.CharField("keyed digest of address and body", max_length=64)
    at = models.DateTimeField("when it was sent first")
    status = models.PositiveSmallIntegerField("status of the answer; null as long as it is being written", null=True)
    subject = models.UUIDField("id of what was made or changed; null as long as it is being written", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "user", "key_sha256"], name="one_request_a_key_and_caller"),
        ]

    def __str__(self) -> str:
        """The digest of the key, shortened."""
        return f"Key {self.key_sha256[:8]}"
