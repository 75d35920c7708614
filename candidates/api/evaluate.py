"""`POST /api/v1/evaluate`: the evaluation of one person; nothing is stored."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from candidates.api.bodies import body_of, refuse_other_media
from candidates.api.conditions import Document
from candidates.api.description import operations
from candidates.api.door import JSON, Door
from candidates.api.problems import of_input
from candidates.engine.faults import Refused
from candidates.evaluation import answer_to
from candidates.queries.judging import current_judge


class Evaluate(Door):
    """Takes the same JSON as `manage.py evaluate` and gives the same bytes.

    Whoever calls is not asked who they are, so no clinic has adopted the edition here: `edition.adopted` is false.
    The body is read once and decoded, judged and encoded once: no parser, serializer or renderer stands between.
    """

    def operation(self) -> Document:
        """Return the description of an evaluation."""
        return operations.evaluate()

    def post(self, request: HttpRequest) -> HttpResponse:
        """Return the answer; Problem with every fault where the input is refused."""
        self.media_type(request)
        refuse_other_media(request)
        try:
            answer = answer_to(body_of(request), current_judge(), timezone.localdate())
        except Refused as refused:
            raise of_input(refused) from None
        return HttpResponse(answer, content_type=JSON, headers={"Cache-Control": "no-store"})
