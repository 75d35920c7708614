"""Writing down a clinic's own policy in the app: step by step, each fault at its place, nothing counted too early."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments
from candidates.actions.own_policies import WasInForceError, delete
from candidates.membership import Member
from candidates.models import Clinic, OwnPolicy, Role
from candidates.queries.assessments import answers_of
from candidates.queries.judging import rules_of
from candidates.queries.own_policies import draft_of
from tests.actions.test_assessments import a_person
from tests.clinic.conftest import works_at
from tests.own_policies.policies import EVALUATED, NOW, TITLE, in_force, written

ABOUT = {
    "title": TITLE,
    "kind": "payer",
    "jurisdiction": "Northern region",
    "levels": ["transfemoral"],
    "words": "Covers people of up to 100 kg.",
    "origin": "published_oi",
    "document": "Circular 12",
    "dated": "2026-04",
    "read_on": "2026-11-02",
    "read_by": "Å. Berg",
    "complete": "yes",
}
WEIGHT = {"comparator": "above", "value": "100", "effect": "exclude", "says": "Up to 100 kg."}
LIST = reverse("clinic_policies")


@pytest.fixture
def pages(prosthetist: Member, browse: Callable[[Member], Client]) -> Client:
    """A prosthetist's browser."""
    return browse(prosthetist)


def address(name: str, policy: OwnPolicy, **keys: Any) -> str:
    """The address of a page about a policy."""
    return reverse(name, kwargs={"key": policy.pk, **keys})


def told(page: Any) -> str:
    """The text of a page."""
    return str(page.content.decode())


def test_a_clinic_without_any_is_told_so(pages: Client) -> None:
    assert "no policy of its own" in told(pages.get(LIST))


def test_a_policy_is_written_put_in_force_and_withdrawn(pages: Client, prosthetist: Member) -> None:
    begun = pages.post(reverse("clinic_policy_new"), ABOUT)
    policy = OwnPolicy.objects.get()
    assert begun["Location"] == address("clinic_policy", policy)
    assert "everybody would meet it" in told(pages.get(address("clinic_policy", policy)))

    pages.post(address("clinic_policy_requirement_new", policy, what="body_weight"), WEIGHT)
    pages.post(
        address("clinic_policy_requirement_new", policy, what="smoking"),
        {"options": ["current_light"], "which": "any_of", "effect": "defer", "says": "Not while smoking."},
    )
    pages.post(address("clinic_policy_requirement_new", policy, what="question"), EVALUATED)
    draft = draft_of(OwnPolicy.objects.get())["policy"]
    assert [one["when"] for one in draft["rows"]] == [{"body_weight": {"above": "100"}}, {"smoking": ["current_light"]}]
    assert draft["statements"][0]["asks"] == EVALUATED["asks"]

    before = told(pages.get(address("clinic_policy_in_force", policy)))
    assert "above 100" in before.replace("\N{NO-BREAK SPACE}", " ")
    assert EVALUATED["asks"] in before
    assert rules_of(prosthetist.clinic).own == {}
    pages.post(address("clinic_policy_in_force", policy))
    assert policy.key in rules_of(prosthetist.clinic).knowledge.policies
    assert "In force" in told(pages.get(LIST))

    pages.post(address("clinic_policy_withdraw", policy), {"reason": "The region changed its rules."})
    assert rules_of(prosthetist.clinic).own == {}
    assert "Withdrawn" in told(pages.get(LIST))
    assert "The region changed its rules." in told(pages.get(address("clinic_policy_version", policy, number=2)))
    assert "above 100" in told(pages.get(address("clinic_policy_version", policy, number=1))).replace(
        "\N{NO-BREAK SPACE}", " "
    )


@pytest.mark.parametrize(
    ("field", "sent", "says"),
    [
        ("title", "", "Type the name"),
        ("title", "x" * 201, "at most 200"),
        ("title", "North\0", "Null characters"),
        ("kind", "law", "Select a valid choice"),
        ("levels", [], "Tick at least one level"),
        ("dated", "last spring", "Write a year, a month or a day"),
        ("dated", "2026-13", "Write a year, a month or a day"),
        ("read_on", "2999-01-01", "still to come"),
        ("read_by", "", "Type who read it"),
        ("document", "", "Type the title of the document that was read"),
        ("complete", "", "Say whether the text was read to its end"),
    ],
)
def test_what_a_policy_says_of_itself_is_asked_at_its_place(pages: Client, field: str, sent: Any, says: str) -> None:
    answer = pages.post(reverse("clinic_policy_new"), {**ABOUT, field: sent})
    assert answer.status_code == 422
    assert says in " ".join(answer.context["form"].errors[field])
    assert OwnPolicy.objects.count() == 0


