"""The pictures of the documents: what is mentioned is there, and what is there is mentioned and can be made anew."""

import re
from pathlib import Path

from tools.picture_files import LARGEST, LARGEST_IN_ALL
from tools.picture_list import LETTERS, REPORTS, SCREENS

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
EMBEDDED = re.compile(r"!\[([^\]]*)\]\(([^)]+\.png)\)")


def embedded() -> dict[Path, str]:
    """Every picture that a document embeds, with the text that stands for it."""
    documents = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    return {
        (document.parent / place).resolve(): says
        for document in documents
        for says, place in EMBEDDED.findall(document.read_text(encoding="utf-8"))
    }


def test_every_picture_that_is_mentioned_is_there_and_every_one_that_is_there_is_mentioned() -> None:
    assert set(embedded()) == set(PICTURES.rglob("*.png"))


def test_every_picture_has_words_in_its_place() -> None:
    assert [place.name for place, says in embedded().items() if len(says.split()) < 3] == []


def test_every_screen_of_the_guide_and_every_report_is_one_that_the_tool_takes() -> None:
    assert {picture.stem for picture in (PICTURES / "guide").glob("*.png")} == set(SCREENS)
    people = {picture.stem.split("-")[0] for picture in (PICTURES / "reports").glob("*.png")}
    assert people == {person.lower() for person in REPORTS}


def test_each_kind_of_letter_is_shown_in_at_most_four_pictures_in_all() -> None:
    shown = [picture.stem.split("-")[0] for picture in (PICTURES / "letters").glob("*.png")]
    assert set(shown) == set(LETTERS) == {"referral", "necessity"}
    assert len(shown) <= 4


def test_pictures_stay_small() -> None:
    sizes = [picture.stat().st_size for picture in PICTURES.rglob("*.png")]
    assert max(sizes) <= LARGEST
    assert sum(sizes) <= LARGEST_IN_ALL
