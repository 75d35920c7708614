"""The forms of a page as a browser sees them, and what comes of sending something wrong to each."""

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

# What no field takes: no number, no day, no choice that is offered.
NONSENSE = "nonsense \N{NOT EQUAL TO} 1"
TYPED = ("text", "email", "date", "search", "tel", "number", "")
NOT_TYPED = ("hidden", "submit", "button", "file", "image", "reset")


@dataclass
class Form:
    """Where a form sends, by which method, and its fields: name, type, and what stands in each."""

    action: str
    method: str
    fields: list[tuple[str, str, str]]
    buttons: list[tuple[str, str]]

    def is_filled_in(self) -> bool:
        """Whether it asks for anything that is typed or chosen."""
        return any(kind not in NOT_TYPED for _, kind, _ in self.fields)

    def typed(self) -> list[str]:
        """The names of the fields in which something is typed."""
        return [name for name, kind, _ in self.fields if kind in (*TYPED, "textarea")]

    def sent(self, value: str) -> dict[str, Any]:
        """What is sent with the same in every field; hidden fields and the first button as they are."""
        hidden = {name: given for name, kind, given in self.fields if kind == "hidden"}
        wrong = {
            name: value for name, kind, _ in self.fields if kind not in (*NOT_TYPED, "radio", "checkbox", "select")
        }
        chosen = {name: value for name, kind, _ in self.fields if value and kind in ("radio", "checkbox", "select")}
        return hidden | wrong | chosen | {name: value for name, value in self.buttons[:1] if name}


class Forms(HTMLParser):
    """Reads the forms of a page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._open: Form | None = None
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Form(given.get("action", ""), given.get("method", "get").lower(), [], [])
            self.found.append(self._open)
        elif self._open and tag == "button" and given.get("type") != "button":
            self._open.buttons.append((given.get("name", ""), given.get("value", "")))
        elif self._open and given.get("name") and "disabled" not in given:
            kind = given.get("type", "").lower() if tag == "input" else tag
            if tag in ("input", "select", "textarea"):
                self._open.fields.append((given["name"], kind, given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
