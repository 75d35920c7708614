"""The contract, section Three-valued rules: what the tables of an edition may not leave out, claim twice or hide."""

from copy import deepcopy
from typing import Any

from candidates.knowledge.checking import check
from tests.engine.edition import tree
from tests.engine.proving import proves


def faults_of_the_edition(change: Any) -> str:
    """What the check of the knowledge says of an edition that was changed."""
    edition = deepcopy(tree())
    change(edition)
    return "\n".join(str(fault) for fault in check(edition))


@proves("C29", "Every option of a choice is covered by a row, if need be a neutral one")
def test_an_option_that_no_row_covers_is_refused() -> None:
    assert faults_of_the_edition(lambda edition: None) == ""
    told = faults_of_the_edition(lambda edition: edition["criteria"]["smoking"]["neutral"]["smoking"].remove("never"))
    assert "criteria/tobacco.yaml" in told
    assert "'never'" in told


@proves("C30", "the bands of a number have neither gap nor overlap")
def test_a_gap_between_bands_and_an_overlap_are_refused() -> None:
    def gap(edition: Any) -> None:
        edition["criteria"]["vitamin_d"]["rows"][1]["when"]["vitamin_d"]["at_least"] = "31"

    def overlap(edition: Any) -> None:
        edition["criteria"]["vitamin_d"]["rows"][1]["when"]["vitamin_d"]["at_least"] = "29"

    assert "'vitamin_d' at 30 or between 30 and 31" in faults_of_the_edition(gap)
    assert "'vitamin_d' at 29 or between 29 and 30 is claimed" in faults_of_the_edition(overlap)


@proves("C31", "a row that can never decide is refused.")
def test_a_row_behind_a_worse_one_that_is_always_true_with_it_is_refused() -> None:
    def hide(edition: Any) -> None:
        rows = edition["criteria"]["malignancy"]["rows"]
        rows.append(deepcopy(rows[1]))
        rows[-1]["when"]["malignancy"] = ["active_or_metastatic"]

    told = faults_of_the_edition(hide)
    assert "criteria/infection_and_tumour.yaml" in told
    assert "never decide" in told
