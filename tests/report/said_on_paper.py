"""What a paper has to say and does not: page one of the report, its counts, and every text of the others."""

import json
import re
from collections.abc import Iterator
from typing import Any
from unicodedata import bidirectional

from candidates.dossier import Dossier
from candidates.report.content.report import PageOne, Report, report_of

# What is drawn, told to a screen reader, the key of something, or in the head and on other papers only.
UNPRINTED = frozenset(
    {"svg", "alt", "shape", "line", "id", "kind", "key", "sha256", "check", "as_of", "generated"}
    | {"born", "reference", "drawn_up", "warning_contact"}
)
NOTHING_MISSING = "Nothing that could change this is missing."
# A clause that ends at the foot of a page goes on below the head of the next.
CLAUSE = re.compile(r"(?<=[.;,:])\s")
# Marks of direction, and letters that are told from the left whatever way they run.
TURNED = frozenset({"R", "AL", "NSM", "LRE", "RLE", "PDF", "BN", "RLM", "LRM"})


def squeezed(said: str) -> str:
    """A text without spaces, and without what runs from right to left."""
    return "".join(letter for letter in "".join(said.split()) if bidirectional(letter) not in TURNED)


def lacking(wanted: dict[str, list[str]], page: str) -> list[str]:
    """What of each kind does not stand on a page."""
    told = squeezed(page)
    return [f"{kind}: {one}" for kind, ones in wanted.items() for one in ones if squeezed(one) not in told]


def five_questions(first: PageOne) -> dict[str, list[str]]:
    """What answers the five questions of a surgeon: who, what verdict, which system, what blocks, what next."""
    blocks = [row.title for row in first.deciding.rows] or [first.deciding.none_found]
    return {
        "who": [first.head.sides, first.who.person, *(limb.says for limb in first.who.limbs)],
        "what verdict": [first.sentence.referral.word, first.sentence.verdict.word],
        "which system": [chart.caption for chart in first.charts],
        "what blocks": [*blocks, first.deciding.none_found],
        "what next": [step.what for step in first.next_steps],
    }


def counted(report: Report) -> dict[str, list[str]]:
    """Every count, number and id of the report."""
    first, rest = report.first, report.rest
    return {
        "number": [first.head.number, rest.foot.conclusion_sha256, rest.foot.edition_sha256, first.head.edition],
        "counts": [f"{count.number} {count.word}" for count in rest.counts],
        "not known": [f"{first.not_known.count} answer" if first.not_known.count else NOTHING_MISSING],
        "sources": [f"{source.number}. {source.cite}" for source in rest.sources],
        "systems": [row.name for row in rest.systems],
    }


def report_lacks(dossier: Dossier, pages: list[str]) -> list[str]:
    """What the report does not say though it should, by kind."""
    report = report_of(dossier)
    beside = [one for one in pages if "What it could give" in one and "Loosening" in one]
    return [
        *lacking(five_questions(report.first), pages[0]),
        *lacking(counted(report), " ".join(pages)),
        *([] if beside else ["gains and burdens side by side on one page"]),
        *(["a letter of every word: a font lacks one"] if "[U+" in " ".join(pages) else []),
    ]


def texts_lacking(carried: bytes, pages: list[str]) -> list[str]:
    """Which texts of the data that a paper carries do not stand on it."""
    return lacking({"text": list(_texts(json.loads(carried)))}, " ".join(pages))


def _texts(plain: Any) -> Iterator[str]:
    if isinstance(plain, dict):
        yield from (text for key, value in plain.items() if key not in UNPRINTED for text in _texts(value))
    elif isinstance(plain, list):
        yield from (text for value in plain for text in _texts(value))
    elif isinstance(plain, str):
        yield from CLAUSE.split(plain)
