"""Problem details, and the answers that carry them."""

from candidates.api.description.forms import NAMES, TEXT, Form, each, record, ref, told, word
from candidates.api.problems import (
    ARCHIVED,
    CLOSED,
    CORRECTED_ALREADY,
    KINDS,
    NO_QUORUM,
    NOT_ALLOWED,
    PROBLEM_JSON,
    SAME_NAME,
    SECOND_STEP_DUE,
    STILL_AT_IT,
    Kind,
)

# Kinds of one status that one operation may answer with: OpenAPI has one place for them.
TOGETHER = (
    (NOT_ALLOWED, SECOND_STEP_DUE),
    (ARCHIVED, CLOSED),
    (ARCHIVED, CLOSED, STILL_AT_IT),
    (ARCHIVED, CLOSED, NO_QUORUM, STILL_AT_IT),
    (SAME_NAME, STILL_AT_IT),
    (ARCHIVED, STILL_AT_IT),
    (ARCHIVED, CORRECTED_ALREADY, STILL_AT_IT),
)
OR = "-or-"


def problems() -> dict[str, Form]:
    """Return the forms of a problem and of a fault."""
    return {"Problem": _problem(), "Fault": _fault()}


def responses() -> dict[str, Form]:
    """Return the answers that tell of problems, by the name of the kind, or of the kinds that share a status."""
    return {_name(*kinds): _response(*kinds) for kinds in (*((kind,) for kind in KINDS), *TOGETHER)}


def response_of(*kinds: Kind) -> dict[str, Form]:
    """Return where an operation's problems are described, by status."""
    by_status: dict[str, list[Kind]] = {}
    for kind in kinds:
        by_status.setdefault(str(kind.status), []).append(kind)
    return {status: {"$ref": f"#/components/responses/{_name(*shared)}"} for status, shared in by_status.items()}


def _name(*kinds: Kind) -> str:
    return OR.join(kind.name for kind in kinds)


def _response(*kinds: Kind) -> Form:
    said = " Or: ".join(f"{kind.title}. {kind.explains}" for kind in kinds)
    return {"description": said, "content": {PROBLEM_JSON: {"schema": ref("Problem")}}}


def _problem() -> Form:
    return record(
        {
            "type": told(word(kind.type for kind in KINDS), "Names the kind of problem, and leads to its explanation."),
            "title": TEXT,
            "status": {"type": "integer"},
            "detail": TEXT,
            "faults": each(ref("Fault"), "One for each thing that was wrong; all at once."),
            "near": told(NAMES, "What may have been meant."),
            "intended_use": TEXT,
            "limits_of_knowledge": TEXT,
        },
        "Problem details after RFC 9457.",
        without=["intended_use", "limits_of_knowledge"],
    )


def _fault() -> Form:
    return record(
        {
            "place": told(TEXT, "Where it stands, such as facts.hba1c.unit; empty for the body as a whole."),
            "wrong": told(TEXT, "What was wrong."),
            "accepted": told(TEXT, "What is accepted instead."),
        }
    )
