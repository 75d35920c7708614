"""Reading a page in a test: what stands in it, without a browser."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Page(HTMLParser):
    """The parts of a page that tests ask for."""

    markup: str
    text: str = ""
    inputs: list[dict[str, str | None]] = field(default_factory=list)
    buttons: list[dict[str, str | None]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._heading = False
        self.feed(self.markup)
        self.text = re.sub(r"[ \n]+", " ", self.text)
        self.headings = [re.sub(r"\s+", " ", heading).strip() for heading in self.headings]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [str(found["id"])] if "id" in found else []
        self.inputs += [found] if tag == "input" else []
        self.buttons += [found] if tag == "button" else []
        self.links += [str(found["href"])] if tag == "a" else []
        if tag in ("h1", "h2", "h3"):
            self._heading = True
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h1", "h2", "h3"):
            self._heading = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._heading:
            self.headings[-1] += data

    @property
    def title(self) -> str:
        """The title of the page."""
        found = re.search(r"<title>(.*?)</title>", self.markup, re.DOTALL)
        assert found
        return found[1]

    def sent(self) -> dict[str, list[str]]:
        """What a browser would send: hidden inputs, ticked boxes and text fields."""
        sent: dict[str, list[str]] = {}
        for one in self.inputs:
            if one.get("type") in ("radio", "checkbox") and "checked" not in one:
                continue
            if one.get("name"):
                sent.setdefault(str(one["name"]), []).append(str(one.get("value") or ""))
        return sent

    def asked(self) -> set[str]:
        """The names of the fields that can be seen."""
        return {str(one["name"]) for one in self.inputs if one.get("type") != "hidden"}


def page_of(response) -> Page:
    """The page that a response holds."""
    return Page(response.content.decode())
