"""Problem details, and the answers that carry them."""

from candidates.api.description.forms import NAMES, TEXT, Form, each, record, ref, told, word
from candidates.api.problems import KINDS, PROBLEM_JSON, Kind


def problems() -> dict[str, Form]:
    """Return the forms of a problem and of a fault."""
    return {"Problem": _problem(), "Fault": _fault()}


def responses() -> dict[str, Form]:
    """Return the answer that tells of each kind of problem, by the name of the kind."""
    return {kind.name: _response(kind) for kind in KINDS}


def response_of(*kinds: Kind) -> dict[str, Form]:
    """Return where an operation's problems are described, by status."""
    return {str(kind.status): {"$ref": f"#/components/responses/{kind.name}"} for kind in kinds}


def _response(kind: Kind) -> Form:
    said = f"{kind.title}. {kind.explains}"
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
