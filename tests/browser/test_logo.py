"""A clinic's logo from an administrator's chair: refused with a reason, set as PNG and as SVG, seen, and taken off."""

import pytest

from candidates.models import Role
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.door import enters_as
from tests.browser.prosthetist import sends
from tests.browser.visitor import Visitor
from tests.clinic.conftest import works_at
from tests.report.test_logo import DRAWING, REFUSED, pixels

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NONE = "None is set: papers carry the clinic’s name and address alone."
DRAWN = "image => image.complete && image.naturalWidth > 0"


def chooses(visitor: Visitor, name: str, kind: str, raw: bytes, button: str) -> None:
    """Choose a file in the field and send it."""
    visitor.page.get_by_label("Logo").set_input_files({"name": name, "mimeType": kind, "buffer": raw})
    sends(visitor, button)


def sees_the_logo(visitor: Visitor) -> bool:
    """Whether the picture stands there, named as the clinic is, and could be drawn."""
    picture = visitor.page.get_by_role("img", name="Northern clinic")
    picture.scroll_into_view_if_needed()
    return bool(picture.evaluate(DRAWN))


def test_a_logo_is_refused_set_changed_and_taken_off(visit: Visit):
    # Given an administrator of a clinic without a logo
    visitor = enters_as(visit(), works_at("Northern clinic", Role.CLINIC_ADMINISTRATOR))
    assert NONE in visitor.opens("/clinic/logo").sees
    # When a file is chosen that is no picture, then it is said why and led to its place
    chooses(visitor, "letter.txt", "text/plain", b"Dear colleague", "Set the logo")
    assert visitor.title.startswith("Error: Logo")
    assert visitor.focus == "errors-title"
    visitor.page.get_by_role("link", name="This is neither a PNG nor an SVG file.").click()
    assert visitor.focus == "id_logo"
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When a PNG is chosen, then it is seen
    chooses(visitor, "logo.png", "image/png", pixels(), "Set the logo")
    assert "The logo is set." in visitor.sees
    assert sees_the_logo(visitor)
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When an SVG that leads elsewhere is chosen, then it is refused and the PNG stays
    before = visitor.page.get_by_role("img", name="Northern clinic").get_attribute("src")
    chooses(visitor, "logo.svg", "image/svg+xml", REFUSED["a style from elsewhere"][0], "Set another")
    assert visitor.title.startswith("Error: Logo")
    assert visitor.page.get_by_role("img", name="Northern clinic").get_attribute("src") == before
    # When one is chosen that is whole, then it takes the place of the PNG
    chooses(visitor, "logo.svg", "image/svg+xml", DRAWING, "Set another")
    assert sees_the_logo(visitor)
    assert visitor.page.get_by_role("img", name="Northern clinic").get_attribute("src") != before
    # When it is taken off, then papers carry the name and the address alone
    sends(visitor, "Print no logo")
    assert "Papers are printed without a logo from now on." in visitor.sees
    assert NONE in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is put back from there, then it is seen again
    sends(visitor, "Put it back")
    assert sees_the_logo(visitor)
