"""Reading a clinic's logos: the one of now, and those that conclusions name."""

from candidates.dossier import Logo
from candidates.membership import Member
from candidates.models import Clinic, ClinicLogo


def logo_of(clinic: Clinic, sha256: str) -> Logo | None:
    """Return the logo of this digest as plain data; None where no digest is given or the clinic has none of it."""
    found = ClinicLogo.objects.filter(clinic=clinic, sha256=sha256).first() if sha256 else None
    return _plain(found) if found else None


def logo(sha256: str, *, seen_by: Member) -> Logo:
    """Return one logo of the reader's clinic; ClinicLogo.DoesNotExist where it has none of that digest."""
    return _plain(ClinicLogo.objects.get(clinic=seen_by.clinic, sha256=sha256))


def _plain(row: ClinicLogo) -> Logo:
    kind = "png" if row.kind == "png" else "svg"
    return Logo(kind, bytes(row.content), row.sha256, row.width, row.height)  # type: ignore[arg-type]
