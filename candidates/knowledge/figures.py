"""Figures of outcomes: a part is no more than the whole, and a whole says what it counts."""

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, at

HUNDRED = 100


def check_figures(catalogue: Catalogue) -> Faults:
    """Yield the faults of the figures of every outcome."""
    for _, outcome in catalogue.entries("outcomes"):
        yield from _outcome(outcome)


def _outcome(outcome: Entry) -> Faults:
    if "numerator" in outcome and "denominator" not in outcome:
        yield at(outcome, "numerator").fault("A numerator stands here alone.", "Add the denominator that was printed.")
    elif "numerator" in outcome and int(outcome["numerator"]) > int(outcome["denominator"]):
        yield at(outcome, "numerator").fault(
            f"{outcome['numerator']} of {outcome['denominator']} is more than all.", "Mend one of the two."
        )
    if "denominator" in outcome and "counts" not in outcome:
        yield at(outcome, "denominator").fault(
            "It is not said what is counted.", "Add counts: people, limbs or implants."
        )
    if "percent" in outcome and not 0 <= float(outcome["percent"]) <= HUNDRED:
        yield at(outcome, "percent").fault(f"{outcome['percent']} is no share of a hundred.", "Mend the number.")
