"""A clinic's people are judged by its own policies too; nobody else's are, and no verdict is another one for it."""

import json
from typing import Any

import pytest

from candidates.actions import assessments, chain, own_policies, professional
from candidates.actions.freezing import evaluated_again
from candidates.actions.own_policies import FaultyPolicyError, NotInForceError
from candidates.engine.encoding import encoded
from candidates.engine.loading import digest
from candidates.engine.writing import evaluate
from candidates.membership import Member, NotAllowedError
from candidates.models import Assessment, AuditLine, ChainLink, OwnPolicy, OwnPolicyVersion, Role
from candidates.own_policies.draft import ROWS, STATEMENTS
from candidates.queries import assessments as queries
from candidates.queries import comparisons, dossiers
from candidates.queries.judging import current_judge, current_tree, rules_of
from candidates.report.content.changes.rules import rules as changed_rules
from candidates.report.content.naming import Naming
from candidates.report.content.policies import policies_by_kind
from candidates.report.content.sources import Citations
from tests.actions.test_assessments import a_member, a_person
from tests.own_policies.policies import EVALUATED, NOW, TITLE, TOO_HEAVY, in_force, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def prosthetist() -> Member:
    """A prosthetist, who writes down what the region's payer asks."""
    return a_member("Northern clinic", Role.PROSTHETIST)


def assessed(member: Member, **facts: Any) -> Assessment:
    """An open assessment with these answers."""
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    assessments.record(assessment, facts, {}, by=member, at=NOW)
    return assessment


def evaluation(assessment: Assessment, member: Member) -> dict[str, Any]:
    """What the answers add up to by the clinic's rules."""
    rules = rules_of(member.clinic)
    case = queries.case_of(assessment, seen_by=member, on=NOW.date(), rules=rules)
    return evaluate(rules.judge, case)


def judged(policy: OwnPolicy, assessment: Assessment, member: Member) -> dict[str, Any]:
    """What one policy says of an assessment."""
    (found,) = [one for one in evaluation(assessment, member)["policies"] if one["id"] == policy.key]
    return found


@pytest.mark.parametrize(("kilograms", "verdict"), [("100", "suitable"), ("100.1", "not_suitable")])
def test_a_limit_holds_on_both_sides(prosthetist: Member, kilograms: str, verdict: str) -> None:
    policy = in_force(prosthetist)
    found = judged(policy, assessed(prosthetist, body_weight={"value": kilograms, "unit": "kg"}), prosthetist)
    assert (found["verdict"], found["kind"], found["complete"]) == (verdict, "payer", True)


def test_what_nobody_recorded_stays_unknown(prosthetist: Member) -> None:
    found = judged(in_force(prosthetist), assessed(prosthetist), prosthetist)
    assert found["verdict"] == "incomplete"
    assert [one["fact"] for one in found["missing"]] == ["body_weight"]


def test_a_question_of_its_own_is_answered_for_it_alone(prosthetist: Member) -> None:
    policy = in_force(prosthetist, asks=EVALUATED)
    assessment = assessed(prosthetist, body_weight={"value": "80", "unit": "kg"})
    (asked,) = judged(policy, assessment, prosthetist)["missing"]
    assert asked["asks"] == EVALUATED["asks"]
    for answer, verdict in ((True, "suitable"), (False, "not_yet_suitable")):
        said = {policy.key: {asked["statement"]: answer}}
        professional.answer_statements(assessment, said, by=prosthetist, at=NOW)
        assert judged(policy, assessment, prosthetist)["verdict"] == verdict


def test_no_verdict_and_nothing_of_the_edition_is_another_one_for_it(prosthetist: Member) -> None:
    assessment = assessed(prosthetist, body_weight={"value": "120", "unit": "kg"}, smoking="current_light")
    before = evaluation(assessment, prosthetist)
    policy = in_force(prosthetist)
    after = evaluation(assessment, prosthetist)
    after["policies"] = [one for one in after["policies"] if one["id"] != policy.key]
    assert after == before


def test_another_clinics_policy_is_not_used(prosthetist: Member) -> None:
    in_force(a_member("Southern clinic", Role.SURGEON))
    assert rules_of(prosthetist.clinic).judge is current_judge()
    found = evaluation(assessed(prosthetist), prosthetist)
    assert [one["id"] for one in found["policies"] if one["id"].startswith("own-")] == []


