"""The head of every page stays calm on a phone: the name and who is signed in on one line, the way on the next."""

import pytest

from candidates.models import Clinic
from tests.access.world import world
from tests.browser.conftest import Visit
from tests.browser.door import enters_as

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONG = "University Rehabilitation Hospital of the Northern Provinces"
# How many lines what can be pressed in the head stands on.
LINES = """() => {
  const boxes = [...document.querySelectorAll(".top__row :is(a, button)")].map(one => one.getBoundingClientRect());
  const middles = boxes.map(box => (box.top + box.bottom) / 2).sort((a, b) => a - b);
  return middles.filter((middle, place) => !place || middle - middles[place - 1] > 6).length;
}"""


def test_the_head_has_at_most_two_lines_on_a_phone_in_every_role(visit: Visit):
    # Given a clinic with a long name, and a phone
    north, visitor = world("North"), visit()
    Clinic.objects.filter(pk=north.clinic.pk).update(name=LONG)
    # When somebody in any role opens a page, in a narrow window or a wide one
    for member in north.members.values():
        enters_as(visitor, member).opens("/screen")
        assert LONG in visitor.sees
        # Then the head has two lines at most, and on a desk one
        for width, most in ((320, 2), (375, 2), (414, 2), (1280, 1)):
            visitor.page.set_viewport_size({"width": width, "height": 900})
            assert visitor.page.evaluate(LINES) <= most, f"{member.roles}, {width} px"
            assert not visitor.scrolls_sideways
    # And what is cut short there is whole behind its link
    visitor.page.locator(".who a").click()
    assert LONG in visitor.page.locator("main").inner_text()
