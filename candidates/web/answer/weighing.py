"""What it could give and what it would ask, side by side with equal weight; and what could change."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.web import values, words
from candidates.web.in_force import InForce

Document = dict[str, Any]

SOCKET = "indication_socket_problem"


@dataclass(frozen=True, slots=True)
class Weight:
    """One gain or burden: its name, what it says, and what of this person's answers it speaks to."""

    title: str
    says: str
    matches: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a plan can change: from what to what, and who leads it."""

    title: str
    before: str
    after: str
    led_by: str


@dataclass(frozen=True, slots=True)
class Way:
    """Changes that together lead to another sentence."""

    changes: tuple[Change, ...]
    leads_to: words.Mark


def gains(document: Document, edition: InForce) -> list[Weight]:
    """Return all advantages, each with the recorded troubles that it answers, and what no advantage answers."""
    written = edition.tree["benefits"]["advantages"]
    found = [_gain(entry, written[entry["advantage"]], edition) for entry in document["expected_benefit"]]
    return [*found, _no_gain(document, edition)]


def _gain(entry: Document, written: Document, edition: InForce) -> Weight:
    says = " ".join(written[part] for part in ("says", "qualified") if part in written)
    return Weight(written["title"], says, values.shown(SOCKET, entry["matches"], edition.knowledge))


def _no_gain(document: Document, edition: InForce) -> Weight:
    """Return what was recorded and is answered by none of the advantages."""
    answered = {match for entry in document["expected_benefit"] for match in entry["matches"]}
    seen = next((f["observed"] for f in document["findings"] if f["criterion"] == SOCKET and f["observed"]), None)
    recorded = [option for option in (seen or {"value": []})["value"] if option != "none"]
    left = [option for option in recorded if option not in answered]
    title = _("No gain to expect")
    if left:
        says = _("Recorded, and answered by none of these.")
        return Weight(title, says, values.shown(SOCKET, left, edition.knowledge))
    if recorded:
        return Weight(_("Recorded troubles"), _("Each trouble that was recorded is answered by one of these."))
    return Weight(title, _("No trouble with a socket is recorded that any of these would answer."))


def burdens(document: Document, edition: InForce) -> list[Weight]:
    """Return all drawbacks."""
    written = edition.tree["benefits"]["drawbacks"]
    return [Weight(written[id]["title"], written[id]["says"]) for id in document["expected_burden"]]


def ways(document: Document, edition: InForce) -> list[Way]:
    """Return what would change the answer, each way with who leads it."""
    return [
        Way(tuple(_change(change, edition) for change in way["changes"]), words.LEADS_TO[way["to"]])
        for way in document["what_would_change"]
    ]


def _change(change: Document, edition: InForce) -> Change:
    known = edition.knowledge
    return Change(
        known.criteria[change["criterion"]].title if change["criterion"] in known.criteria else change["criterion"],
        values.shown(change["fact"], change["from"], known),
        values.shown(change["fact"], change["to"], known),
        change["led_by"] or "",
    )