@pytest.mark.parametrize(
    ("what", "sent", "field"),
    [
        ("body_weight", {**WEIGHT, "value": "heavy"}, "value"),
        ("body_weight", {**WEIGHT, "value": "9000"}, "value"),
        ("body_weight", {**WEIGHT, "value": "9" * 20}, "value"),
        ("body_weight", {**WEIGHT, "value": "1e3"}, "value"),
        ("body_weight", {**WEIGHT, "value": "1\0"}, "value"),
        ("body_weight", {**WEIGHT, "comparator": "around"}, "comparator"),
        ("body_weight", {**WEIGHT, "effect": "doom"}, "effect"),
        ("body_weight", {**WEIGHT, "says": " "}, "says"),
        ("body_weight", {**WEIGHT, "says": "x" * 501}, "says"),
        ("smoking", {"options": ["sometimes"], "which": "any_of", "effect": "defer", "says": "No."}, "options"),
        ("smoking", {"which": "any_of", "effect": "defer", "says": "No."}, "options"),
        ("question", {**EVALUATED, "asks": ""}, "asks"),
        ("question", {**EVALUATED, "required": "maybe"}, "required"),
    ],
)
def test_a_requirement_is_mended_at_its_place(
    pages: Client, prosthetist: Member, what: str, sent: Any, field: str
) -> None:
    policy = written(prosthetist)
    answer = pages.post(address("clinic_policy_requirement_new", policy, what=what), sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}
    assert len(draft_of(OwnPolicy.objects.get())["policy"]["rows"]) == 1


def test_a_question_is_not_asked_twice(pages: Client, prosthetist: Member) -> None:
    policy = written(prosthetist, asks=EVALUATED)
    answer = pages.post(address("clinic_policy_requirement_new", policy, what="question"), EVALUATED)
    assert answer.context["form"].errors.keys() == {"asks"}


@pytest.mark.parametrize("what", ["residual_bone_length", "birth_date", "favourite_colour"])
def test_what_a_policy_can_ask_nothing_of_is_not_found(pages: Client, prosthetist: Member, what: str) -> None:
    policy = written(prosthetist)
    assert pages.get(address("clinic_policy_requirement_new", policy, what=what)).status_code == 404


def test_a_requirement_is_edited_and_removed(pages: Client, prosthetist: Member) -> None:
    policy = written(prosthetist)
    at = address("clinic_policy_requirement", policy, id="body_weight")
    assert 'value="100"' in told(pages.get(at))
    pages.post(at, {**WEIGHT, "value": "120,5"})
    assert draft_of(OwnPolicy.objects.get())["policy"]["rows"][0]["when"] == {"body_weight": {"above": "120.5"}}
    pages.post(address("clinic_policy_requirement_remove", policy, id="body_weight"))
    assert draft_of(OwnPolicy.objects.get())["policy"]["rows"] == []
    assert pages.get(at).status_code == 404
    assert pages.post(address("clinic_policy_in_force", policy)).status_code == 409


def test_the_facts_are_found_by_a_word(pages: Client, prosthetist: Member) -> None:
    at = address("clinic_policy_choose", written(prosthetist))
    found = told(pages.get(at, {"q": "tobacco"}))
    assert "/requirements/new/smoking" in found
    assert "/requirements/new/body_weight" not in found
    assert "No question of an assessment speaks of" in told(pages.get(at, {"q": "zebra\0<b>"}))


def test_every_fact_that_is_offered_has_a_form(pages: Client, prosthetist: Member) -> None:
    policy = written(prosthetist)
    groups = pages.get(address("clinic_policy_choose", policy)).context["groups"]
    facts = [fact for group in groups for fact, _ in group.facts]
    wrong = [
        one for one in facts if pages.get(address("clinic_policy_requirement_new", policy, what=one)).status_code != 200
    ]
    assert len(facts) > 80
    assert wrong == []


def test_those_who_may_not_write_read(prosthetist: Member, browse: Callable[[Member], Client]) -> None:
    policy = in_force(prosthetist)
    page = told(browse(works_at("Northern clinic", Role.THERAPIST)).get(address("clinic_policy", policy)))
    assert "Up to 100 kg" in page or "up to 100 kg" in page
    assert "Withdraw" not in page
    assert "Add a requirement" not in page


def test_its_questions_are_asked_in_an_assessment_as_the_clinics_own(pages: Client, prosthetist: Member) -> None:
    policy = in_force(prosthetist, asks=EVALUATED)
    Clinic.objects.update(asks_impression=False)
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    at = reverse("assessment_policies", args=[assessment.pk])
    asked = told(pages.get(at))
    assert EVALUATED["asks"] in asked
    assert asked.count("This clinic's own; not part of the edition") == 1
    (question,) = draft_of(policy)["policy"]["statements"]
    pages.post(at, {f"{policy.key}.{question['id']}": "no"})
    assert answers_of(assessment)["policy_statements"] == {policy.key: {question["id"]: False}}


def test_a_draft_that_never_counted_is_deleted_after_a_page_that_says_what_is_lost(
    pages: Client, prosthetist: Member
) -> None:
    policy = written(prosthetist)
    assert "gone for good" in told(pages.get(address("clinic_policy_delete", policy)))
    assert OwnPolicy.objects.exists()
    answer = pages.post(address("clinic_policy_delete", policy), follow=True)
    assert f"Deleted: {TITLE}." in told(answer)
    assert not OwnPolicy.objects.exists()


def test_a_policy_that_was_in_force_is_never_deleted(pages: Client, prosthetist: Member) -> None:
    policy = in_force(prosthetist)
    assert "Delete this draft" not in told(pages.get(address("clinic_policy", policy)))
    pages.post(address("clinic_policy_withdraw", policy), {"reason": "The region changed its rules."})
    pages.post(address("clinic_policy_delete", policy))
    assert OwnPolicy.objects.get().versions.count() == 2
    with pytest.raises(WasInForceError, match="was in force"):
        delete(policy, by=prosthetist, at=NOW)
