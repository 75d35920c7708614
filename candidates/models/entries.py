"""How an entry of an edition is kept in columns, so that it can be given back exactly as it was written."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Self

from django.db import models

from candidates.engine.loading import Entry, KnowledgeError


class Structure(models.JSONField):
    """A list or mapping of texts, read whole and never searched; None where the entry says nothing."""

    def db_type(self, connection: Any) -> str:
        """Return plain text on every database: PostgreSQL's jsonb would sort the keys, whose order has a meaning."""
        return "text"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> str | None:
        """Return the value as JSON."""
        return None if value is None else json.dumps(value, ensure_ascii=False)


class Written(models.Model):
    """Something that was written in YAML, each key in a column of the same name: a TextField or a Structure.

    A text stands there exactly as it was written, decimals included, and is empty where the entry says nothing.
    """

    # What was left out and what is empty are different things, and both differ from another order.
    written_keys = Structure()

    KEPT_ELSEWHERE: ClassVar[frozenset[str]] = frozenset()  # keys whose value stands in other tables

    class Meta:
        abstract = True

    @classmethod
    def from_words(cls, words: Mapping[str, Any], **columns: Any) -> Self:
        """Return an unsaved entry that says what `words` say; KnowledgeError for a key that has no column here.

        `columns` are those that `words` cannot fill by themselves, such as a source, which is another entry.
        """
        for key, value in words.items():
            if key not in columns and key not in cls.KEPT_ELSEWHERE:
                columns[key] = cls._fitting(words, key, value)
        return cls(written_keys=list(words), **columns)

    def as_written(self, **elsewhere: Any) -> dict[str, Any]:
        """Return the mapping that was written, given the values that are kept elsewhere."""
        return {key: elsewhere[key] if key in elsewhere else self._said(key) for key in self.written_keys}

    @classmethod
    def _fitting(cls, words: Mapping[str, Any], key: str, value: Any) -> Any:
        """Return the value where a column of its kind bears the name `key`."""
        columns = {field.name: field for field in cls._meta.fields if isinstance(field, models.TextField | Structure)}
        if key not in columns or key == "written_keys":
            mend = f"Take it out, or choose one of: {', '.join(sorted(columns.keys() - {'written_keys'}))}."
            raise KnowledgeError(*place(words, key), f"A {cls._meta.verbose_name} has no {key!r}.", mend)
        if isinstance(columns[key], models.TextField) and not isinstance(value, str):
            raise KnowledgeError(*place(words, key), f"{key!r} is no plain text.", "Write it as one text.")
        return value

    def _said(self, key: str) -> Any:
        value = getattr(self, key)
        return value.isoformat() if isinstance(value, date) else value


class PartOfEdition(models.Model):
    """Anything that belongs to one edition. Each names it directly, so that one rule in the database guards all."""

    edition = models.ForeignKey("candidates.Edition", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField("place in the order in which it was written")

    class Meta:
        abstract = True


class CatalogueEntry(Written, PartOfEdition):
    """A part of an edition that was written as one mapping."""

    class Meta:
        abstract = True


def place(words: Mapping[str, Any], key: str | None = None) -> tuple[str, int]:
    """Return the file and line of a mapping, or of a key in it, as far as they are known."""
    if not isinstance(words, Entry):
        return "the edition", 1
    return words.file, words.line_of(key) if key else words.line
