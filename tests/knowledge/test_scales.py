"""The places of a scale: one answer for each that conditions can tell apart, ends and whole numbers included."""

from decimal import Decimal

from candidates.engine.clauses import condition
from candidates.knowledge.scales import Scale, answers, how_many, named_answers

PERCENT = Scale("number", lowest=Decimal("3.5"), highest=Decimal(18))
POINTS = Scale("number", lowest=Decimal(0), highest=Decimal(4), whole=True)
PROBLEMS = Scale("several", ("pain", "sweating", "loosening", "none"), exclusive=frozenset({"none"}))


def test_a_number_has_a_place_at_each_limit_and_on_both_sides_of_it() -> None:
    places = named_answers(PERCENT, [condition("hba1c", {"at_least": "7", "below": "8"})])
    assert [words for words, _ in places] == ["below 7", "at 7", "between 7 and 8", "at 8", "above 8"]


def test_there_is_no_place_beyond_the_plausible_ends() -> None:
    places = named_answers(POINTS, [condition("points", {"at_least": "0", "at_most": "4"})])
    assert [words for words, _ in places] == ["at 0", "between 0 and 4", "at 4"]


def test_between_neighbouring_whole_numbers_there_is_nothing() -> None:
    places = named_answers(POINTS, [condition("points", {"at_least": "2"}), condition("points", {"at_most": "1"})])
    assert [words for words, _ in places] == ["below 1", "at 1", "at 2", "above 2"]


def test_a_scale_without_ends_goes_on_beyond_the_limits() -> None:
    assert answers(Scale("number"), [condition("space", {"below": "0"})]) == [Decimal(-1), Decimal(0), Decimal(1)]


def test_an_exclusive_option_is_never_chosen_beside_others() -> None:
    chosen = answers(PROBLEMS, [condition("problems", ["pain"])])
    assert frozenset({"none"}) in chosen
    assert not [selection for selection in chosen if "none" in selection and len(selection) > 1]


def test_options_that_no_condition_tells_apart_are_chosen_together_or_alone() -> None:
    assert set(answers(PROBLEMS, [condition("problems", ["pain"])])) == {
        frozenset({"none"}),
        frozenset({"pain"}),
        frozenset({"sweating"}),
        frozenset({"sweating", "loosening"}),
        frozenset({"pain", "sweating"}),
        frozenset({"pain", "sweating", "loosening"}),
    }


def test_answers_can_be_counted_before_they_are_made() -> None:
    many = Scale("several", tuple(f"o{number}" for number in range(60)))
    assert how_many(many, [condition("many", [option]) for option in many.options]) == 2**60


def test_a_thing_asked_for_with_yes_or_no_is_present_when_the_answer_is_yes() -> None:
    present = condition("pain", {"present": "yes"})
    yes_no = Scale("one", ("yes", "no"))
    assert [yes_no.holds(present, answer) for answer in answers(yes_no, [present])] == [True, False]
