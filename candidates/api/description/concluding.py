"""What can be done with conclusions."""

from candidates.api.description.forms import Form
from candidates.api.description.operations import JSON
from candidates.api.description.problems import response_of
from candidates.api.description.record_operations import KEY, MOMENT, WITH_KEY, answer, narrowed_by, reads
from candidates.api.problems import NOT_TO_BE_ISSUED

TAG = "conclusions"
LETTER: Form = {
    "name": "letter",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "description": "`referral`, or the id of a payer's or commissioner's policy."},
}
SHEET: Form = {
    "name": "paper",
    "in": "query",
    "schema": {"type": "string", "enum": ["a4", "letter"], "description": "Left out, the clinic's own sheet."},
}

PAPER: Form = {
    "description": "A PDF.",
    "content": {"application/pdf": {"schema": {"type": "string", "contentMediaType": "application/pdf"}}},
}


def listing() -> Form:
    """Return the list of conclusions."""
    filters = narrowed_by(candidate=KEY, concluded_since=MOMENT)
    page, summary = answer("One page.", "ConclusionList"), "List the conclusions of the clinic"
    return reads("list_conclusions", TAG, summary, "The last first, page by page.", page, of_one=False, filters=filters)


def reading() -> Form:
    """Return the reading of one conclusion."""
    says = "Its number, who concluded it and when, and what is read first of what was frozen. The reading is noted."
    return reads("read_conclusion", TAG, "Read one conclusion", says, answer("The conclusion.", "Conclusion"))


def evaluation() -> Form:
    """Return the evaluation that was frozen."""
    says = "The whole answer as it was frozen: the same bytes for ever."
    return reads("read_frozen_evaluation", TAG, "Read the frozen evaluation", says, answer("The answer.", "Answer"))


def report() -> Form:
    """Return the report on paper."""
    says = "PDF/UA-1 and PDF/A-3a in one file, with the evaluation attached."
    return reads("read_report", TAG, "Read the report", says, PAPER, filters=(SHEET,))


def summary() -> Form:
    """Return the summary as plain text."""
    text = {"description": "Text in UTF-8.", "content": {"text/plain": {"schema": {"type": "string"}}}}
    says = "Page one of the report as plain text, to be pasted into a record."
    return reads("read_summary", TAG, "Read the summary", says, text)


def letter() -> Form:
    """Return a letter as data."""
    form: Form = {"type": "object", "description": "The letter paragraph by paragraph, as it is attached to its paper."}
    data = {"description": "The letter.", "content": {JSON: {"schema": form}}}
    says = (
        "What is printed, what was generated where somebody edited it, and what each paragraph was made from. "
        "`refused` says why it may not be issued; it is empty where it may."
    )
    return {**reads("read_letter", TAG, "Read a letter", says, data), "parameters": [WITH_KEY, LETTER]}


def letter_paper() -> Form:
    """Return a letter on paper."""
    says = "PDF/UA-1 and PDF/A-3a in one file, the data attached. Not issued while `refused` of the data says why."
    told = reads("read_letter_paper", TAG, "Read a letter on paper", says, PAPER, filters=(SHEET,))
    refused = response_of(NOT_TO_BE_ISSUED)
    return {**told, "parameters": [WITH_KEY, LETTER, SHEET], "responses": {**told["responses"], **refused}}
