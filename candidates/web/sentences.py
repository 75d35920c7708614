"""What findings add up to, in one sentence each, in the language of the reader; worded in candidates.wording."""

from collections.abc import Iterable
from typing import Any

from candidates.web.tongue import OF_THE_READER
from candidates.web.words import Mark
from candidates.wording import sentences

Document = dict[str, Any]
DECIDED_BY = sentences.DECIDED_BY
naming = sentences.naming


def of_verdict(verdict: str, findings: list[Document], missing: Iterable[Document], provisional: str = "") -> Mark:
    """Return a verdict as a sentence that counts its findings; `provisional` becomes a part of the sentence."""
    said = sentences.of_verdict(verdict, findings, missing, provisional, OF_THE_READER)
    return Mark(said.shape, said.word)


def on_what(verdict: str, findings: Iterable[Document], because: Iterable[Document]) -> str:
    """Return the provisional part of a verdict's sentence."""
    return sentences.on_what(verdict, findings, because, OF_THE_READER)


def provisional_words(because: Iterable[Document]) -> str:
    """Return the part of a sentence that says on what it provisionally stands; nothing where it stands firm."""
    return sentences.provisional_words(because, OF_THE_READER)
