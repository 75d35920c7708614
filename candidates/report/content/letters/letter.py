"""What the two letters share: the sheet around their paragraphs, and the object that screen, paper and data show."""

from dataclasses import dataclass, replace

from candidates.report.content import letterhead
from candidates.report.content.findings import Override, lapsed, overrides
from candidates.report.content.letters.paragraphs import Paragraph, Part, Pen
from candidates.report.content.naming import Naming, day
from candidates.report.content.sources import Citations, Source
from candidates.wording.marks import Basis

NOT_TO_BE_ISSUED = "Draft, not to be issued"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of a policy as it prints it, beside the answer, its day and document, and how it was read."""

    asks: str
    answer: Paragraph
    date: str
    document: str
    basis: Basis
    origin: str


@dataclass(frozen=True, slots=True)
class Table:
    """The requirements for one limb; `side` is in capitals, and empty where there is one limb."""

    side: str
    rows: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A policy: its words as far as they were read, how far that was, and who read the current text.

    `whose` says of a clinic's own that it is one, and is empty of an edition's.
    """

    id: str
    title: str
    place: str
    whose: str
    dated: str
    words: tuple[tuple[str, tuple[str, ...]], ...]
    read: str
    confirmed: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. `kind` is its name among letters: that of its policy, or that of a referral.

    `refused` says why it may not be issued; it is empty where it may.
    """

    kind: str
    dated: str
    head: letterhead.Head
    warnings: tuple[str, ...]
    to: Paragraph
    before: tuple[Part, ...]
    policy: PolicyText | None
    tables: tuple[Table, ...]
    after: tuple[Part, ...]
    overrides: tuple[Override, ...]
    lapsed: tuple[Override, ...]
    edits: tuple[str, ...]
    made_from: tuple[tuple[int, str], ...]
    sources: tuple[Source, ...]
    foot: letterhead.Foot
    refused: str

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return every paragraph that can be edited, in the order in which they are read."""
        rows = (row.answer for table in self.tables for row in table.rows)
        before, after = ((one for part in parts for one in part.paragraphs) for parts in (self.before, self.after))
        return (self.to, *before, *rows, *after)


def letter(
    naming: Naming,
    pen: Pen,
    cited: Citations,
    *,
    kind: str,
    title: str,
    to: Paragraph,
    before: tuple[Part, ...],
    policy: PolicyText | None = None,
    tables: tuple[Table, ...] = (),
    after: tuple[Part, ...] = (),
    refused: str = "",
) -> Letter:
    """Return a letter around what was written of it."""
    evaluation = naming.dossier.evaluation
    found = [*evaluation["findings"], *(one for system in evaluation["systems"] for one in system["findings"])]
    return Letter(
        kind=kind,
        dated=day(pen.written.moment(naming.dossier.at).date()),
        head=_head(naming, title, refused),
        warnings=tuple(naming.shown("warning_signs", sign) for sign in evaluation["warnings"]),
        to=to,
        before=before,
        policy=policy,
        tables=tables,
        after=after,
        overrides=overrides(found, naming),
        lapsed=lapsed(naming),
        edits=pen.edits(),
        made_from=tuple((one.number, "; ".join(one.made_from)) for one in pen.paragraphs),
        sources=cited.listed(),
        foot=letterhead.foot(naming),
        refused=refused,
    )


def _head(naming: Naming, title: str, refused: str) -> letterhead.Head:
    head = letterhead.head(naming, title)
    return replace(head, states=(letterhead.State(NOT_TO_BE_ISSUED, refused), *head.states)) if refused else head
