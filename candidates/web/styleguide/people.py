"""The invented people of the demonstration, as the quick screen and the report take them."""

from functools import cache
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.demonstration import reading
from candidates.dossier import Clinic, Dossier, Person
from candidates.engine.reading import read
from candidates.engine.writing import evaluate
from candidates.forms.answer_field import given_of
from candidates.forms.questions import questions
from candidates.forms.screen import Screen
from candidates.report.content.naming import Naming
from candidates.report.limb.figure import LimbFigure, limb_figures
from candidates.web.in_force import InForce
from candidates.web.tongue import OF_THE_READER

Answers = dict[str, Any]

# By what they show: a referral, an obstacle, a stop, half done, outside, at the border.
REFERRED, SMOKING, STOPPED, HALF_DONE, OUTSIDE, BORDERLINE = "INV-01", "INV-02", "INV-04", "INV-05", "INV-06", "INV-10"

# Their birth dates stand beside their answers; the quick screen asks for the age instead.
AGE = "41"


def answers_of(reference: str, edition: InForce) -> Answers:
    """Return what the demonstration records of somebody, with an age once the screen is done, as answers."""
    found = next(one for one in _invented() if one.reference == reference)
    age = {} if found.then == "draft" else {"age": AGE}
    return reading.answers_of(found.shared | found.limbs[0] | age, edition.knowledge.facts)


def screen_of(answers: Answers, edition: InForce) -> Screen:
    """Return the quick screen as somebody with these answers has filled it in."""
    facts, sent = edition.knowledge.facts, QueryDict(mutable=True)
    for fact, answer in answers.items():
        given = given_of(facts[fact], answer)
        sent.setlist(fact, list(given.values))
        sent[f"{fact}.unit"] = given.unit
    asked = questions(edition.tree["steps"]["screen_questions"], facts)
    return Screen(asked, edition.judge.rulebook, sent, timezone.localdate())


def limb_of(answers: Answers, edition: InForce) -> tuple[LimbFigure, SafeString]:
    """Return the limb of somebody with these answers, in numbers and as a drawing."""
    given, now = {"facts": answers}, timezone.now()
    evaluation = evaluate(edition.judge, read(given, edition.knowledge, now.date()))
    clinic, person = Clinic("", "", "", is_demonstration=True), Person(_("Invented"), "", None, "")
    dossier = Dossier("draft", "", "", clinic, person, now, "", given, evaluation, edition.tree, edition.knowledge)
    (figure,) = limb_figures(Naming(dossier), OF_THE_READER)
    # Our own drawing; every word in it was escaped when it was drawn.
    return figure, SafeString(figure.svg)


@cache
def _invented() -> list[reading.Person]:
    """Return the people of the demonstration; they are in a file, and nobody real is among them."""
    return reading.people(reading.written(), frozenset())
