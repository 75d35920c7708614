"""The answer page: one document of the evaluation, turned into words."""

from typing import Any

from candidates.engine import writing
from candidates.forms.screen import Screen
from candidates.web import values
from candidates.web.answer import measuring, policies, systems, weighing
from candidates.web.answer.groups import groups, titles_of_nothing_against
from candidates.web.answer.head import head
from candidates.web.answer.plain_text import plain_text
from candidates.web.dates import day
from candidates.web.in_force import InForce
from candidates.web.screen.page import carried, row

Document = dict[str, Any]

# As many as a reader takes in at once; the rest can be opened.
FIRST = 8


def answer_page(screen: Screen, edition: InForce) -> Document:
    """Return what the template of the answer shows."""
    document = writing.evaluate(edition.judge, screen.case)
    shown = {
        "document": document,
        "as_of": day(document["as_of"]),
        "head": head(document, screen.case.limbs[0], edition),
        "warnings": [values.shown("warning_signs", sign, edition.knowledge) for sign in document["warnings"]],
        "groups": list(groups(document, edition)),
        "nothing_against": titles_of_nothing_against(document, edition),
        **what_next(document, screen, edition),
        **what_others_say(document, screen, edition),
        "gains": weighing.gains(document, edition),
        "burdens": weighing.burdens(document, edition),
        "ways": [] if document["warnings"] else weighing.ways(document, edition),
        "rows": [row(question, screen) for question in screen.questions],
        "carried": carried(screen),
    }
    return {**shown, "plain_text": plain_text(shown)}


def what_next(document: Document, screen: Screen, edition: InForce) -> Document:
    """Return what to measure next, and how a length is measured."""
    missing = measuring.to_measure(document, edition)
    level = screen.case.limbs[0].get("level")
    return {
        "missing": missing[:FIRST],
        "missing_too": measuring.in_short(missing[FIRST:]),
        "how_many_more": len(missing[FIRST:]),
        "measuring": measuring.measuring(document, level.value if level else None, edition),
    }


def what_others_say(document: Document, screen: Screen, edition: InForce) -> Document:
    """Return the systems at the level, other ways, and the policies: those that decide apart from the undecided."""
    lines = policies.policy_lines(document, screen, edition)
    return {
        "systems": [] if document["warnings"] else systems.system_lines(document, edition),
        "other_ways": systems.other_ways(document, edition),
        "policies": [line for line in lines if line.decided],
        "policies_open": [line for line in lines if not line.decided],
        "policies_in_short": policies.in_short(lines),
    }
