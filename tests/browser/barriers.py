"""Nobody is kept out of the page that stands in the window."""

from typing import Literal

from tests.browser.visitor import LOOKS, Visitor


def nothing_is_in_the_way_of(visitor: Visitor) -> None:
    """Check that axe finds nothing and nothing scrolls sideways, in the look that the window has."""
    assert visitor.barriers == []
    assert not visitor.scrolls_sideways, visitor.title


def nothing_is_in_the_way_in_any_look_of(visitor: Visitor) -> None:
    """Check that axe finds nothing and nothing scrolls sideways on the open page, narrow and wide, light and dark."""
    before = visitor.page.viewport_size
    for width, colours in LOOKS:
        visitor.page.set_viewport_size({"width": width, "height": 900})
        # Without motion, for a button that is still changing its ground has neither its old nor its new contrast.
        scheme: Literal["dark", "light"] = "dark" if colours == "dark" else "light"
        visitor.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        nothing_is_in_the_way_of(visitor)
    visitor.page.emulate_media(color_scheme="light")
    if before:
        visitor.page.set_viewport_size(before)
