"""The description as a whole: what the addresses refer to, put beside them when they have been gathered."""

from typing import Any

from candidates.api.description import adopting, examples, planning, teaming
from candidates.api.description.aftercare.forms import forms as of_aftercare
from candidates.api.description.answer import answer
from candidates.api.description.assessment_forms import assessments
from candidates.api.description.catalogue import catalogue
from candidates.api.description.conclusion_forms import conclusions
from candidates.api.description.forms import Form
from candidates.api.description.intake import intake
from candidates.api.description.operations import JSON
from candidates.api.description.people_forms import people
from candidates.api.description.problems import problems, responses
from candidates.api.description.record_operations import SCHEMES
from candidates.api.problems import PROBLEM_JSON, REFUSED_INPUT
from candidates.engine.evaluate import Judge
from candidates.queries.judging import current_judge


def complete(result: Form, **gathered: Any) -> Form:
    """Return what was gathered from the addresses, together with every form, answer and example that it names."""
    judge = current_judge()
    knowledge = judge.knowledge
    forms = {
        **intake(knowledge),
        **answer(knowledge),
        **problems(),
        **catalogue(),
        **people(knowledge),
        **assessments(knowledge),
        **conclusions(),
        **adopting.forms(),
        **planning.forms(),
        **teaming.forms(),
        **of_aftercare(),
    }
    result["components"] = {"schemas": forms, "responses": responses(), "securitySchemes": SCHEMES}
    _show(result, judge)
    return result


def _show(result: Form, judge: Judge) -> None:
    """Put the examples where they belong."""
    evaluation = result["paths"]["/api/v1/evaluate"]["post"]
    evaluation["requestBody"]["content"][JSON]["examples"] = examples.inputs()
    evaluation["responses"]["200"]["content"][JSON]["examples"] = examples.answers(judge)
    refused = result["components"]["responses"][REFUSED_INPUT.name]
    refused["content"][PROBLEM_JSON]["examples"] = examples.problems(judge)
