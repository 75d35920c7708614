"""The hand-over object: everything that a reader of one assessment needs, as plain data; nobody fetches more."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from candidates.engine.loading import Tree
from candidates.engine.rules import Knowledge
from candidates.overriding import NOTHING, SetAside
from candidates.team import NOBODY, Team

State = Literal["draft", "concluded", "superseded"]


@dataclass(frozen=True, slots=True)
class Logo:
    """A clinic's logo: a picture that was looked through when it was sent, its digest, its size in its own units."""

    kind: Literal["png", "svg"]
    content: bytes
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic whose paper it is: name, address and number for warning signs, as they stand on the letterhead."""

    name: str
    address: str
    warning_contact: str
    is_demonstration: bool
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who was assessed."""

    family_name: str
    given_names: str
    birth_date: date | None
    reference: str


@dataclass(frozen=True)
class Dossier:
    """One assessment as it was concluded, or as it stands.

    `given` is the engine's input, `evaluation` the answer to it. `tree` and `knowledge` are the edition that judged,
    as text and as objects. `at` is when it was concluded, or when a draft was drawn up; `by` is who did so.
    `number` and `sha256`, the digest of what was frozen, are empty in a draft, as is `check_at`, the address at which
    anybody can ask whether the conclusion is genuine. `team` is what its members said, `set_aside` which
    findings were set aside, on which day, `kept_aside` which answers are no longer asked, by the place of the limb.
    """

    state: State
    number: str
    sha256: str
    clinic: Clinic
    person: Person
    at: datetime
    by: str
    given: dict[str, Any]
    evaluation: dict[str, Any]
    tree: Tree
    knowledge: Knowledge
    check_at: str = ""
    team: Team = NOBODY
    set_aside: SetAside = NOTHING
    kept_aside: frozenset[tuple[int | None, str]] = frozenset()

    @property
    def as_of(self) -> date:
        """Return the day on which the answers were judged."""
        return date.fromisoformat(self.evaluation["as_of"])
