"""What findings add up to, in one sentence each, in the words of the clinical review; never the contract's ids."""

from collections.abc import Iterable
from typing import Any

from candidates.engine.rules import NOT_THE_PERSON
from candidates.wording.marks import VERDICT_SHAPES, Mark
from candidates.wording.tongue import ENGLISH, Tongue, both

Document = dict[str, Any]
DECISIVE = ("exclude", "defer")
DECIDED_BY = {"not_suitable": "exclude", "not_yet_suitable": "defer"}

IN_THE_WAY = both(
    "%(n)s thing stands in the way now and could change",
    "%(n)s things stand in the way now and could change",
)
MISSING = both(
    "Cannot be said yet: %(n)s decisive answer missing", "Cannot be said yet: %(n)s decisive answers missing"
)
TO_WEIGH = both("No stop found; %(n)s point to weigh", "No stop found; %(n)s points to weigh")


def stands_in_the_way(finding: Document) -> bool:
    """Return whether a finding is a stop, or has to be settled first by or for the person."""
    return finding["effect"] == "exclude" or (
        finding["effect"] == "defer" and finding["holds_up"] not in NOT_THE_PERSON
    )


def stands_beside(finding: Document) -> bool:
    """Return whether a finding holds up only money or the team's own work."""
    return finding["effect"] == "defer" and finding["holds_up"] in NOT_THE_PERSON


def of_verdict(
    verdict: str,
    findings: list[Document],
    missing: Iterable[Document],
    provisional: str = "",
    tongue: Tongue = ENGLISH,
) -> Mark:
    """Return a verdict as a sentence that counts its findings; `provisional` becomes a part of the sentence."""
    says = {
        "out_of_scope": lambda: tongue.say("Outside what this tool knows"),
        "not_suitable": lambda: tongue.say("A recognised stop is recorded"),
        "not_yet_suitable": lambda: _counted(IN_THE_WAY, sum(map(stands_in_the_way, findings)), tongue),
        "incomplete": lambda: _missing(sum(entry["could_be"] in DECISIVE for entry in missing), tongue),
        "suitable_with_cautions": lambda: _counted(TO_WEIGH, sum(map(_weighs, findings)), tongue),
        "suitable": lambda: tongue.say("No obstacle found in what was recorded"),
    }[verdict]()
    return Mark(VERDICT_SHAPES[verdict], f"{says}, {provisional}" if provisional else says)


def naming(says: object, names: str, provisional: str) -> str:
    """Return a sentence with the names of its causes and its provisional part, each only where there is one."""
    caused = f"{says}: {names}" if names else str(says)
    joint = "; " if names else ", "
    return f"{caused}{joint}{provisional}" if provisional else caused


def on_what(verdict: str, findings: Iterable[Document], because: Iterable[Document], tongue: Tongue = ENGLISH) -> str:
    """Return the provisional part of a verdict's sentence.

    A stop or an obstacle stands on the rows that found it: what else is provisional is no part of that sentence.
    """
    if verdict not in DECIDED_BY:
        return provisional_words(because, tongue)
    deciding = (finding for finding in findings if finding["effect"] == DECIDED_BY[verdict])
    found = {finding["criterion"] for finding in deciding if stands_in_the_way(finding)}
    return provisional_words((reason for reason in because if reason["criterion"] in found), tongue)


def provisional_words(because: Iterable[Document], tongue: Tongue = ENGLISH) -> str:
    """Return the part of a sentence that says on what it provisionally stands; nothing where it stands firm."""
    reasons = [reason["why"] for reason in because]
    if any(reason.startswith("limit") for reason in reasons):
        return tongue.say("on limits not yet confirmed")
    return tongue.say("on rules that still have to be confirmed") if reasons else ""


def _counted(texts: tuple[str, str], number: int, tongue: Tongue) -> str:
    return tongue.counted(*texts, number) % {"n": number}


def _missing(number: int, tongue: Tongue) -> str:
    return _counted(MISSING, number, tongue) if number else tongue.say("Cannot be said yet")


def _weighs(finding: Document) -> bool:
    return bool(finding["effect"] == "caution" or finding["could_be"] == "caution")
