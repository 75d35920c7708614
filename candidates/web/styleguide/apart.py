"""One component several times on one page: what has to be unique on a page is made so, and nothing takes the focus."""

import re

ID = re.compile(r'\sid="([^"]+)"')
# Attributes that name an id: its own, those it points at, and the marks inside a drawing.
NAMES_IDS = re.compile(
    r'(\s(?:id|for|aria-labelledby|aria-describedby|data-name|href|fill|clip-path|mask)=")([^"]*)(")'
)
WORD = re.compile(r"[^\s#()]+")
# A section with a name is a landmark; the same landmark twice leads nobody anywhere.
LANDMARK = re.compile(r'(<section\b[^>]*?) aria-label(?:ledby)?="[^"]*"')
NAVIGATION = re.compile(r'(<nav\b[^>]*? aria-label="[^"]*)(")')


def set_apart(html: str, number: int) -> str:
    """Return a rendered component whose ids, and what points at them, end in a number of their own."""
    ids = set(ID.findall(html))

    def numbered(word: re.Match[str]) -> str:
        return f"{word[0]}-{number}" if word[0] in ids else word[0]

    def renamed(found: re.Match[str]) -> str:
        leads_away = "href" in found[1] and not found[2].startswith("#")
        return found[0] if leads_away else f"{found[1]}{WORD.sub(numbered, found[2])}{found[3]}"

    html = LANDMARK.sub(r"\1", html).replace(" autofocus", "")
    return NAMES_IDS.sub(renamed, NAVIGATION.sub(rf"\1 {number}\2", html))
