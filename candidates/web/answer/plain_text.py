"""The answer as plain text, for a record."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _


def plain_text(shown: dict[str, Any]) -> str:
    """Return what the answer page shows, as far as a record needs it."""
    return "\n".join(_lines(shown))


def _lines(shown: dict[str, Any]) -> Iterator[str]:
    yield _("Quick screen for a bone-anchored prosthesis, %(date)s") % {"date": shown["as_of"]}
    yield shown["head"].who
    yield from _part(_("This comes first"), shown["warnings"])
    yield ""
    yield f"{shown['head'].referral.word}."
    yield f"{shown['head'].outside or shown['head'].says}."
    for group in shown["groups"]:
        yield from _part(str(group.title), (_finding(line) for line in group.lines))
    yield from _part(_("What to measure next"), (f"{one.label} ({one.whose})" for one in shown["missing"]))
    yield from _part(_("Answers given"), (f"{row.asks} {' · '.join(row.answers)}" for row in shown["rows"]))
    yield ""
    document = shown["document"]
    yield f"{document['intended_use']} {document['limits_of_knowledge']}"
    yield _("Knowledge edition %(name)s, not validated.") % {"name": document["edition"]["name"]}


def _finding(line: Any) -> str:
    return f"{line.title}: {line.mark.word}. {line.value}. {line.says}"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title and its lines, nothing where there are none."""
    listed = [f"- {line}" for line in lines]
    if listed:
        yield from ("", title, *listed)
