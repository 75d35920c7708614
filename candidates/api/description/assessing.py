"""What can be done with assessments."""

from candidates.api.description.forms import Form, ref, word
from candidates.api.description.problems import response_of
from candidates.api.description.record_forms import ASSESSMENT_STATES
from candidates.api.description.record_operations import KEY, MOMENT, answer, narrowed_by, reads, writes_once
from candidates.api.problems import ARCHIVED, CLOSED, NO_QUORUM, REFUSED_INPUT

TAG = "assessments"


def listing() -> Form:
    """Return the list of assessments."""
    filters = narrowed_by(state=word(ASSESSMENT_STATES), changed_since=MOMENT, candidate=KEY)
    page, summary = answer("One page.", "AssessmentList"), "List the assessments of the clinic"
    return reads(
        "list_assessments", TAG, summary, "The last changed first, page by page.", page, of_one=False, filters=filters
    )


def of_person() -> Form:
    """Return the assessments of one person."""
    page, summary = answer("One page.", "AssessmentList"), "List the assessments of a person"
    return reads("list_assessments_of_candidate", TAG, summary, "The last changed first.", page, filters=narrowed_by())


def beginning() -> Form:
    """Return the beginning of an assessment."""
    says = "Begins one, which starts from the last answers and will supersede them; or goes on with the open one."
    place = {"Location": "The address of the assessment."}
    answers = {
        "200": answer("There is an open one.", "Assessment", place),
        "201": answer("It has begun.", "Assessment", place),
    }
    return writes_once(
        "begin_assessment", TAG, "Begin an assessment, or go on with it", says, None, answers, also=(ARCHIVED,)
    )


def reading() -> Form:
    """Return the reading of one assessment."""
    says = "State, answers, and what they add up to: as it was frozen where it is concluded, else now."
    return reads("read_assessment", TAG, "Read one assessment", says, answer("The assessment.", "Assessment"))


def evaluation() -> Form:
    """Return the evaluation as it would be now."""
    says = "The whole answer, judged now by the edition in force, also where the assessment is concluded."
    read = reads("evaluate_assessment", TAG, "Judge an assessment as it stands", says, answer("The answer.", "Answer"))
    # Answers that an earlier edition took may be refused by this one.
    return {**read, "responses": {**read["responses"], **response_of(REFUSED_INPUT)}}


def ready() -> Form:
    """Return the handing over to the team."""
    says = 'Says that the record is ready for the team; {"ready": false} takes it back.'
    told = {"200": answer("The assessment.", "Assessment")}
    written = writes_once(
        "set_ready", TAG, "Say that an assessment is ready", says, ref("Readiness"), told, also=(ARCHIVED, CLOSED)
    )
    return {**written, "requestBody": {**written["requestBody"], "required": False}}


def concluding() -> Form:
    """Return the conclusion."""
    says = "Freezes answers, findings, edition, engine and confirmations as they stand today. It never changes again."
    concluded = {"201": answer("It is concluded.", "Conclusion", {"Location": "The address of the conclusion."})}
    also = (ARCHIVED, CLOSED, NO_QUORUM)
    return writes_once("conclude_assessment", TAG, "Conclude an assessment", says, None, concluded, also=also)
