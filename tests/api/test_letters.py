"""Letters over HTTP: the same data that is attached to their paper, and none that there is not."""

import pytest

from candidates.models import Conclusion
from candidates.queries.dossiers import of_conclusion
from candidates.report.papers import referral_pdf
from tests.api.records import problem, program
from tests.report.paper import attached

pytestmark = pytest.mark.django_db


def test_a_program_is_told_what_is_attached_to_the_letter():
    surgeon = program()
    address = f"assessments/{surgeon.begins()['id']}"
    place = surgeon.sends("POST", f"{address}/conclusion")["Location"]
    told = surgeon.sends("GET", f"{place}/letters/referral")
    assert told["Content-Type"] == "application/json"
    assert told.content == attached(referral_pdf(of_conclusion(Conclusion.objects.get())))["letter.json"]
    assert "not read to the end" in surgeon.reads(f"{place}/letters/anthem-or-pr-00008")["refused"]
    problem(surgeon.sends("GET", f"{place}/letters/radboud"), 404, "not-found")
