"""The checking of an edition: every fault, with file, line, what is wrong and how to mend it."""

from candidates.engine.loading import KnowledgeError, Tree
from candidates.knowledge.amounts import check_amounts
from candidates.knowledge.asking import check_asking
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.conditions import check_conditions
from candidates.knowledge.counting import counts
from candidates.knowledge.coverage import check_coverage
from candidates.knowledge.deciding import check_deciding
from candidates.knowledge.demands import check_demands
from candidates.knowledge.figures import check_figures
from candidates.knowledge.gates import check_gates
from candidates.knowledge.grounds import check_grounds
from candidates.knowledge.identities import check_identities
from candidates.knowledge.instruments import check_instruments
from candidates.knowledge.measuring import check_measuring
from candidates.knowledge.references import check_references
from candidates.knowledge.rule_sets import check_rule_sets
from candidates.knowledge.scales_of_facts import scales_of
from candidates.knowledge.shapes import entry_faults, record_faults

__all__ = ["check", "counts"]


def check(tree: Tree) -> list[KnowledgeError]:
    """Return every fault of the edition in `tree`, in the order of the files; none where it is in order.

    An entry whose shape is at fault is not looked at further until that is mended.
    """
    found: list[KnowledgeError] = []
    unsound: set[tuple[str, str]] = set()
    for section, name, faults in (*entry_faults(tree), *record_faults(tree)):
        found += faults
        if faults:
            unsound.add((section, name))
    return sorted([*found, *_meaning(Catalogue(tree, unsound))], key=lambda fault: (fault.file, fault.line))


def _meaning(catalogue: Catalogue) -> list[KnowledgeError]:
    """Return the faults of what the sound entries say."""
    scales = scales_of(catalogue)
    return [
        *check_references(catalogue),
        *check_asking(catalogue),
        *check_instruments(catalogue),
        *check_measuring(catalogue),
        *check_rule_sets(catalogue),
        *check_identities(catalogue),
        *check_conditions(catalogue, scales),
        *check_amounts(catalogue, scales),
        *check_coverage(catalogue, scales),
        *check_deciding(catalogue, scales),
        *check_gates(catalogue),
        *check_grounds(catalogue),
        *check_demands(catalogue),
        *check_figures(catalogue),
    ]