def test_the_edition_stays_what_it_is(prosthetist: Member) -> None:
    before = digest(current_tree())
    in_force(prosthetist)
    rules = rules_of(prosthetist.clinic)
    assert rules.knowledge.edition == current_judge().knowledge.edition
    assert digest(current_tree()) == before


def test_a_draft_changes_nothing(prosthetist: Member) -> None:
    policy = written(prosthetist)
    assert rules_of(prosthetist.clinic).own == {}
    own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    own_policies.require(policy, ROWS, {**TOO_HEAVY, "when": {"age": {"below": "90"}}}, by=prosthetist, at=NOW)
    assert len(rules_of(prosthetist.clinic).knowledge.policies[policy.key].rows) == 1


def test_who_wrote_it_and_on_what_it_rests_stand_in_its_source(prosthetist: Member) -> None:
    policy = in_force(prosthetist)
    source = rules_of(prosthetist.clinic).tree["sources"][policy.key]
    assert source["basis"] == "read"
    for told in ("Circular 12", "2026-04", "Å. Berg", "2026-11-02", "not part of the edition", str(prosthetist.user)):
        assert told in source["cite"]
    (row,) = rules_of(prosthetist.clinic).knowledge.policies[policy.key].rows
    assert (row.rows[0].origin, row.rows[0].basis) == ("published_oi", "read")


@pytest.mark.parametrize("missing", ["document", "read_on"])
def test_what_names_no_document_or_no_day_was_not_read(prosthetist: Member, missing: str) -> None:
    policy = in_force(prosthetist, **{missing: ""})
    (row,) = rules_of(prosthetist.clinic).knowledge.policies[policy.key].rows
    assert row.rows[0].basis == "unverified"


def test_a_policy_that_judges_nothing_is_not_put_in_force(prosthetist: Member) -> None:
    policy = written(prosthetist)
    own_policies.drop(policy, "body_weight", by=prosthetist, at=NOW)
    with pytest.raises(FaultyPolicyError, match="everybody would meet it"):
        own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    assert rules_of(prosthetist.clinic).own == {}


def test_every_fault_stands_at_its_place(prosthetist: Member) -> None:
    rows = [
        {**TOO_HEAVY, "when": {"body_weight": {"above": "9000"}}},
        {**TOO_HEAVY, "when": {"smoking": ["sometimes"]}},
    ]
    policy = written(prosthetist, *rows, dated="last spring", levels=["shin"])
    with pytest.raises(FaultyPolicyError) as refused:
        own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    assert {fault.place[1:] for fault in refused.value.faults} == {
        ("dated",),
        ("levels",),
        ("rows", "0", "when", "body_weight"),
        ("rows", "1", "when", "smoking"),
    }


def test_a_length_is_no_row_of_a_policy_since_its_landmark_would_be_lost(prosthetist: Member) -> None:
    policy = written(prosthetist, {**TOO_HEAVY, "when": {"residual_bone_length": {"below": "100"}}})
    with pytest.raises(FaultyPolicyError, match="landmark"):
        own_policies.put_in_force(policy, by=prosthetist, at=NOW)


def test_a_conclusion_is_the_same_for_ever_whatever_becomes_of_the_policy(prosthetist: Member) -> None:
    policy = in_force(prosthetist, asks=EVALUATED)
    assessment = assessed(prosthetist, body_weight={"value": "120", "unit": "kg"})
    (asked,) = judged(policy, assessment, prosthetist)["missing"]
    answers = {policy.key: {asked["statement"]: True}}
    professional.answer_statements(assessment, answers, by=prosthetist, at=NOW)
    conclusion = assessments.conclude(assessment, by=prosthetist, at=NOW)
    frozen = json.loads(conclusion.document)

    own_policies.require(policy, STATEMENTS, {**EVALUATED, "asks": "Something else?"},
                         instead_of=asked["statement"], by=prosthetist, at=NOW)  # fmt: skip
    own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    own_policies.withdraw(policy, "The region changed its rules.", by=prosthetist, at=NOW)

    assert evaluated_again(current_judge(), frozen) == encoded(frozen["evaluation"])
    dossier = dossiers.of_conclusion(conclusion)
    assert dossier.knowledge.policies[policy.key].statements[0].asks == EVALUATED["asks"]


def test_a_clinic_without_any_freezes_what_it_always_froze(prosthetist: Member) -> None:
    conclusion = assessments.conclude(assessed(prosthetist), by=prosthetist, at=NOW)
    assert "own_policies" not in json.loads(conclusion.document)


