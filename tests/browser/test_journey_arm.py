"""An arm: its own landmarks, its own systems, its own drawing, up to the report."""

import pytest

from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    opens_the_page,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_arm_is_measured_judged_and_drawn_as_an_arm(visit: Visit):
    # Given somebody who lost the right arm above the elbow, measured in centimetres
    the_demonstration_clinic()
    visitor = visit()
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Hanne")
    sends(visitor, "Go on with the assessment")
    # When the page of the bone is opened
    opens_the_page(visitor, "The bone")
    # Then the side stands there in words, with the landmarks of this bone and no other
    assert "Right: Above the elbow" in visitor.sees
    landmarks = visitor.page.locator("select[name$='residual_bone_length.landmark'] option").all_inner_texts()
    assert "Top of the humeral head" in landmarks
    assert not [name for name in landmarks if "trochanter" in name or "tibia" in name]
    assert "145\N{NO-BREAK SPACE}mm" in visitor.sees
    # And the systems are those of an arm that the clinic can refer to
    systems = visitor.page.locator("aside").inner_text()
    assert "OPRA, humerus" in systems
    assert "femur" not in systems
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is concluded
    visitor.clicks("Check all answers")
    visitor.clicks("Conclude")
    sends(visitor, "Conclude")
    # Then the report says the side in capitals, and draws the right humerus
    assert "RIGHT Above the elbow" in visitor.sees
    assert visitor.page.get_by_role("img", name="RIGHT humerus").count()
    assert "femur" not in visitor.page.locator("h3").all_inner_texts()
    nothing_is_in_the_way_in_any_look_of(visitor)
