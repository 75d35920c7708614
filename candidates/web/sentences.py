"""What findings add up to, in one sentence each, in the words of the clinical review; never the contract's ids."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from candidates.web.findings import stands_in_the_way
from candidates.web.words import VERDICT_SHAPES, Mark, Word

Document = dict[str, Any]
DECISIVE = ("exclude", "defer")
DECIDED_BY = {"not_suitable": "exclude", "not_yet_suitable": "defer"}


def of_verdict(verdict: str, findings: list[Document], missing: Iterable[Document], provisional: str = "") -> Mark:
    """Return a verdict as a sentence that counts its findings; `provisional` becomes a part of the sentence."""
    says = {
        "out_of_scope": lambda: _("Outside what this tool knows"),
        "not_suitable": lambda: _("A recognised stop is recorded"),
        "not_yet_suitable": lambda: _in_the_way(sum(map(stands_in_the_way, findings))),
        "incomplete": lambda: _missing(sum(entry["could_be"] in DECISIVE for entry in missing)),
        "suitable_with_cautions": lambda: _to_weigh(sum(map(_weighs, findings))),
        "suitable": lambda: _("No obstacle found in what was recorded"),
    }[verdict]()
    return Mark(VERDICT_SHAPES[verdict], f"{says}, {provisional}" if provisional else says)


def naming(says: Word, names: str, provisional: str) -> str:
    """Return a sentence with the names of its causes and its provisional part, each only where there is one."""
    caused = f"{says}: {names}" if names else str(says)
    joint = "; " if names else ", "
    return f"{caused}{joint}{provisional}" if provisional else caused


def on_what(verdict: str, findings: Iterable[Document], because: Iterable[Document]) -> str:
    """Return the provisional part of a verdict's sentence.

    A stop or an obstacle stands on the rows that found it: what else is provisional is no part of that sentence.
    """
    if verdict not in DECIDED_BY:
        return provisional_words(because)
    deciding = (finding for finding in findings if finding["effect"] == DECIDED_BY[verdict])
    found = {finding["criterion"] for finding in deciding if stands_in_the_way(finding)}
    return provisional_words(reason for reason in because if reason["criterion"] in found)


def provisional_words(because: Iterable[Document]) -> str:
    """Return the part of a sentence that says on what it provisionally stands; nothing where it stands firm."""
    reasons = [reason["why"] for reason in because]
    if any(reason.startswith("limit") for reason in reasons):
        return _("on limits not yet confirmed")
    return _("on rules that still have to be confirmed") if reasons else ""


def _in_the_way(number: int) -> str:
    return ngettext(
        "%(n)s thing stands in the way now and could change",
        "%(n)s things stand in the way now and could change",
        number,
    ) % {"n": number}


def _missing(number: int) -> str:
    if not number:
        return _("Cannot be said yet")
    return ngettext(
        "Cannot be said yet: %(n)s decisive answer missing",
        "Cannot be said yet: %(n)s decisive answers missing",
        number,
    ) % {"n": number}


def _to_weigh(number: int) -> str:
    return ngettext("No stop found; %(n)s point to weigh", "No stop found; %(n)s points to weigh", number) % {
        "n": number
    }


def _weighs(finding: Document) -> bool:
    return bool(finding["effect"] == "caution" or finding["could_be"] == "caution")
