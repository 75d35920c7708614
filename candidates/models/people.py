"""Who works with Osseo, where, and as what."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _


class Users(BaseUserManager["User"]):
    """How users are made and found; the case of an e-mail address does not matter."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A new user, who cannot sign in without a password; ValueError without an address."""
        if not email:
            raise ValueError("A user needs an e-mail address, for example name@clinic.example")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A new user who may do everything."""
        return self.create_user(email, password, **{**fields, "is_superuser": True})

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user with this e-mail address; raises User.DoesNotExist."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in with an e-mail address."""

    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField("may sign in", default=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = Users()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        """The name, or the e-mail address where no name is known."""
        return self.name or self.email


class PaperSize(models.TextChoices):
    """The sheet on which a clinic prints."""

    A4 = "a4", _("A4")
    LETTER = "letter", _("US Letter")


class Clinic(models.Model):
    """A clinic: everything that is recorded of a candidate belongs to one and is seen only there."""

    name = models.CharField(max_length=200, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    is_demonstration = models.BooleanField("shows invented and published people only", default=False)
    address = models.TextField("address, as it stands on the clinic's paper", max_length=1000, blank=True)
    warning_contact = models.CharField("number for warning signs", max_length=200, blank=True)
    quorum_views = models.PositiveSmallIntegerField("views that a quorum needs; none where 0", default=0)
    quorum_roles = models.CharField("roles that a quorum needs, with commas between", max_length=300, blank=True)
    quorum_required = models.BooleanField("nothing is concluded without the quorum", default=False)
    asks_impression = models.BooleanField("asks for an own impression before the verdict is shown", default=True)
    paper_size = models.CharField(
        "sheet on which papers are printed", max_length=10, choices=PaperSize, default=PaperSize.A4
    )
    logo_sha256 = models.CharField("SHA-256 of the logo; none where empty", max_length=64, blank=True)
    preferred_units = models.JSONField("unit by fact, where another is preferred", default=dict, blank=True)
    asks_second_step = models.BooleanField("opens nothing to members without a second step at the door", default=False)
    chain_length = models.PositiveBigIntegerField("links in the clinic's chain of revisions", default=0)
    chain_head = models.CharField("SHA-256 of the last link", max_length=64, blank=True)

    def __str__(self) -> str:
        """The name."""
        return self.name


class Role(models.TextChoices):
    """What a member of a clinic is there."""

    PROSTHETIST = "prosthetist", _("Prosthetist")
    SURGEON = "surgeon", _("Surgeon")
    REHABILITATION_PHYSICIAN = "rehabilitation_physician", _("Rehabilitation physician")
    THERAPIST = "therapist", _("Therapist")
    PSYCHOLOGIST = "psychologist", _("Psychologist")
    CLINIC_ADMINISTRATOR = "clinic_administrator", _("Clinic administrator")
    AUDITOR = "auditor", _("Auditor")


class Membership(models.Model):
    """That a user works at a clinic in a role; one may have several."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=40, choices=Role)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "clinic", "role"], name="a_role_is_held_once"),
        ]

    def __str__(self) -> str:
        """Who, as what, and where."""
        return f"{self.user}, {self.get_role_display()}, {self.clinic}"
