"""What was read of limbs of which hardly any study counts people: shares, as so many in 100, and what changed."""

from dataclasses import dataclass

from candidates.report.content.naming import Document, Naming
from candidates.report.content.person.said import Rests
from candidates.report.content.risks import counted

# What happened, in words of home, and the outcome of the edition that tells it.
OF_THE_HAND = (
    ("Got infected, in the skin around the opening", "hand_superficial_infection"),
    ("Got infected in the depth", "hand_deep_infection"),
    ("The metal part came loose, without being infected", "hand_aseptic_loosening"),
    ("The part that comes out through the skin failed", "hand_abutment_failure"),
)
CAME_LOOSE = ("The metal part came loose", "review_loosening_upper_limb")
TOPICS: dict[str, tuple[tuple[str, str], ...]] = {
    "transhumeral": (
        ("Got infected around the opening", "opra_th_5y_infection"),
        CAME_LOOSE,
        ("Hours of wear", "badalnext_th_wear"),
    ),
    "transradial": (CAME_LOOSE, ("The metal stem broke", "review_stem_breakage_transradial")),
    "thumb": OF_THE_HAND,
    "partial_hand": OF_THE_HAND,
}


@dataclass(frozen=True, slots=True)
class Share:
    """What happened, how often as the study tells it, where and when, and the number of the source."""

    title: str
    figure: str
    where: str
    source: int


def shares(naming: Naming, rests: Rests) -> tuple[Share, ...]:
    """Return what was read for the person's levels beside numbers of people; nothing where nothing was read."""
    levels = [answer.value for limb in range(len(naming.case.limbs)) if (answer := naming.answer("level", limb))]
    topics = dict.fromkeys(topic for level in levels for topic in TOPICS.get(level, ()))
    outcomes = naming.dossier.tree["outcomes"]
    return tuple(_share(title, key, outcomes[key], rests) for title, key in topics if key in outcomes)


def _share(title: str, key: str, told: Document, rests: Rests) -> Share:
    after = f"after {told['follow_up']}" if "follow_up" in told else "time not stated"
    where = f"{told.get('system', '')}, {after}." + (f" {told['note']}" if "note" in told else "")
    return Share(title, _figure(told), where, rests.numbered([key])[0])


def _figure(told: Document) -> str:
    """Return a share or a change as it stands in the edition, nothing rounded."""
    if "percent" in told:
        return f"{told['percent']} in 100"
    if "range" in told:
        return f"{told['range'].removesuffix('%').strip().replace('-', ' to ')} in 100"
    return f"{told['before']} {told['unit']} before, {told['after']} after; {told['denominator']} {counted(told)}"
