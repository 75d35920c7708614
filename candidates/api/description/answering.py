"""What can be done with the answers of an assessment."""

from candidates.api.description.forms import Form, ref
from candidates.api.description.record_operations import answer, narrowed_by, reads, writes
from candidates.api.problems import ARCHIVED, CHANGED_MEANWHILE, CLOSED

TAG = "assessments"
MARKED = {"ETag": "The number of the revision."}
IF_MATCH: Form = {
    "name": "If-Match",
    "in": "header",
    "description": "The ETag of the answers that were read; nothing is saved where somebody saved in between.",
    "schema": {"type": "string"},
}


def reading() -> Form:
    """Return the reading of the answers."""
    says = "As they stand now, in the form in which they are sent. The reading is noted."
    return reads("read_answers", TAG, "Read the answers", says, answer("The answers.", "Answers", MARKED))


def changing() -> Form:
    """Return the saving of answers."""
    says = (
        "Puts in what is sent: null takes an answer away, and what is not named stays. Each save is a revision. "
        "All faults are told at once, and nothing is saved in part."
    )
    saved = {"200": answer("The answers as saved.", "Answers", MARKED)}
    also = (ARCHIVED, CLOSED, CHANGED_MEANWHILE)
    return writes(
        "change_answers", TAG, "Save answers", says, ref("AnswerChanges"), saved, also=also, headers=(IF_MATCH,)
    )


def revisions() -> Form:
    """Return the history."""
    says = "Who saved answers and when, with the SHA-256 of each document; never the answers."
    page = answer("One page.", "RevisionList")
    return reads("list_revisions", TAG, "List the revisions of the answers", says, page, filters=narrowed_by())
