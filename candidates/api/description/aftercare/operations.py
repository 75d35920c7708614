"""What can be done with entries after surgery."""

from candidates.api.aftercare.kinds import kinds as all_kinds
from candidates.api.description.aftercare import examples
from candidates.api.description.forms import DAY, Form, ref, word
from candidates.api.description.operations import JSON
from candidates.api.description.record_operations import answer, narrowed_by, reads, writes_once
from candidates.api.problems import ARCHIVED, CORRECTED_ALREADY

TAG = "aftercare"


def listing() -> Form:
    """Return the list of the entries of a limb."""
    filters = narrowed_by(
        kind=word(kind.form.kind for kind in all_kinds()),
        since={**DAY, "description": "Of this day and later, by the day on which it was."},
    )
    says = (
        "Everything that was recorded of a residual limb after surgery, the latest day first. An entry that was "
        "corrected stays, with counts false and the one that corrects it. The reading is noted."
    )
    page = answer("One page.", "AftercareList")
    return reads("list_aftercare", TAG, "List what happened after surgery", says, page, filters=filters)


def recording() -> Form:
    """Return the recording of an entry."""
    says = (
        "Adds an entry, checked by the form of its kind as the pages do; all faults come at once. Nothing is ever "
        "changed: name in corrects the entry that no longer counts because of this one. Which role may record a kind "
        "stands at /api/v1/aftercare/kinds; any other is answered 403."
    )
    recorded = answer("The entry was recorded.", "AftercareEntry", {"Location": "The address of the entry."})
    operation = writes_once(
        "record_aftercare", TAG, "Record what happened after surgery", says, ref("NewAftercareEntry"),
        {"201": recorded}, also=(ARCHIVED, CORRECTED_ALREADY),
    )  # fmt: skip
    operation["requestBody"]["content"][JSON]["examples"] = examples.entries()
    return operation


def reading() -> Form:
    """Return the reading of one entry."""
    says = "One entry, with what answers and what corrects it. The reading is noted."
    return reads("read_aftercare_entry", TAG, "Read one entry", says, answer("The entry.", "AftercareEntry"))


def status() -> Form:
    """Return what follows from the entries of a limb."""
    says = (
        "The loading plan in force beside what was measured, what somebody has to look at, and the knee as it was last "
        "set. Nothing is planned, diagnosed or added up: it says what is there, not why. The reading is noted."
    )
    found = answer("What follows.", "AftercareStatus")
    found["content"][JSON]["examples"] = examples.statuses()
    return reads("read_aftercare_status", TAG, "Read where somebody stands after surgery", says, found)


def kinds() -> Form:
    """Return the kinds of entries."""
    says = "What is asked for each kind, at which levels it is, what it answers, and which roles may record it."
    page = answer("The kinds.", "AftercareKindList")
    return reads("list_aftercare_kinds", TAG, "List the kinds of entries", says, page, of_one=False)
