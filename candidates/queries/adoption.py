"""Whether a clinic has adopted an edition of the knowledge: only the very one, by its name and its content."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from candidates.membership import Member
from candidates.models import Clinic, Edition, EditionAdoption
from candidates.roles import Act


class Named(Protocol):
    """An edition, whether of the catalogue or of the engine: its name and the SHA-256 of its content."""

    @property
    def name(self) -> str:
        """Return the name."""

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the content."""


@dataclass(frozen=True)
class Standing:
    """How a clinic stands to one edition.

    `adoption` is what counts now, None where the edition is not adopted; `entries` are all that were ever signed, of
    whatever edition, the last first.
    """

    edition: Edition
    adoption: EditionAdoption | None
    entries: Sequence[EditionAdoption]

    @property
    def last(self) -> EditionAdoption | None:
        """Return the last entry, of whatever edition."""
        return self.entries[0] if self.entries else None

    @property
    def has_namesake(self) -> bool:
        """Return whether the last entry is of the edition's name and of other content."""
        last = self.last
        return last is not None and last.edition == self.edition.name and last.edition_sha256 != self.edition.sha256


def is_adopted(edition: Named, *, by: Clinic) -> bool:
    """Return whether a clinic has adopted this very edition and not withdrawn that."""
    return adoption_of(edition.name, edition.sha256, by=by) is not None


def adoption_of(name: str, sha256: str, *, by: Clinic) -> EditionAdoption | None:
    """Return the adoption of this very edition that counts for a clinic now; None where there is none."""
    entries = EditionAdoption.objects.filter(clinic=by, edition=name, edition_sha256=sha256)
    last = entries.order_by("-link_id").first()
    return _counting(last)


def standing(edition: Edition, *, seen_by: Member) -> Standing:
    """Return how the reader's clinic stands to an edition, with everything that was signed before."""
    seen_by.must(Act.READ_SETTINGS)
    signed = EditionAdoption.objects.filter(clinic=seen_by.clinic).select_related("withdraws")
    entries = tuple(signed.order_by("-link_id"))
    of_edition = (one for one in entries if (one.edition, one.edition_sha256) == (edition.name, edition.sha256))
    return Standing(edition, _counting(next(of_edition, None)), entries)


def _counting(last: EditionAdoption | None) -> EditionAdoption | None:
    """Return the last entry about an edition where that adopts it."""
    return None if last is None or last.withdraws_id else last
