"""The page of the guide that shows three reports and two letters: written by `make pictures`, which knows them."""

from collections.abc import Mapping
from pathlib import Path

from tools.picture_list import LETTERS, PAGES_OF_A_LETTER

HEAD = (
    "# Three reports, page by page, and two letters\n\n"
    "Everybody in them is invented. Each is a PDF that is accessible and archivable; here its pages are "
    "pictures, without the words that a PDF tells a screen reader. Written by `make pictures`.\n"
)


def write(place: Path, titles: Mapping[str, str], pages: Mapping[str, int], letters: Mapping[str, int]) -> None:
    """Write the page: a chapter for each person, a picture for each page; then the letters' first pages."""
    chapters = [f"\n## {title}\n\n{_pictures(person, pages[person])}" for person, title in titles.items()]
    beside = [f"\n## Letters: their first pages\n\n{''.join(_letter(name, count) for name, count in letters.items())}"]
    place.write_text(HEAD + "".join(chapters + beside), encoding="utf-8")


def _letter(name: str, count: int) -> str:
    what, person, _ = LETTERS[name]
    return "".join(
        f"![Page {number} of {count} of the {what} about {person}](../pictures/letters/{name}-{number}.png)\n"
        for number in range(1, min(count, PAGES_OF_A_LETTER) + 1)
    )


def _pictures(person: str, count: int) -> str:
    name = person.lower()
    return "".join(
        f"![Page {number} of {count} of the report about {person}](../pictures/reports/{name}-{number:02}.png)\n"
        for number in range(1, count + 1)
    )
