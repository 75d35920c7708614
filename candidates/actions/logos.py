"""Setting a clinic's logo, taking it off its paper, and putting an earlier one back."""

from datetime import datetime

from django.db import transaction

from candidates.actions import audit
from candidates.dossier import Logo
from candidates.membership import Member
from candidates.models import Clinic, ClinicLogo
from candidates.roles import Act


@transaction.atomic
def set_logo(logo: Logo, *, by: Member, at: datetime) -> None:
    """Print this logo on the clinic's paper from now on; earlier ones are kept for the conclusions that name them."""
    by.must(Act.EDIT_SETTINGS)
    told = {"kind": logo.kind, "content": logo.content, "width": logo.width, "height": logo.height}
    ClinicLogo.objects.get_or_create(
        clinic=by.clinic, sha256=logo.sha256, defaults={**told, "set_by": by.user, "set_at": at}
    )
    _print(logo.sha256, by=by, at=at)


@transaction.atomic
def remove_logo(*, by: Member, at: datetime) -> None:
    """Print no logo from now on; conclusions keep the one that they name."""
    by.must(Act.EDIT_SETTINGS)
    _print("", by=by, at=at)


@transaction.atomic
def put_back(sha256: str, *, by: Member, at: datetime) -> None:
    """Print an earlier logo again from now on; ClinicLogo.DoesNotExist where the clinic never had it."""
    by.must(Act.EDIT_SETTINGS)
    _print(ClinicLogo.objects.defer("content").get(clinic=by.clinic, sha256=sha256).sha256, by=by, at=at)


def _print(sha256: str, *, by: Member, at: datetime) -> None:
    clinic = Clinic.objects.select_for_update().get(pk=by.clinic.pk)
    if clinic.logo_sha256 != sha256:
        clinic.logo_sha256 = sha256
        clinic.save(update_fields=["logo_sha256"])
        audit.note("changed settings", clinic, by=by, at=at, detail="logo")
