"""The papers for the person on screen, and the page that says whether a paper is genuine."""

from io import BytesIO

import pikepdf
import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.models import ResidualLimb
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import (
    opens_the_record_of,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.test_journey_again import opens_the_report
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic."""
    the_demonstration_clinic()


def test_from_a_report_to_the_persons_papers_and_to_whether_one_is_genuine(visitor: Visitor):
    # Given the report of somebody
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    opens_the_report(visitor)
    # When the paper for the person is opened, then both ways stand there and nothing is in the way
    visitor.clicks("For the person")
    assert "Both ways, point by point" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the address on the paper is opened, then it is genuine, and nobody is named
    with visitor.page.expect_navigation():
        visitor.page.locator(".check a").click()
    assert visitor.title.startswith("Genuine")
    assert "Anna" not in visitor.page.locator("main").inner_text()
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And an unknown digest is calmly not known
    visitor.opens("/verify/" + "0" * 64)
    assert "Not known here" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And the sheet to take home after surgery is readable for everybody, and fits on one page of paper
    limb = ResidualLimb.objects.get(candidate__reference="INV-12")
    visitor.opens(f"/candidates/limbs/{limb.pk}/after-surgery/sheet")
    assert "Do not turn the screw" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    with pikepdf.open(BytesIO(visitor.page.pdf(prefer_css_page_size=True))) as printed:
        assert len(printed.pages) == 1
