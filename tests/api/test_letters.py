"""Letters over HTTP: the same data that is attached to their paper, and none that there is not."""

import pytest

from candidates.models import Conclusion
from candidates.queries.dossiers import of_conclusion
from tests.api.records import problem, program
from tests.report.letters import referral_pdf
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
    unknown = problem(surgeon.sends("GET", f"{place}/letters/radboud"), 404, "not-found")
    assert "There are: referral, " in unknown["detail"]
    assert "anthem-or-pr-00008" in unknown["detail"]


def test_a_program_has_the_paper_of_a_letter_that_may_be_issued():
    surgeon = program()
    place = surgeon.sends("POST", f"assessments/{surgeon.begins()['id']}/conclusion")["Location"]
    for size, sheet in (("a4", "a4"), ("letter", "us-letter")):
        paper = surgeon.sends("GET", f"{place}/letters/referral.pdf?paper={size}")
        assert paper["Content-Type"] == "application/pdf"
        assert paper["Cache-Control"] == "no-store"
        assert paper.content == referral_pdf(of_conclusion(Conclusion.objects.get()), sheet)
    problem(surgeon.sends("GET", f"{place}/letters/referral.pdf?paper=a5"), 400, "refused-filter")
    problem(surgeon.sends("GET", f"{place}/letters/radboud.pdf"), 404, "not-found")


def test_a_letter_under_a_policy_that_was_not_read_to_the_end_is_refused_on_paper_with_the_reason():
    surgeon = program()
    place = surgeon.sends("POST", f"assessments/{surgeon.begins()['id']}/conclusion")["Location"]
    letter = f"{place}/letters/anthem-or-pr-00008"
    said = problem(surgeon.sends("GET", f"{letter}.pdf"), 409, "not-to-be-issued")
    assert said["detail"] == surgeon.reads(letter)["refused"]
