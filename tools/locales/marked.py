"""Every text that is marked for translation: in templates, in Python, and in the parts that Osseo is built on."""

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
CODE = ("candidates", "osseo")
TEMPLATES = (".html", ".txt")
# Beside gettext's own names: how Django's lazy ones are called, and how candidates.wording says a text.
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "say": None,
    "both": (1, 2),
}
# Their words reach a reader too: faults of fields, names of months, what is said at the door.
PARTS = ("django", "allauth", "axes")


def messages() -> Catalog:
    """Return all texts, without a translation."""
    found = Catalog(locale="en", domain="django", fuzzy=False)
    for name in PARTS:
        _add_those_of(name, found)
    for path in _sources():
        for line, text, comments, context in _marked_in(path):
            found.add(text, locations=[(str(path.relative_to(ROOT)), line)], auto_comments=comments, context=context)
    return found


def _sources() -> Iterator[Path]:
    for folder in CODE:
        yield from sorted((ROOT / folder).rglob("*.py"))
    yield from sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in TEMPLATES)


def _marked_in(path: Path) -> Iterator[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    """Yield line, text, comments and context of what is marked in a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix in TEMPLATES:
        # Django turns a template into lines of Python; their indentation means nothing, but Python's reader minds it.
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    yield from extract("python", BytesIO(text.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})


def _add_those_of(name: str, found: Catalog) -> None:
    spec = find_spec(name)
    for folder in spec.submodule_search_locations if spec and spec.submodule_search_locations else ():
        for path in sorted(Path(folder).rglob("locale/en/LC_MESSAGES/django.po")):
            for message in read_po(BytesIO(path.read_bytes()), locale="en"):
                if message.id:
                    found.add(message.id, context=message.context, flags=message.flags)
