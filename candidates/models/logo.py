"""The logos of a clinic, each kept for as long as a conclusion may name it."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.people import Clinic


class LogoKind(models.TextChoices):
    """What a logo is written in."""

    PNG = "png", "PNG"
    SVG = "svg", "SVG"


class ClinicLogo(models.Model):
    """A picture that a clinic set as its logo, looked through before it was kept; known by the SHA-256 of its bytes."""

    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="logos")
    sha256 = models.CharField("SHA-256 of the content", max_length=64)
    kind = models.CharField(max_length=3, choices=LogoKind)
    content = models.BinaryField()
    width = models.PositiveIntegerField("width in its own units")
    height = models.PositiveIntegerField("height in its own units")
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "sha256"], name="a_logo_is_kept_once"),
        ]

    def __str__(self) -> str:
        """The digest."""
        return self.sha256
