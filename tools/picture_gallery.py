"""The page of the guide that shows three reports: written by `make pictures`, since only a report knows its pages."""

from collections.abc import Mapping
from pathlib import Path

HEAD = (
    "# Three reports, page by page\n\n"
    "Everybody in them is invented. Each report is a PDF that is accessible and archivable; here its pages are "
    "pictures, without the words that a PDF tells a screen reader. Written by `make pictures`.\n"
)


def write(place: Path, titles: Mapping[str, str], pages: Mapping[str, int]) -> None:
    """Write the page: a chapter for each person, a picture for each page of the report."""
    chapters = [f"\n## {title}\n\n{_pictures(person, pages[person])}" for person, title in titles.items()]
    place.write_text(HEAD + "".join(chapters), encoding="utf-8")


def _pictures(person: str, count: int) -> str:
    name = person.lower()
    return "".join(
        f"![Page {number} of {count} of the report about {person}](../pictures/reports/{name}-{number:02}.png)\n"
        for number in range(1, count + 1)
    )
