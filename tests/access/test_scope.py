"""Nothing that belongs to a clinic is looked up without saying of which clinic."""

import ast
from collections.abc import Iterator
from pathlib import Path

from candidates import models

ROOT = Path(__file__).parents[2]
ROOMS = ("web", "api", "queries", "forms", "templatetags")
OWNED = {
    "AftercareEntry",
    "Candidate",
    "ResidualLimb",
    "Assessment",
    "AnswerRevision",
    "ChainLink",
    "Conclusion",
    "AuditLine",
    "ReferralSystem",
    "SavedFilter",
    "Invitation",
    "ApiToken",
    "Membership",
    "LimitConfirmation",
    "TeamView",
    "SectionComment",
    "Impression",
    "PlanItem",
    "AnswerDraft",
    "ReportBundle",
    "ClinicLogo",
    "LetterEdit",
    "PolicyTextRead",
    "EditionAdoption",
    "IdempotencyKey",
    "OwnPolicy",
    "OwnPolicyVersion",
}
# What is looked up by something else, and why that is enough.
BY_SOMETHING_ELSE = {
    "queries/invitations.py: Invitation": "whoever holds the key of the letter, which is compared",
    "queries/tokens.py: ApiToken": "whoever shows the secret of a key; the day of its use is noted",
    "queries/candidates.py: Assessment": "the latest of a person of the clinic",
    "web/assessing/shown.py: Conclusion": "the conclusion of an assessment that was found in the clinic",
    "queries/genuine.py: Conclusion": "whoever holds the paper; nothing of the person is read",
    "queries/people.py: Membership": "the clinics of the user who asks",
}


def lookups() -> Iterator[tuple[str, str]]:
    """Each place where something that a clinic owns is looked up, with the whole statement."""
    for room in ROOMS:
        for path in sorted((ROOT / "candidates" / room).rglob("*.py")):
            yield from _in(path)


def _in(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    for statement in ast.walk(ast.parse(text)):
        if not isinstance(statement, ast.stmt) or hasattr(statement, "body"):
            continue
        for node in ast.walk(statement):
            if isinstance(node, ast.Attribute) and node.attr == "objects" and ast.unparse(node.value) in OWNED:
                place = f"{path.relative_to(ROOT / 'candidates')}: {ast.unparse(node.value)}"
                yield place, ast.unparse(statement)


def test_every_lookup_names_the_clinic_or_says_why_not():
    unscoped = {place: said for place, said in lookups() if "clinic" not in said and place not in BY_SOMETHING_ELSE}
    assert not unscoped, "\n".join(f"{place}: {said}" for place, said in unscoped.items())


def test_the_list_of_what_a_clinic_owns_is_whole():
    owned = {
        name
        for name in models.__all__
        if any(field.name in ("clinic", "candidate", "assessment", "membership") for field in _fields(name))
    }
    assert owned <= OWNED


def _fields(name: str) -> list:
    model = getattr(models, name)
    return model._meta.fields if hasattr(model, "_meta") else []
