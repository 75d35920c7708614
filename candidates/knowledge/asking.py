"""What belongs to asking: facts and their options, derived facts, limbs and bones, the pages of the screen."""

from inspect import signature

from candidates.engine.derived import FORMULAS
from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import NOTHING, Catalogue
from candidates.knowledge.faults import Faults, at
from candidates.knowledge.references import keys_pointing, pointing

# Worked out by the engine from days and shares, not by one of its formulas.
BESIDE_FORMULAS = ("age", "bmi_corrected")


# Options of several choices that say that there is nothing to choose.
NOTHING_ELSE = ("none", "healthy", "intact", "none_of_these", "none_yet")


def check_asking(catalogue: Catalogue) -> Faults:
    """Yield the faults of what belongs to asking."""
    for name, fact in catalogue.facts.items():
        yield from _fact(name, fact)
    yield from _derived(catalogue)
    yield from _levels(catalogue)
    yield from _screen(catalogue)
    yield from _advantages(catalogue)


def _fact(name: str, fact: Entry) -> Faults:
    options = fact.get("options", NOTHING)
    yield from pointing(fact, "exclusive", options, f"option of {name!r}", "It has to be one of its options.")
    for option in options:
        if fact["kind"] == "choices" and option in NOTHING_ELSE and option not in fact.get("exclusive", ()):
            yield at(options, option).fault(f"{option!r} goes with no other option.", "Name it under exclusive.")
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
        if name in FORMULAS:
            yield from _bases(name, derived, catalogue)
        elif name not in BESIDE_FORMULAS:
            yield at(derived, "formula").fault(
                f"The engine knows no formula for {name!r}.", "Add it to the engine first."
            )


def _bases(name: str, derived: Entry, catalogue: Catalogue) -> Faults:
    """Yield why a formula cannot be worked out from its bases."""
    taken = len(signature(FORMULAS[name]).parameters)
    if len(derived["from"]) != taken:
        yield at(derived, "from").fault(f"The formula of {name!r} takes {taken} facts.", "Name them in its order.")
    for base in derived["from"]:
        if base in catalogue.facts and "plausible" not in catalogue.facts[base]:
            yield at(derived, "from").fault(f"{base!r} is no number.", "Only numbers can be worked with.")


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
