"""The table of who may do what says what the guide says to its readers."""

import re
from pathlib import Path

import pytest

from candidates.models import Role
from candidates.roles import MAY, Act

GUIDE = Path(__file__).parents[2] / "docs/guide"
# How the guide says what a role may do.
SAYS = {
    "read and edit candidates": {Act.READ_CANDIDATES, Act.EDIT_CANDIDATES},
    "import and export them": {Act.IMPORT_CANDIDATES, Act.EXPORT_CANDIDATES},
    "answer": {Act.ANSWER},
    "plan": {Act.PLAN},
    "record what happens after surgery": {Act.RECORD_AFTERCARE},
    "give a view and sign it": {Act.TAKE_PART},
    "comment": {Act.TAKE_PART},
    "set findings aside": {Act.OVERRIDE},
    "conclude": {Act.CONCLUDE},
    "write letters and confirm the text of a policy": {Act.WRITE_LETTERS},
    "confirm device limits": {Act.CONFIRM_LIMITS},
    "take reports out in one file": {Act.EXPORT_CANDIDATES},
    "settings": {Act.EDIT_SETTINGS},
    "invitations": {Act.INVITE},
    "device limits": {Act.CONFIRM_LIMITS},
    "read everything and the audit": {Act.READ_CANDIDATES, Act.READ_REPORTS, Act.READ_SETTINGS, Act.READ_AUDIT},
    "the loading plan and its changes": {Act.PRESCRIBE_LOAD},
    "the grade of an infection": {Act.GRADE_INFECTION},
    "what a radiograph shows": {Act.READ_RADIOGRAPH},
    "the setting of the knee": {Act.SET_KNEE},
}
# What the guide says of whoever assesses, and so of nobody else; looking is for others too.
LOOKING = {Act.READ_CANDIDATES, Act.READ_REPORTS, Act.READ_SETTINGS}


def table(name: str, heading: str) -> list[list[str]]:
    """The rows of a table of the guide, links as their words."""
    text = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", (GUIDE / name).read_text(encoding="utf-8"))
    lines = text[text.index(f"| {heading} |") :].partition("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def told() -> dict[Role, set[Act]]:
    """What the guide says that each role may, of what it names."""
    by_label = {role.label.lower(): role for role in Role}
    may: dict[Role, set[Act]] = {role: set() for role in Role}
    for roles, acts in table("README.md", "Role")[2:]:
        for role in roles.lower().split(", "):
            for phrase in re.split(r"[,;] ", acts):
                may[by_label[role]] |= SAYS.get(phrase, set())
    heads, _, *rows = table("after-surgery.md", "What")
    for what, *cells in rows:
        for role, cell in zip(heads[1:], cells, strict=True):
            may[by_label[role.lower()]] |= SAYS.get(what, set()) if cell == "yes" else set()
    return may


@pytest.mark.parametrize("act", sorted(set().union(*SAYS.values()) - LOOKING))
def test_those_may_of_whom_the_guide_says_it_and_nobody_else(act: Act) -> None:
    said = {role for role, acts in told().items() if act in acts}
    assert said
    assert {role for role in Role if act in MAY[role]} == said


def test_everybody_but_the_administrator_looks_at_candidates_and_reports() -> None:
    for act in (Act.READ_CANDIDATES, Act.READ_REPORTS):
        assert {role for role in Role if act in MAY[role]} == set(Role) - {Role.CLINIC_ADMINISTRATOR}
