"""Numbers as people out of people: one study each, a short and a long time after side by side, never added up."""

from dataclasses import dataclass

from candidates.report.content.naming import Document, Naming
from candidates.report.content.person.said import Rests
from candidates.report.content.risks import counted
from candidates.report.people import MOST, people

# What happened, in words of home; the outcome with a short time after, and the one with a long time.
TOPICS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "transfemoral": (
        ("Got infected, in the skin around the opening",
         "opra_tf_2y_superficial_infection", "opra_tf_5y_superficial_infection"),
        ("Got infected in the depth or in the bone", "hss_60_osteomyelitis", "opra_tf_5y_deep_infection"),
        ("Had the metal part taken out", "opra_tf_2y_removed", "opra_uk_removed"),
        ("Broke the thigh bone", "ogaap1_fracture", "opra_100_femoral_fracture"),
        ("Used the artificial leg more than before", "opra_39_more_use", ""),
    ),
    "transtibial": (
        ("Got infected, in the skin around the opening", "hss_60_soft_tissue_infection", ""),
        ("Got infected in the bone", "hss_60_osteomyelitis", ""),
        ("Still had pain in the limb", "nl_40_residual_limb_pain_6m", "nl_40_residual_limb_pain_12m"),
    ),
    "thumb": (
        ("Got infected, in the skin around the opening", "", "opra_thumb_superficial_infection"),
        ("Had parts changed", "", "opra_thumb_component_changes"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """One study: so many of so many, how long after, with what; a picture where they are few enough to be counted."""

    figure: str
    when: str
    where: str
    source: int
    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Pair:
    """What happened to people: a short time after, and a long time after; None where nothing was found."""

    title: str
    short: Counted | None
    long: Counted | None


def numbers(naming: Naming, rests: Rests) -> tuple[Pair, ...]:
    """Return the numbers for the person's level; nothing where the edition counts no people at it."""
    levels = [answer.value for limb in range(len(naming.case.limbs)) if (answer := naming.answer("level", limb))]
    outcomes = naming.dossier.tree["outcomes"]
    return tuple(
        Pair(title, *(_counted(key, title, outcomes, rests) for key in keys))
        for level in dict.fromkeys(levels)
        for title, *keys in TOPICS.get(level, ())
    )


def _counted(key: str, title: str, outcomes: Document, rests: Rests) -> Counted | None:
    if key not in outcomes:
        return None
    told = outcomes[key]
    happened, of = int(told["numerator"]), int(told["denominator"])
    figure = f"{happened} of {of} {counted(told)}"
    drawn = people(f"people-{key}", figure, title, happened, of) if of <= MOST else ""
    when = f"after {told['follow_up']}" if "follow_up" in told else "time not stated"
    return Counted(figure, when, told.get("system", ""), rests.numbered([key])[0], drawn, f"{title}: {figure}")
