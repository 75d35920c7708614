"""Where a member can go on from what is shown: only what the role allows and the limb can have."""

from dataclasses import dataclass

from django.urls import reverse

from candidates.aftercare.entries import Entry
from candidates.forms.aftercare import FORMS
from candidates.membership import Member
from candidates.models import ResidualLimb


@dataclass(frozen=True)
class Way:
    """A link to the form of an entry, and what it is called."""

    words: str
    url: str


class Ways:
    """The ways on from one limb for one member; of an archived person nothing is recorded."""

    def __init__(self, limb: ResidualLimb, member: Member) -> None:
        self.limb, self.member = limb, member

    def may(self, kind: str) -> bool:
        """Return whether the member may record something of a kind about this limb now."""
        form = FORMS[kind]
        if self.limb.candidate.is_archived:
            return False
        return self.member.may(form.act) and (form.levels is None or self.limb.level in form.levels)

    def to(self, kind: str, words: str, **of: Entry) -> list[Way]:
        """Return the way to the form of a kind, `about` or `corrects` an entry; none where the role lacks it."""
        if not self.may(kind):
            return []
        query = "&".join(f"{name}={entry.id}" for name, entry in of.items())
        url = reverse("aftercare_record", args=[self.limb.pk, kind])
        return [Way(words, f"{url}?{query}" if query else url)]

    def all_of(self, kind: str = "") -> str:
        """Return the address of everything that was recorded of the limb, or all of a kind."""
        url = reverse("aftercare_entries", args=[self.limb.pk])
        return f"{url}?kind={kind}" if kind else url
