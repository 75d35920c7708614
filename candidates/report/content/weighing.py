"""What it could give beside what it would ask, with equal weight, and what a plan could change."""

from dataclasses import dataclass

from candidates.report.content.naming import NOT_RECORDED, Document, Naming
from candidates.wording.marks import LEADS_TO

SOCKET = "indication_socket_problem"
NO_GAIN = "No gain to expect"


@dataclass(frozen=True, slots=True)
class Weight:
    """One gain or burden: its name, what it says, and what of this person's answers it speaks to."""

    title: str
    says: str
    matches: str


@dataclass(frozen=True, slots=True)
class Way:
    """Changes that together lead to another sentence."""

    changes: tuple[str, ...]
    leads_to: str


def gains(naming: Naming) -> tuple[Weight, ...]:
    """Return all advantages, each with the recorded troubles that it answers, and what no advantage answers."""
    written = naming.dossier.tree["benefits"]["advantages"]
    entries = naming.dossier.evaluation["expected_benefit"]
    return (*(_gain(entry, written[entry["advantage"]], naming) for entry in entries), _no_gain(naming))


def burdens(naming: Naming) -> tuple[Weight, ...]:
    """Return all drawbacks."""
    written = naming.dossier.tree["benefits"]["drawbacks"]
    asked = naming.dossier.evaluation["expected_burden"]
    return tuple(Weight(written[id]["title"], written[id]["says"], "") for id in asked)


def ways(naming: Naming) -> tuple[Way, ...]:
    """Return what would change the answer, each way with who leads it; nothing where no answer is given."""
    if naming.dossier.evaluation["warnings"]:
        return ()
    found = naming.dossier.evaluation["what_would_change"]
    return tuple(Way(tuple(_change(one, naming) for one in way["changes"]), LEADS_TO[way["to"]].word) for way in found)


def _gain(entry: Document, written: Document, naming: Naming) -> Weight:
    says = " ".join(written[part] for part in ("says", "qualified") if part in written)
    matches = naming.shown(SOCKET, entry["matches"])
    return Weight(written["title"], says, f"Recorded: {matches}" if matches else "")


def _no_gain(naming: Naming) -> Weight:
    """Return what was recorded and is answered by none of the advantages."""
    evaluation = naming.dossier.evaluation
    answered = {match for entry in evaluation["expected_benefit"] for match in entry["matches"]}
    found = [one for one in evaluation["findings"] if one["criterion"] == SOCKET and one["observed"]]
    recorded = dict.fromkeys(option for one in found for option in one["observed"]["value"])
    if not recorded:
        return Weight(NO_GAIN, f"{naming.label(SOCKET)}: {NOT_RECORDED}.", "")
    troubles = [option for option in recorded if option != "none"]
    if not troubles:
        return Weight(NO_GAIN, "No trouble with a socket is recorded that any of these would answer.", "")
    left = [option for option in troubles if option not in answered]
    if not left:
        return Weight("Recorded troubles", "Each trouble that was recorded is answered by one of these.", "")
    return Weight(NO_GAIN, "Recorded, and answered by none of these.", naming.shown(SOCKET, left))


def _change(change: Document, naming: Naming) -> str:
    criteria = naming.knowledge.criteria
    title = criteria[change["criterion"]].title if change["criterion"] in criteria else change["criterion"]
    before, after = (naming.shown(change["fact"], change[end]) for end in ("from", "to"))
    led = f", led by {change['led_by']}" if change["led_by"] else ""
    return f"{title}: “{before}” becomes “{after}”{led}"
