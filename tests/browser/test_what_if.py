"""What if: other answers are tried on beside the saved ones, with the keyboard and without JavaScript."""

import pytest
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from candidates.actions.assessments import record
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment, Role, User
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    ADDRESS,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic, in which Jana has begun to smoke."""
    clinic = the_demonstration_clinic()
    prosthetist = User.objects.get(email=ADDRESS)
    jana = Assessment.objects.get(clinic=clinic, candidate__given_names="Jana")
    by = Member(prosthetist, clinic, frozenset({Role.PROSTHETIST}))
    record(jana, {"smoking": "current_light"}, {}, by=by, at=timezone.now())


def adds_the_question(visitor: Visitor, name: str) -> None:
    """Choose a question and add it."""
    visitor.page.locator("#question").select_option(name)
    sends(visitor, "Add this question")


def test_another_answer_is_tried_and_nothing_is_saved(visit: Visit):
    # Given the open assessment of a person who smokes, in a browser without JavaScript
    visitor = visit(scripts=False)
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Jana")
    sends(visitor, "Go on with the assessment")
    saved = AnswerRevision.objects.count()
    # When an infection is supposed, and the bone shorter
    visitor.clicks("What if…?")
    assert "Nothing here is saved." in visitor.sees
    adds_the_question(visitor, "active_infection")
    visitor.page.locator('input[name="active_infection"][value="deep_soft_tissue"]').check()
    adds_the_question(visitor, "limb1-residual_bone_length")
    visitor.page.locator("#limb1-residual_bone_length").fill("120")
    visitor.goes_on_with("Enter")
    # Then what moves has the focus, now and then side by side, and nothing was saved
    assert visitor.focus == "moves"
    sums = visitor.page.locator(".moved table").first.inner_text()
    assert "Worth a conversation; some things can be put right meanwhile" in sums
    assert "Something comes first" in sums
    assert AnswerRevision.objects.count() == saved
    assert visitor.page.url.endswith("/what-if")


def test_the_page_is_free_of_barriers_in_every_state(visitor: Visitor):
    # Given the page without a question, then with what moves, then with a fault
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Jana")
    sends(visitor, "Go on with the assessment")
    visitor.clicks("What if…?")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the smallest change is tried
    visitor.page.get_by_role("button", name="Try this").first.click()
    visitor.page.wait_for_selector("#moves")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And a number that cannot be
    adds_the_question(visitor, "body_weight")
    visitor.page.locator("#body_weight").fill("8200")
    visitor.goes_on_with("Enter")
    # Then the fault is said, and leads to its field
    assert visitor.title.startswith("Error: What if")
    assert visitor.focus == "errors-title"
    nothing_is_in_the_way_in_any_look_of(visitor)
