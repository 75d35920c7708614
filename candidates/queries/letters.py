"""The letters of a demonstration clinic, which go into a folder instead of leaving."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from candidates.membership import Member
from candidates.models import Invitation, Membership, User
from candidates.roles import Act

MOST = 50
BETWEEN = b"\n" + b"-" * 79 + b"\n"


@dataclass(frozen=True)
class Letter:
    """One letter as it was sent."""

    sent: datetime
    to: str
    subject: str
    text: str


def letters(folder: Path, member: Member) -> list[Letter]:
    """Return the last letters to people of a demonstration clinic, the newest first; none of any other clinic.

    A letter may carry a key to an account. So nobody reads here what was sent to a user who works anywhere else too.
    """
    member.must(Act.READ_SETTINGS)
    if not member.clinic.is_demonstration:
        return []
    readable = _addresses(member)
    found = [letter for letter in _all_in(folder) if letter.to in readable]
    return sorted(found, key=lambda letter: letter.sent, reverse=True)[:MOST]


def _addresses(member: Member) -> set[str]:
    here = Membership.objects.filter(clinic=member.clinic).values_list("user__email", flat=True)
    invited = Invitation.objects.filter(clinic=member.clinic).values_list("email", flat=True)
    elsewhere = Membership.objects.exclude(clinic=member.clinic).values_list("user__email", flat=True)
    powerful = User.objects.filter(is_superuser=True).values_list("email", flat=True)
    return {*here, *invited} - {*elsewhere, *powerful}


def _all_in(folder: Path) -> Iterator[Letter]:
    for path in sorted(folder.glob("*.log")):
        for written in path.read_bytes().split(BETWEEN):
            if written.strip():
                yield _letter(message_from_bytes(written.lstrip(b"\n"), policy=policy.default))


def _letter(message: EmailMessage) -> Letter:
    body = message.get_body(("plain",))
    text = str(body.get_content()) if body else ""
    return Letter(parsedate_to_datetime(str(message["Date"])), str(message["To"]), str(message["Subject"]), text)
