"""That axe remembers what it read of a colour changes nothing of what it tells."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import AS_IT_COMES, AXE, RULES

pytestmark = pytest.mark.browser
# Colours in each form that a style sheet may hold, some of them too pale, one below another that lets it through.
COLOURS = ["#767676", "#777", "rgb(118 118 118 / 70%)", "hsl(0 0% 46%)", "oklch(60% 0.1 200)", "color(srgb 1 0 0)"]
PAGE = "".join(
    f'<p style="color: {ink}; background: {ground}">Words</p>' for ink in COLOURS for ground in ("white", "#0080ff33")
)
TELLS = """async rules => {
  const {violations, incomplete, passes} = await axe.run({runOnly: rules});
  return {violations, incomplete, passes};
}"""


def told_by(script: str, browser: Browser) -> dict[str, list[dict[str, Any]]]:
    """All that axe tells of a page, which is asked twice."""
    page = browser.new_page()
    page.set_content(f"<html lang=en><title>Colours</title><main><h1>Colours</h1>{PAGE}</main>")
    page.evaluate(script)
    told = [page.evaluate(TELLS, RULES) for _ in range(2)]
    page.close()
    assert told[0] == told[1]
    return told[0]


def test_axe_tells_the_same_whether_it_remembers_colours_or_not(browser: Browser):
    told = told_by(AXE, browser)
    assert told == told_by(AS_IT_COMES, browser)
    pale, sound = (
        [node for one in told[kind] if one["id"] == "color-contrast" for node in one["nodes"]]
        for kind in ("violations", "passes")
    )
    assert pale
    assert sound
