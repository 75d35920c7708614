"""The head of the answer: of whom it speaks, and the sentences that the answers add up to."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.case import Answers
from candidates.engine.rules import Knowledge
from candidates.forms.questions import ASKED_INSTEAD
from candidates.web import sentences, values, words
from candidates.web.findings import stands_in_the_way
from candidates.web.in_force import InForce

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """What is read first, from the sentence about a referral to what is still open."""

    who: str
    referral: words.Mark
    outside: words.Word
    says: words.Word
    also: str
    delays_nothing: bool
    still_open: str
    operation: words.Word
    beyond: str
    provisional: bool


def head(document: Document, answers: Answers, edition: InForce) -> Head:
    """Return the head of an answer about one limb; while a warning sign is recorded it gives no verdict."""
    if document["warnings"]:
        return _without_verdict(document, answers, edition)
    stops, obstacles = named(document, "exclude", edition), named(document, "defer", edition)
    return Head(
        who=who(answers, edition.knowledge),
        referral=words.REFERRALS[document["referral"]],
        outside=words.OUT_OF_SCOPE.get(document["scope"]["reason"], ""),
        says=on_the_questions(document, stops, obstacles),
        also=obstacles if stops else "",
        delays_nothing=document["referral"] == "refer_and_prepare",
        still_open=still_open(document, edition),
        operation=of_an_operation(document),
        beyond=beyond(document),
        provisional=document["provisional"],
    )


def _without_verdict(document: Document, answers: Answers, edition: InForce) -> Head:
    return Head(
        who=who(answers, edition.knowledge),
        referral=words.COMES_FIRST,
        outside="",
        says=words.HELD_BACK,
        also="",
        delays_nothing=False,
        still_open=still_open(document, edition),
        operation="",
        beyond="",
        provisional=False,
    )


def who(answers: Answers, knowledge: Knowledge) -> str:
    """Return level, side in capitals and age, as far as answered."""
    known = {fact: answers[fact].value for fact in ("level", "side", "age") if fact in answers}
    told = {fact: values.shown(fact, value, knowledge) for fact, value in known.items() if value is not None}
    if "side" in told:
        told["side"] = told["side"].upper()
    if "age" in told:
        told["age"] = _("%(age)s years old") % {"age": told["age"]}
    return ", ".join(told.values())


def named(document: Document, effect: str, edition: InForce) -> str:
    """Return the names of what has an effect and stands in the way."""
    found = filter(stands_in_the_way, document["findings"])
    titles = (edition.knowledge.criteria[one["criterion"]].title for one in found if one["effect"] == effect)
    return ", ".join(titles)


def on_the_questions(document: Document, stops: str, obstacles: str) -> words.Word:
    """Return what the ten questions alone add up to, with the names of what is the cause."""
    found = [finding for finding in document["findings"] if finding["tier"] == "screen"]
    missing = [entry for entry in document["missing"] if entry["tier"] == "screen"]
    verdict = document["tiers"][0]["verdict"]
    provisional = sentences.on_what(verdict, found, document["provisional_because"])
    if stops:
        # The heading has said already that a stop is recorded.
        return sentences.naming(_("The stop"), stops, provisional)
    return sentences.naming(sentences.of_verdict(verdict, found, missing).word, obstacles, provisional)


def of_an_operation(document: Document) -> words.Word:
    """Return what is to be said of an operation, where that is something else than what the questions add up to."""
    if document["verdict"] == document["tiers"][0]["verdict"]:
        return ""
    provisional = sentences.on_what(document["verdict"], document["findings"], document["provisional_because"])
    return sentences.of_verdict(document["verdict"], document["findings"], document["missing"], provisional).word


def beyond(document: Document) -> str:
    """Return on what the rest of an answer stands, where a stop or an obstacle made the sentence."""
    made = document["verdict"] in sentences.DECIDED_BY
    return sentences.provisional_words(document["provisional_because"]) if made else ""


def still_open(document: Document, edition: InForce) -> str:
    """Return the names of what the ten questions ask and was not answered."""
    unanswered = (fact for fact in document["tiers"][0]["unanswered"] if fact not in ASKED_INSTEAD)
    return ", ".join(edition.knowledge.facts[fact].label for fact in unanswered)
