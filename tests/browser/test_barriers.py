"""Nobody is kept out: axe finds nothing, and nothing scrolls sideways, in any look of any page."""

import pytest

from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.web.people import AT_THE_HIP, FEVERISH, IRRADIATED, NOTHING_IN_THE_WAY, SMOKER, UNSURE, all_answers

pytestmark = pytest.mark.browser

PEOPLE = {
    "in the way": SMOKER,
    "nothing in the way": NOTHING_IN_THE_WAY,
    "a doctor today": FEVERISH,
    "a stop": IRRADIATED,
    "not known": UNSURE,
    "outside": AT_THE_HIP,
}


def test_nothing_is_in_the_way_on_the_pages_around_the_screen(visit: Visit):
    # Given a window of some width and colours
    visitor = visit()
    # When a page is opened, then nothing is in the way
    for address in ("/", "/intended-use", "/accessibility", "/nowhere"):
        nothing_is_in_the_way_in_any_look_of(visitor.opens(address))


def test_nothing_is_in_the_way_in_the_screen_whichever_question_is_open(visit: Visit):
    # Given the first question
    visitor = visit().opens("/screen")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is left empty, then the page about it has no barrier either
    visitor.clicks("Next")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is half way and all evidence is opened, then no kind of question has a barrier
    for open_question in ("4", "5", "6", "8"):
        visitor.brings(all_answers(UNSURE), go=open_question)
        visitor.opens_everything()
        nothing_is_in_the_way_in_any_look_of(visitor)


def test_nothing_is_in_the_way_on_any_answer(visit: Visit):
    # Given people of whom different things are said
    visitor = visit()
    for person in PEOPLE.values():
        visitor.opens("/screen")
        # When they have answered all questions and everything is unfolded
        visitor.brings(all_answers(person))
        visitor.opens_everything()
        # Then nothing is in the way on their answer
        assert "What to measure next" in visitor.sees
        nothing_is_in_the_way_in_any_look_of(visitor)
