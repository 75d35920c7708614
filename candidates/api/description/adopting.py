"""What can be read of how a clinic stands to the edition in force, and in which form."""

from candidates.api.description.forms import TEXT, USE, YES_NO, Form, each, or_null, record, ref, told, word
from candidates.api.description.record_forms import KEY, MOMENT
from candidates.api.description.record_operations import answer, reads
from candidates.models import Role


def adoption() -> Form:
    """Return how the clinic stands to the edition in force."""
    says = (
        "Whether the clinic's own clinicians adopted this very edition. It validates nothing and changes no verdict. "
        "Signing asks for the password: a browser."
    )
    given = answer("How the clinic stands, with everything that was signed.", "Adoption")
    return reads("read_adoption", "knowledge", "Read whether the clinic adopted the edition", says, given, of_one=False)


def forms() -> dict[str, Form]:
    """Return the forms of an adoption."""
    entry: dict[str, Form] = {
        "id": KEY,
        "edition": record({"name": TEXT, "sha256": TEXT}, "Which edition was read."),
        "clinicians": each(TEXT, "Who read and approve it, each with the profession; empty in a withdrawal."),
        "remarks": TEXT,
        "withdraws": or_null(KEY, "The adoption that this entry withdraws; null in an adoption."),
        "reason": told(TEXT, "Why it is withdrawn; empty in an adoption."),
        "name": told(TEXT, "Under which it was signed."),
        "role": word(Role.values),
        "at": MOMENT,
    }
    whole: dict[str, Form] = {
        **USE,
        "adopted": told(YES_NO, "Of the edition in force, by its name and content."),
        "entries": each(ref("AdoptionEntry"), "Of whatever edition, the last first. None is changed or removed."),
    }
    return {"Adoption": record(whole), "AdoptionEntry": record(entry, "An adoption, or its withdrawal.")}
