"""What can be done with people and their residual limbs."""

from candidates.api.description.forms import Form, ref, word
from candidates.api.description.record_forms import STATES, levels
from candidates.api.description.record_operations import MOMENT, answer, narrowed_by, reads, writes, writes_once
from candidates.api.problems import ARCHIVED, SAME_NAME
from candidates.queries.judging import current_judge

TAG = "candidates"
REFERENCE: Form = {"type": "string", "description": "The clinic's own number, exactly."}


def listing() -> Form:
    """Return the list of people."""
    filters = narrowed_by(
        state=word(STATES, "The state of the latest assessment."),
        level=word(levels(current_judge().knowledge), "People with a residual limb at this level."),
        archived=word(("true", "false"), "Left out, false: those of the daily list."),
        changed_since=MOMENT,
        reference=REFERENCE,
    )
    says = "By name, page by page. No name is ever part of an address: search for one at /api/v1/candidates/search."
    page = answer("One page.", "PersonList")
    return reads("list_candidates", TAG, "List the people of the clinic", says, page, of_one=False, filters=filters)


def searching() -> Form:
    """Return the search."""
    says = "People whose name or number has every one of the words; what is sent stands in no address and no log."
    found = {"200": answer("One page.", "PersonList")}
    return writes("search_candidates", TAG, "Search for people", says, ref("PersonSearch"), found, of_one=False)


def adding() -> Form:
    """Return the adding of a person."""
    says = "With the residual limbs, where they are known. Where somebody of the name is there already, 409."
    added = answer("The person was added.", "Person", {"Location": "The address of the person."})
    return writes_once(
        "add_candidate", TAG, "Add a person", says, ref("NewPerson"), {"201": added}, of_one=False, also=(SAME_NAME,)
    )


def reading() -> Form:
    """Return the reading of one person."""
    says = "Everything that is recorded of a person but the answers. The reading is noted."
    return reads("read_candidate", TAG, "Read one person", says, answer("The person.", "Person"))


def changing() -> Form:
    """Return the changing of one person."""
    says = "Changes the fields that are sent and leaves the others."
    changed = {"200": answer("The person as changed.", "Person")}
    return writes("change_candidate", TAG, "Change what is recorded of a person", says, ref("PersonChanges"), changed)


def archiving() -> Form:
    """Return the archiving."""
    says = "Takes a person out of the daily list. Nothing is lost."
    return writes_once("archive_candidate", TAG, "Archive a person", says, None, {"200": answer("Archived.", "Person")})


def bringing_back() -> Form:
    """Return the undoing of it."""
    says = "Puts a person back into the daily list."
    back = {"200": answer("In the list again.", "Person")}
    return writes_once("bring_back_candidate", TAG, "Bring a person back", says, None, back)


def limbs() -> Form:
    """Return the list of limbs."""
    says = "In the order in which they were recorded. What is known of a limb stands in the answers."
    return reads("list_limbs", TAG, "List the residual limbs", says, answer("The limbs.", "LimbList"))


def adding_limb() -> Form:
    """Return the adding of a limb."""
    says = "Where it is: level and, where it is known, side."
    added = {"201": answer("The limb was recorded.", "Limb")}
    return writes_once("add_limb", TAG, "Record a residual limb", says, ref("NewLimb"), added, also=(ARCHIVED,))


def limb() -> Form:
    """Return the reading of one limb."""
    says = "Where it is, and whose. The reading is noted."
    return reads("read_limb", TAG, "Read one residual limb", says, answer("The limb.", "OneLimb"))


def recording_side() -> Form:
    """Return the recording of a side."""
    says = "Records the side of a limb that was recorded without it. A side that is recorded never changes."
    recorded = {"200": answer("The limb.", "OneLimb")}
    summary = "Record the side of a residual limb"
    return writes("record_side", TAG, summary, says, ref("LimbSide"), recorded, also=(ARCHIVED,))
