"""The kinds of entries after surgery, who may record which, and the examples, as a program is told them."""

from typing import Any

import pytest

from candidates.api.description.aftercare.examples import LOADS, PLAN
from candidates.forms.aftercare import FORMS
from candidates.models import Role
from tests.api.described import description, differences
from tests.api.limbs import Limb, limb_of
from tests.api.records import Program, problem, program

pytestmark = pytest.mark.django_db

AT = "/api/v1/limbs/{id}/aftercare"
LEADS = {Role.SURGEON, Role.REHABILITATION_PHYSICIAN, Role.PROSTHETIST, Role.THERAPIST}
# Who may record what not everybody of the team may: the knee is a prosthetist's, a radiograph a surgeon's.
ONLY = {
    "plan": LEADS, "change": LEADS, "infection": {Role.SURGEON, Role.REHABILITATION_PHYSICIAN},
    "radiograph": {Role.SURGEON}, "knee": {Role.PROSTHETIST},
}  # fmt: skip
TEAM = LEADS | {Role.PSYCHOLOGIST}


def kinds(reader: Program | None = None) -> dict[str, Any]:
    """The kinds as they are told."""
    found = (reader or program()).reads("aftercare/kinds")
    assert differences(found, "AftercareKindList") == []
    return {one["kind"]: one for one in found["results"]}


def example(path: str, method: str, where: str) -> Any:
    """The examples that the description has of an operation."""
    operation = description()["paths"][path][method]
    held = operation["requestBody"] if where == "sent" else operation["responses"]["200"]
    return [one["value"] for one in held["content"]["application/json"]["examples"].values()]


def test_every_kind_is_told_with_the_fields_of_its_form():
    told = kinds()
    assert told.keys() == FORMS.keys()
    for kind, form in FORMS.items():
        assert [field["name"] for field in told[kind]["fields"]] == [name for name in form.base_fields if name != "on"]
    assert told["knee"]["levels"] == ["transfemoral", "knee_disarticulation"]
    assert told["closing"]["answers"] == list(FORMS["closing"].answers)
    assert told["plan"]["on"] == "First day of week 1"


def test_a_field_says_what_it_takes():
    told = {(kind, field["name"]): field for kind, one in kinds().items() for field in one["fields"]}
    pain = told["load", "pain_during"]
    assert (pain["label"], pain["kind"], pain["required"]) == ("Pain during", "count", False)
    assert pain["accepted"] == "a whole number from 0 to 10"
    assert [option["value"] for option in told["mishap", "what"]["options"]][:2] == ["fall", "overload"]
    assert told["stoma", "washed"]["options"] == [{"value": True, "label": "Yes"}, {"value": False, "label": "No"}]
    assert (told["plan", "loads"]["kind"], told["loosening", "signs"]["kind"]) == ("numbers", "choices")
    assert told["plan", "loads"]["accepted"].endswith("each from 0 to 999.99 with at most 2 decimals")
    assert "comma" not in told["plan", "loads"]["help"]
    assert told["change", "week"]["required"]


def test_each_role_records_the_kinds_that_are_told_of_it_and_no_other():
    owner = limb_of()
    told = kinds(owner.program)
    for role in Role:
        limb = Limb(owner.program if role == Role.SURGEON else program(role), owner.id)
        for kind in FORMS:
            may = role in ONLY.get(kind, TEAM)
            assert (role in told[kind]["roles"]) is may
            status = limb.sends(kind, {"no": "field"}).status_code
            assert status == (400 if may else 403), (role, kind)


def test_another_clinics_entries_are_not_found():
    limb, stranger = limb_of(), program(place="Southern clinic")
    entry = limb.records("load", {"measured": 8})
    for path in (f"aftercare/{entry['id']}", f"limbs/{limb.id}/aftercare", f"limbs/{limb.id}/aftercare/status"):
        problem(stranger.sends("GET", path), 404, "not-found")
    problem(stranger.sends("POST", f"limbs/{limb.id}/aftercare", {}), 404, "not-found")
    assert stranger.sends("GET", "aftercare/kinds").status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "load", "on": "2026-11-01", "said": {"mesured": 8}},
        {"kind": "load", "on": "2026-11-01", "said": {"measured": -8}},
        {"kind": "load", "on": "2026-11-01", "said": {"measured": True}},
        {"kind": "load", "on": "2026-11-01", "said": {"pain_during": 11}},
        {"kind": "stoma", "on": "2026-11-01", "said": {"washed": "yes"}},
        {"kind": "stoma", "on": "2026-11-01", "said": {"measured": 8}},
        {"kind": "mishap", "on": "2026-11-01", "said": {"what": "slip", "how": "x"}},
        {"kind": "mishap", "on": "2026-11-01", "said": {"what": "fall"}},
        {"kind": "loosening", "on": "2026-11-01", "said": {"signs": [], "since": "x"}},
        {"kind": "fall", "on": "2026-11-01", "said": {}},
        {"kind": "load", "said": {"measured": 8}},
    ],
)
def test_what_the_description_of_an_entry_refuses_is_refused(sent: Any):
    assert differences(sent, "NewAftercareEntry")
    limb = limb_of()
    refused = limb.program.sends("POST", f"limbs/{limb.id}/aftercare", sent)
    problem(refused, 400, "refused-input")


def test_the_examples_are_as_described_and_are_recorded():
    limb = limb_of()
    for sent in example(AT, "post", "sent"):
        assert differences(sent, "NewAftercareEntry") == []
        assert limb.program.sends("POST", f"limbs/{limb.id}/aftercare", sent).status_code == 201


def test_the_example_of_a_status_is_what_is_answered_of_its_entries():
    limb = limb_of(Role.THERAPIST)
    for sent in (PLAN, *LOADS):
        assert limb.program.sends("POST", f"limbs/{limb.id}/aftercare", sent).status_code == 201
    (shown,) = example(f"{AT}/status", "get", "answered")
    assert differences(shown, "AftercareStatus") == []
    assert shown["loading"].pop("week") == 3
    told = limb.status()
    told["loading"].pop("week")
    assert without_ids(told) == without_ids(shown)


def without_ids(document: Any) -> Any:
    """A document without the ids and the day, which differ from one answer to the next."""
    passing = ("id", "candidate", "plan", "entry", "heaviest", "most_painful", "as_of")
    if isinstance(document, dict):
        return {key: without_ids(value) for key, value in document.items() if key not in passing}
    return [without_ids(inner) for inner in document] if isinstance(document, list) else document
