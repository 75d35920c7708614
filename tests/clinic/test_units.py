"""A clinic reads and writes in the units that it prefers; what rules are written in stands beside."""

from decimal import Decimal

import pytest
from django.test import Client

from candidates.actions import clinic as actions
from candidates.engine.quantities import Quantity, convert
from candidates.membership import Member
from candidates.queries.judging import current_judge
from candidates.web.preferred import beside, units_of

pytestmark = pytest.mark.django_db
SETTINGS = {"name": "Northern clinic", "address": "", "warning_contact": "", "paper_size": "a4"}
LENGTHS = ("canal_diameter", "residual_bone_length", "cortical_thickness")


@pytest.mark.parametrize(
    ("fact", "value", "unit", "reads"),
    [
        ("residual_bone_length", "182", "cm", " (18.2 cm)"),
        ("residual_bone_length", "182", "in", " (7.2 in)"),
        ("height", "182", "m", " (1.82 m)"),
        ("body_weight", "82", "lb", " (180.8 lb)"),
        ("hba1c", "6.9", "mmol/mol", " (51.9 mmol/mol)"),
        ("albumin", "4.1", "g/L", " (41 g/L)"),
        ("residual_bone_length", "182", "mm", ""),
        ("residual_bone_length", "182", "furlong", ""),
    ],
)
def test_a_value_is_read_in_the_preferred_unit_too(administrator: Member, fact: str, value: str, unit: str, reads: str):
    knowledge = current_judge().knowledge
    administrator.clinic.preferred_units = {fact: unit}
    with units_of(administrator.clinic):
        assert beside(knowledge.facts[fact], value, knowledge).replace("\N{NO-BREAK SPACE}", " ") == reads
    assert beside(knowledge.facts[fact], value, knowledge) == ""


def test_every_unit_of_the_knowledge_leads_there_and_back():
    knowledge = current_judge().knowledge
    for unit, others in knowledge.units.items():
        for other, conversion in others.items():
            there = conversion.of_canonical(Decimal("12.5"))
            back = convert(Quantity(there, other), unit, knowledge.units)
            assert abs(back - Decimal("12.5")) < Decimal("1e-60")


def test_an_administrator_chooses_a_unit_for_all_that_is_taken_in_the_same_ones(administrator: Member, client: Client):
    client.force_login(administrator.user)
    page = client.get("/clinic/").content.decode()
    assert "Unit of: HbA1c" in page
    # A unit is always chosen; only what may be left empty is said to be optional.
    assert page.count(">(optional)<") == 2
    name = next(field for field in client.get("/clinic/").context["form"].fields if field in by_fact(LENGTHS))
    client.post("/clinic/", {**SETTINGS, name: "cm", "unit-hba1c": "mmol/mol"})
    administrator.clinic.refresh_from_db()
    assert {administrator.clinic.preferred_units[fact] for fact in LENGTHS} == {"cm"}
    assert administrator.clinic.preferred_units["hba1c"] == "mmol/mol"
    assert "body_weight" not in administrator.clinic.preferred_units


def test_a_unit_that_the_knowledge_does_not_have_is_refused_at_its_field(administrator: Member, client: Client):
    client.force_login(administrator.user)
    answer = client.post("/clinic/", {**SETTINGS, "unit-hba1c": "furlong"})
    assert answer.status_code == 422
    assert "unit-hba1c" in answer.context["form"].errors


def test_somebody_else_reads_the_units(administrator: Member, prosthetist: Member, client: Client):
    client.force_login(prosthetist.user)
    assert "mmol/mol" not in client.get("/clinic/").content.decode()
    actions.edit(
        {"preferred_units": {"hba1c": "mmol/mol"}},
        by=administrator,
        at=administrator.clinic.created,
    )
    assert "mmol/mol" in client.get("/clinic/").content.decode()


def by_fact(facts: tuple[str, ...]) -> set[str]:
    """The names of the fields of some facts."""
    return {f"unit-{fact}" for fact in facts}