def test_an_answer_to_a_question_that_is_asked_no_more_is_no_fault(prosthetist: Member) -> None:
    policy = in_force(prosthetist, asks=EVALUATED)
    assessment = assessed(prosthetist, body_weight={"value": "80", "unit": "kg"})
    (asked,) = judged(policy, assessment, prosthetist)["missing"]
    answers = {policy.key: {asked["statement"]: True}}
    professional.answer_statements(assessment, answers, by=prosthetist, at=NOW)
    said = {**EVALUATED, "asks": "Has the national centre evaluated this person?"}
    own_policies.require(policy, STATEMENTS, said, instead_of=asked["statement"], by=prosthetist, at=NOW)
    own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    assert judged(policy, assessment, prosthetist)["verdict"] == "incomplete"
    own_policies.withdraw(policy, "Not ours any more.", by=prosthetist, at=NOW)
    assessments.record(assessment, {"smoking": "never"}, {}, by=prosthetist, at=NOW)
    assert evaluation(assessment, prosthetist)["policies"]


def test_versions_are_only_added_and_sealed(prosthetist: Member) -> None:
    policy = in_force(prosthetist)
    own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    own_policies.withdraw(policy, "Replaced.", by=prosthetist, at=NOW)
    told = [(one.number, one.name, one.reason) for one in policy.versions.all()]
    by = str(prosthetist.user)
    assert told == [(1, by, ""), (2, by, ""), (3, by, "Replaced.")]
    assert ChainLink.objects.filter(clinic=prosthetist.clinic, kind="own policy").count() == 3
    assert chain.verify(prosthetist.clinic) == []
    OwnPolicyVersion.objects.filter(number=1).update(document="{}")
    assert [found.wrong for found in chain.verify(prosthetist.clinic)] == [f"The own policy {policy.pk}/1 was changed."]


def test_what_is_not_in_force_cannot_be_withdrawn(prosthetist: Member) -> None:
    with pytest.raises(NotInForceError):
        own_policies.withdraw(written(prosthetist), "Never mind.", by=prosthetist, at=NOW)


def test_each_step_is_noted(prosthetist: Member) -> None:
    own_policies.withdraw(in_force(prosthetist), "Replaced.", by=prosthetist, at=NOW)
    lines = AuditLine.objects.filter(clinic=prosthetist.clinic, kind="ownpolicy").order_by("pk")
    assert [one.verb for one in lines] == ["began", "edited the draft of", "put in force", "withdrew"]


def test_only_those_who_lead_clinically_write_them() -> None:
    with pytest.raises(NotAllowedError):
        written(a_member("Northern clinic", Role.THERAPIST))


def test_another_clinics_policy_cannot_be_written(prosthetist: Member) -> None:
    policy = written(a_member("Southern clinic", Role.SURGEON))
    with pytest.raises(OwnPolicy.DoesNotExist):
        own_policies.put_in_force(policy, by=prosthetist, at=NOW)


def test_a_comparison_says_that_a_policys_rules_changed(prosthetist: Member) -> None:
    policy = in_force(prosthetist)
    first = assessed(prosthetist, body_weight={"value": "110", "unit": "kg"})
    assessments.conclude(first, by=prosthetist, at=NOW)
    heavier = {**TOO_HEAVY, "when": {"body_weight": {"above": "120"}}}
    own_policies.require(policy, ROWS, heavier, instead_of="body_weight", by=prosthetist, at=NOW)
    own_policies.put_in_force(policy, by=prosthetist, at=NOW)
    again = assessments.begin(first.candidate, by=prosthetist, at=NOW)
    found = comparisons.comparison(again, seen_by=prosthetist, at=NOW)
    assert found is not None
    told = changed_rules(found)
    assert not told.same
    (part,) = told.rewritten
    assert [one for one in part.rewritten if TITLE in one and "own" in one]


def test_the_report_marks_it_as_the_clinics_own(prosthetist: Member) -> None:
    in_force(prosthetist)
    dossier = dossiers.of_assessment(assessed(prosthetist), seen_by=prosthetist, at=NOW)
    kinds = policies_by_kind(Naming(dossier), Citations(dossier.tree))
    (row,) = [row for kind in kinds for row in kind.rows if row.title == TITLE]
    assert "This clinic's own; not part of the edition" in row.place
    others = [row for kind in kinds for row in kind.rows if row.title != TITLE]
    assert not any("own; not part" in row.place for row in others)
