"""The style sheet and the pages know the same classes: none is styled that no page has, no drawing has one unknown."""

import re
from pathlib import Path

CANDIDATES = Path(__file__).parents[2] / "candidates"
TEMPLATES = CANDIDATES.parent / "templates"
NAME = re.compile(r"[A-Za-z][\w-]*")


def styled() -> set[str]:
    """The classes that the style sheet names."""
    css = (CANDIDATES / "static/candidates/osseo.css").read_text(encoding="utf-8")
    return set(re.findall(r"\.([A-Za-z][\w-]*)", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)))


def written(*kinds: str) -> str:
    """All templates and modules with these endings, in one text."""
    paths = (path for kind in kinds for place in (TEMPLATES, CANDIDATES) for path in place.rglob(f"*{kind}"))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_class_that_is_styled_is_had_by_a_page_or_a_drawing():
    text = written(".html", ".py", ".js")
    said = set(NAME.findall(text))
    # What a template ends with a word of its own, such as mark--{{ mark.shape }}.
    begun = tuple(re.findall(r"([a-z]+-+)\{\{", text))
    assert begun
    assert [name for name in sorted(styled() - said) if not name.startswith(begun)] == []


def test_every_class_of_a_drawing_has_its_colour_on_the_screen_in_the_light_and_in_the_dark():
    drawn = set(re.findall(r"(?<![\w-])g-[a-z]+(?:-[a-z]+)*", written(".html", ".py")))
    assert drawn
    assert sorted(drawn - styled()) == []
