"""What belongs to asking: the screen's pages, limbs and bones, instruments, derived facts, methods of measurement."""

from candidates.engine.derived import FORMULAS
from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import NOTHING, Catalogue
from candidates.knowledge.faults import Faults, at
from candidates.knowledge.references import keys_pointing, pointing

# Worked out by the engine from days and shares, not by one of its formulas.
BESIDE_FORMULAS = ("age", "bmi_corrected")


def check_asking(catalogue: Catalogue) -> Faults:
    """Yield the faults of what belongs to asking."""
    for name, fact in catalogue.facts.items():
        yield from _fact(name, fact)
    yield from _derived(catalogue)
    for _, instrument in catalogue.entries("instruments"):
        yield from _instrument(instrument, catalogue)
    yield from _levels(catalogue)
    yield from _screen(catalogue)
    yield from _measurement(catalogue)
    yield from _advantages(catalogue)


def _fact(name: str, fact: Entry) -> Faults:
    options = fact.get("options", NOTHING)
    yield from pointing(fact, "exclusive", options, f"option of {name!r}", "It has to be one of its options.")
    if "unknown" in options:
        yield at(options, "unknown").fault(
            "There is no option 'unknown'.", "Take it out: unknown is an answer already."
        )
    may, means = fact["may_be_not_applicable"] == "yes", "not_applicable_means" in fact
    if may and not means:
        yield at(fact, "may_be_not_applicable").fault(
            f"{name!r} may be not applicable, and it is not said what that means.", "Add not_applicable_means."
        )
    if means and not may:
        yield at(fact, "not_applicable_means").fault(f"{name!r} cannot be not applicable.", "Take this line out.")
    if fact["worse"] != "none" and "plausible" not in fact:
        yield at(fact, "worse").fault(f"{name!r} is no number, so no direction is worse.", "Write none.")


def _derived(catalogue: Catalogue) -> Faults:
    for name, derived in catalogue.derived.items():
        yield from pointing(derived, "from", catalogue.declared("facts"), "fact", "Declare it in facts/.")
        yield from pointing(derived, "or_given", catalogue.declared("facts"), "fact", "Declare it in facts/.")
        if name not in (*FORMULAS, *BESIDE_FORMULAS):
            yield at(derived, "formula").fault(
                f"The engine knows no formula for {name!r}.", "Add it to the engine first."
            )


def _instrument(instrument: Entry, catalogue: Catalogue) -> Faults:
    yield from pointing(instrument, "total", catalogue.declared("facts"), "fact", "Declare it in facts/.")
    yield from pointing(instrument, "items", catalogue.declared("facts"), "fact", "Declare it in facts/.")
    items, weights = instrument["items"], instrument["weights"]
    options = catalogue.options(items)
    if options is None:
        return
    what, mend = f"option of {items!r}", "It has to be one of the items."
    yield from keys_pointing(weights, options, what, mend)
    for pair in instrument.get("counted_once", ()):
        for item in pair:
            if item not in options:
                yield at(instrument, "counted_once").unknown(item, what, options, mend)
    for option in options:
        if option not in weights:
            yield at(instrument, "weights").fault(f"The item {option!r} has no weight.", 'Give it one, if need be "0".')
    yield from _range(instrument, catalogue)


def _range(instrument: Entry, catalogue: Catalogue) -> Faults:
    total = catalogue.fact(instrument["total"])
    if "plausible" in total and dict(total["plausible"]) != dict(instrument["range"]):
        yield at(instrument, "range").fault(
            f"The range is not the plausible range of {instrument['total']!r}.", "Make the two the same."
        )


def _levels(catalogue: Catalogue) -> Faults:
    file = catalogue.record("levels")
    if file is None:
        return
    yield from pointing(file, "limb_facts", catalogue.declared("facts"), "fact", "Declare it in facts/.")
    levels, bones = catalogue.options("level"), catalogue.options("bone")
    if levels is not None:
        yield from keys_pointing(file["bones_of_level"], levels, "level", "It has to be an option of 'level'.")
        for level in levels:
            if level not in file["bones_of_level"]:
                yield at(file, "bones_of_level").fault(f"{level!r} has no bones here.", "Add it, if need be with [].")
    for level in file["bones_of_level"]:
        yield from pointing(file["bones_of_level"], level, bones, "bone", "It has to be an option of 'bone'.")
    with_bones = [level for level, held in file["bones_of_level"].items() if held]
    yield from pointing(file, "in_scope_levels", with_bones, "level with a bone", "Give it one under bones_of_level.")


def _screen(catalogue: Catalogue) -> Faults:
    steps = catalogue.record("steps")
    if steps is None:
        return
    asked = []
    for question in steps["screen_questions"]:
        yield from pointing(question, "facts", catalogue.declared("facts"), "fact", "Declare it in facts/.")
        for name in question["facts"]:
            tier = catalogue.fact(name).get("tier", "screen")
            if tier != "screen":
                yield at(question, "facts").fault(f"{name!r} is of the tier {tier!r}.", "The screen asks its own only.")
            if name in asked:
                yield at(question, "facts").fault(f"{name!r} is asked on the screen before.", "Ask it once.")
            asked.append(name)
    for name, fact in catalogue.facts.items():
        if fact["tier"] == "screen" and fact["asked_when"] != "never" and name not in asked:
            yield at(fact, "tier").fault(
                f"{name!r} belongs to the screen, and no screen question asks it.", "Name it in steps.yaml."
            )


def _measurement(catalogue: Catalogue) -> Faults:
    file = catalogue.record("measurement")
    if file is None:
        return
    bones, methods = catalogue.options("bone"), file["methods"]
    landmarks = [mark for marks in file["landmarks"].values() for mark in marks]
    yield from keys_pointing(file["landmarks"], bones, "bone", "It has to be an option of 'bone'.")
    for pair in file["refused_pairs"]:
        yield from pointing(pair, "landmark", landmarks, "landmark", "Declare it under landmarks.")
        yield from pointing(pair, "method", methods, "method", "Declare it under methods.")
    yield from pointing(file, "never_decided_by", methods, "method", "Declare it under methods.")
    yield from keys_pointing(file["default_uncertainty"], methods, "method", "Declare it under methods.")
    if "pitfalls" in file:
        yield from keys_pointing(file["pitfalls"]["levels"], bones, "bone", "It has to be an option of 'bone'.")
        for error in file["pitfalls"]["errors"]:
            yield from pointing(error, "methods", methods, "method", "Declare it under methods.")


def _advantages(catalogue: Catalogue) -> Faults:
    benefits, problems = catalogue.record("benefits"), catalogue.options("indication_socket_problem")
    for advantage in benefits["advantages"].values() if benefits else ():
        yield from pointing(
            advantage,
            "answers",
            problems,
            "option of 'indication_socket_problem'",
            "An advantage answers recorded problems only.",
        )
