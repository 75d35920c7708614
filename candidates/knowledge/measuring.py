"""How lengths are measured: landmarks of bones, methods, refused pairs, uncertainties, pitfalls."""

from decimal import Decimal

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, at
from candidates.knowledge.references import keys_pointing, pointing

A_BONE = "It has to be an option of the fact 'bone'."
A_METHOD = "Declare it under methods."


def check_measuring(catalogue: Catalogue) -> Faults:
    """Yield the faults of the file of measurement."""
    file = catalogue.record("measurement")
    if file is None:
        return
    bones, methods = catalogue.options("bone"), file["methods"]
    landmarks = [mark for marks in file["landmarks"].values() for mark in marks]
    yield from keys_pointing(file["landmarks"], bones, "bone", A_BONE)
    for pair in file["refused_pairs"]:
        yield from pointing(pair, "landmark", landmarks, "landmark", "Declare it under landmarks.")
        yield from pointing(pair, "method", methods, "method", A_METHOD)
    yield from pointing(file, "never_decided_by", methods, "method", A_METHOD)
    yield from keys_pointing(file["default_uncertainty"], methods, "method", A_METHOD)
    yield from _uncertainties(file)
    if "pitfalls" in file:
        yield from keys_pointing(file["pitfalls"]["levels"], bones, "bone", A_BONE)
        for error in file["pitfalls"]["errors"]:
            yield from pointing(error, "methods", methods, "method", A_METHOD)


def _uncertainties(file: Entry) -> Faults:
    given = file["default_uncertainty"]
    for method in file["methods"]:
        if method not in given and method not in file["never_decided_by"]:
            yield at(file, "default_uncertainty").fault(
                f"{method!r} decides, and has no default uncertainty.", "Add it, or name it under never_decided_by."
            )
    for method, uncertainty in given.items():
        if ("or_percent" in uncertainty) != ("takes" in uncertainty):
            yield at(given, method).fault("Of two uncertainties one holds.", "Write or_percent and takes, or neither.")
        if any(Decimal(uncertainty.get(key, "0")) < 0 for key in ("at_least", "or_percent")):
            yield at(given, method).fault("An uncertainty is never below zero.", "Mend the number.")
