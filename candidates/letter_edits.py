"""What people added to a letter, as plain data: what they wrote in place of a paragraph, and which text they read."""

from dataclasses import dataclass
from datetime import date, datetime

REFERRAL = "referral"
LONGEST = 5000  # characters of a paragraph


@dataclass(frozen=True, slots=True)
class Edit:
    """What somebody wrote in place of a generated paragraph; `edited` is empty where it was put back.

    `generated` is the text of ours as it stood then, `key` what the row is known by.
    """

    key: int
    paragraph: str
    generated: str
    edited: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TextRead:
    """That somebody read the current text of a policy; `dated` is the day that this text bears."""

    dated: date
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    """Everything that people added to one letter, edits in the order in which they were made."""

    edits: tuple[Edit, ...] = ()
    text_read: TextRead | None = None

    def last(self, paragraph: str) -> Edit | None:
        """Return the last edit of a paragraph, which is the one that counts; None where nobody touched it."""
        return next((edit for edit in reversed(self.edits) if edit.paragraph == paragraph), None)

    def moment(self, drawn_up: datetime) -> datetime:
        """Return the moment of the letter: when its record was drawn up, or when it was last written on."""
        read = [self.text_read.at] if self.text_read else []
        return max([drawn_up, *read, *(edit.at for edit in self.edits)])


NOTHING = Written()
