"""What comes next: who does what, and when it is looked at again."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from candidates.report.content.naming import Naming
from candidates.report.content.systems import SystemRow
from candidates.wording import marks
from candidates.wording.sentences import stands_in_the_way

NAMED = 4
PREPARED = ("refer", "refer_and_prepare")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what, who leads it, and before what it has to be done."""

    what: str
    who: str
    when: str


def next_steps(naming: Naming, systems: tuple[SystemRow, ...]) -> tuple[Step, ...]:
    """Return the steps, what stands in the way first."""
    steps = [*_refer(naming), *_settle(naming), *_record(naming), *_ask_the_centre(systems)]
    return tuple(dict.fromkeys(steps))


def _refer(naming: Naming) -> Iterator[Step]:
    if naming.dossier.evaluation["warnings"]:
        contact = naming.dossier.clinic.warning_contact or "The local urgent pathway"
        yield Step("See a doctor: a sign that needs one today is recorded", contact, "Today")
        return
    referral = naming.dossier.evaluation["referral"]
    if referral in PREPARED:
        yield Step("Talk with an osseointegration team about a referral", "Referring clinic", "Now")
    if referral == "ask_specialist_centre":
        yield Step(
            "Ask a specialist centre whether an exception makes sense", "Referring clinic", "If the person wishes"
        )


def _settle(naming: Naming) -> Iterator[Step]:
    """Yield what can be done about what stands in the way or is to be weighed."""
    for finding in naming.dossier.evaluation["findings"]:
        does = finding["action"]
        if does and finding["modifiable"] and (stands_in_the_way(finding) or finding["effect"] == "caution"):
            when = marks.HOLDS_UP.get(finding["holds_up"] or "", "Meanwhile").replace("To settle before", "Before")
            yield Step(f"{naming.title(finding)}: {does}", finding["led_by"] or "Clinic", when)


def _record(naming: Naming) -> Iterator[Step]:
    """Yield what is to be found out, by whose it is."""
    missing = sorted(naming.dossier.evaluation["missing"], key=lambda entry: list(marks.WHOSE).index(entry["tier"]))
    for tier, entries in groupby(missing, key=lambda entry: entry["tier"]):
        labels = list(dict.fromkeys(naming.label(entry["fact"]) for entry in entries))
        more = f" and {len(labels) - NAMED} more" if len(labels) > NAMED else ""
        yield Step(f"Find out: {', '.join(labels[:NAMED])}{more}", marks.WHOSE[tier], WHEN[tier])


WHEN = {"screen": "Now", "assessment": "In the assessment", "work_up": "Before being listed"}


def _ask_the_centre(systems: tuple[SystemRow, ...]) -> Iterator[Step]:
    """Yield which limits nobody has confirmed, a step for those of all systems within reach."""
    open_ones = {f"{row.name} ({len(row.to_confirm)})": None for row in systems if row.available and row.to_confirm}
    if open_ones:
        asks = f"Ask for the limits not yet confirmed, with document, revision and date: {', '.join(open_ones)}"
        yield Step(asks, "Referring clinic", "With the referral")
