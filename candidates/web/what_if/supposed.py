"""An assessment as it would be with other answers; nothing of it is stored."""

from collections.abc import Mapping
from typing import Any

from candidates import answer_documents, kept_aside, settling
from candidates.engine import reading
from candidates.engine.case import Case
from candidates.queries.assessments import given_by
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
        self.is_adopted = opened.is_adopted
        self.answers = self._settled(kept_aside.with_answers(opened.answers, shared, limbs))
        self.case = self._case()

    def _settled(self, document: answer_documents.Document) -> answer_documents.Document:
        """Return the answers as a save would leave them: what is no longer asked is judged no longer."""
        return settling.settled(document, self.rulebook, today())

    def _case(self) -> Case:
        knowledge, day = self.edition.knowledge, today()
        return reading.read(given_by(self.answers, knowledge, seen_by=self.member, on=day), knowledge, day)
