"""An assessment as it would be with other answers; nothing of it is stored."""

from collections.abc import Mapping
from typing import Any

from candidates import answer_documents
from candidates.engine import reading
from candidates.engine.case import Case
from candidates.queries.assessments import clinics_part
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.dates import today


class Supposed(OpenAssessment):
    """The same assessment with some answers put in, or taken away; Refused where they cannot be judged together."""

    def __init__(
        self, opened: OpenAssessment, shared: Mapping[str, Any], limbs: Mapping[str, Mapping[str, Any]]
    ) -> None:
        self.assessment = opened.assessment
        self.member = opened.member
        self.edition = opened.edition
        self.number = opened.number
        self.answers = answer_documents.with_answers(opened.answers, shared, limbs)
        self.case = self._case()

    def _case(self) -> Case:
        day = today()
        given = answer_documents.engine_input(self.answers, clinics_part(self.member, day))
        return reading.read(given, self.edition.knowledge, day)
