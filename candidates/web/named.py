"""Sentences of the edition in which ids stand, with what they are called in their place: no id reaches a reader."""

import re
from collections.abc import Mapping
from typing import Any

# An id of one word, such as height or age, is the word itself.
_ID = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
AS_OF = {"as_of": "the day of the answers"}


def named(says: str, tree: Mapping[str, Any]) -> str:
    """Return a sentence with each id of a fact or a landmark as its name in quotation marks; others stay."""
    if not _ID.search(says):
        return says
    facts = {id: told["label"] for part in ("facts", "derived") for id, told in tree.get(part, {}).items()}
    landmarks = {
        id: name for names in tree.get("measurement", {}).get("landmarks", {}).values() for id, name in names.items()
    }
    quoted = {id: f"“{name}”" for id, name in {**facts, **landmarks}.items()}
    return _ID.sub(lambda found: {**quoted, **AS_OF}.get(found[0], found[0]), says)
