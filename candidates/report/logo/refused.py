"""Why a picture cannot be a logo."""

from enum import StrEnum


class Refusal(StrEnum):
    """What is wrong with a picture; the words for a reader stand in the form."""

    TOO_HEAVY = "too heavy"
    NEITHER = "neither PNG nor SVG"
    BROKEN = "broken"
    TOO_LARGE = "too many pixels"
    NO_SIZE = "no size"
    TOO_NARROW = "too narrow or too flat"
    PART = "a part that is not taken"
    ELSEWHERE = "looks elsewhere"
    NOT_PRINTED = "cannot be printed"


class LogoError(Exception):
    """A picture cannot be a logo. `part` names the part that is not taken, where that is why."""

    def __init__(self, refusal: Refusal, part: str = "") -> None:
        super().__init__(f"{refusal}{f': {part}' if part else ''}")
        self.refusal, self.part = refusal, part
