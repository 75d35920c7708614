"""The answer page: one document of the evaluation, turned into words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from candidates.engine import writing
from candidates.forms.questions import ASKED_INSTEAD
from candidates.forms.screen import Screen
from candidates.web import findings, sentences, values, words
from candidates.web.answer import measuring, policies, systems, weighing
from candidates.web.answer.plain_text import plain_text
from candidates.web.in_force import InForce
from candidates.web.screen.page import carried, row

Document = dict[str, Any]

# As many as a reader takes in at once; the rest can be opened.
FIRST = 8


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind under their heading, and what the page says where there are none."""

    id: str
    title: words.Word
    lines: list[findings.Line]


def answer_page(screen: Screen, edition: InForce) -> Document:
    """Return what the template of the answer shows."""
    document = writing.evaluate(edition.judge, screen.case)
    judged_policies = policies.policy_lines(document, screen, edition)
    missing = measuring.to_measure(document, edition)
    shown = {
        "document": document,
        "as_of": date_format(date.fromisoformat(document["as_of"]), "j F Y"),
        "who": who(document, screen),
        "warnings": [values.shown("warning_signs", sign, edition.knowledge) for sign in document["warnings"]],
        "referral": words.REFERRALS[document["referral"]],
        "so_far": on_the_questions(document, edition),
        "overall": overall(document),
        "still_open": still_open(document, edition),
        "stops": named(document, "exclude", edition),
        "obstacles": named(document, "defer", edition),
        "provisional": sentences.provisional_words(document["provisional_because"]),
        "delays": document["referral"] == "refer_and_prepare",
        "groups": groups(document, edition),
        "nothing_against": titles(document, edition),
        "missing": missing[:FIRST],
        "missing_too": missing[FIRST:],
        "measuring": measuring.measuring(document, level_of(screen), edition),
        "systems": systems.system_lines(document, edition),
        "other_ways": systems.other_ways(document, edition),
        "policies": [line for line in judged_policies if line.decided],
        "policies_open": [line for line in judged_policies if not line.decided],
        "policies_in_short": policies.in_short(judged_policies),
        "gains": weighing.gains(document, edition),
        "burdens": weighing.burdens(document, edition),
        "ways": weighing.ways(document, edition),
        "rows": [row(question, screen) for question in screen.questions],
        "carried": carried(screen),
    }
    return {**shown, "plain_text": plain_text(shown)}


def level_of(screen: Screen) -> str | None:
    """Return the level that was answered."""
    answer = screen.case.limbs[0].get("level")
    return answer.value if answer is not None else None


def who(document: Document, screen: Screen) -> str:
    """Return level, side in capitals and age, as far as answered."""
    known = screen.rulebook.knowledge
    limb = screen.case.limbs[0]
    parts = {fact: limb[fact].value for fact in ("level", "side", "age") if fact in limb and limb[fact].is_known}
    told = [values.shown(fact, parts[fact], known) for fact in ("level", "side") if fact in parts]
    told = [text.upper() if fact == "side" else text for fact, text in zip(parts, told, strict=False)]
    if "age" in parts:
        told.append(_("%(age)s years old") % {"age": parts["age"]})
    return ", ".join(told)


def on_the_questions(document: Document, edition: InForce) -> words.Mark:
    """Return what the ten questions alone add up to, with the names of what is the cause."""
    found = [finding for finding in document["findings"] if finding["tier"] == "screen"]
    missing = [entry for entry in document["missing"] if entry["tier"] == "screen"]
    verdict = document["tiers"][0]["verdict"]
    provisional = sentences.on_what(verdict, found, document["provisional_because"])
    said = sentences.of_verdict(verdict, found, missing)
    names = named(document, "exclude", edition) or named(document, "defer", edition)
    return sentences.naming(said, names, provisional)


def overall(document: Document) -> words.Mark | None:
    """Return what is to be said of an operation, where that is something else than what the questions add up to."""
    if document["verdict"] == document["tiers"][0]["verdict"]:
        return None
    provisional = sentences.on_what(document["verdict"], document["findings"], document["provisional_because"])
    return sentences.of_verdict(document["verdict"], document["findings"], document["missing"], provisional)


def still_open(document: Document, edition: InForce) -> str:
    """Return the names of what the ten questions ask and was not answered."""
    unanswered = (fact for fact in document["tiers"][0]["unanswered"] if fact not in ASKED_INSTEAD)
    return ", ".join(edition.knowledge.facts[fact].label for fact in unanswered)


def named(document: Document, effect: str, edition: InForce) -> str:
    """Return the names of what has an effect and stands in the way."""
    found = filter(findings.stands_in_the_way, document["findings"])
    titles = (edition.knowledge.criteria[one["criterion"]].title for one in found if one["effect"] == effect)
    return ", ".join(titles)


def groups(document: Document, edition: InForce) -> list[Group]:
    """Return the findings that speak for it, stand in the way, or are to be weighed."""
    found = document["findings"]
    beside = findings.lines(found, findings.stands_beside, edition)
    notes = findings.lines(found, findings.has_effect("information"), edition)
    all_groups = [
        Group("for", _("What speaks for it"), findings.lines(found, findings.has_effect("favourable"), edition)),
        Group("against", _("What stands in the way"), findings.lines(found, findings.stands_in_the_way, edition)),
        Group("weigh", _("What to weigh"), findings.lines(found, findings.has_effect("caution"), edition)),
        Group("beside", _("Money and the team’s part"), beside),
        Group("notes", _("To know"), notes),
    ]
    # The first two are always told, be it that nothing was found: absence is said, not left to be guessed.
    return [group for group in all_groups if group.lines or group.id in ("for", "against")]


def titles(document: Document, edition: InForce) -> list[str]:
    """Return the names of what was judged with nothing found against the person."""
    found = filter(findings.nothing_against, document["findings"])
    return [edition.knowledge.criteria[finding["criterion"]].title for finding in found]
