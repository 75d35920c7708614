"""An edition of the knowledge, its sources and its questions. Once loaded it never changes (see protection.py)."""

from typing import ClassVar

from django.db import models

from candidates.models.entries import CatalogueEntry, PartOfEdition, Structure, Written


class Edition(Written):
    """The version of the knowledge. Its row is written last, after everything that belongs to it."""

    name = models.CharField(max_length=100, primary_key=True)
    date = models.DateField()
    status = models.TextField()
    intended_use = models.TextField()
    limits = models.TextField()
    sha256 = models.CharField("SHA-256 of the content", max_length=64)
    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        """The name."""
        return self.name


class Source(CatalogueEntry):
    """Where something was read, or, with the basis unverified, where it is said to stand."""

    key = models.CharField(max_length=100)
    cite = models.TextField()
    url = models.TextField()
    doi = models.TextField()
    year = models.TextField()
    kind = models.TextField()
    basis = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="a_source_stands_once_in_an_edition"),
        ]

    def __str__(self) -> str:
        """The citation."""
        return self.cite


class Fact(CatalogueEntry):
    """A question declared once: what it asks, which answers it takes, and when it is asked."""

    key = models.CharField(max_length=100)
    label = models.TextField()
    ask = models.TextField()
    help = models.TextField()
    kind = models.TextField()
    unit = models.TextField()
    units = Structure(null=True)
    options = Structure(null=True)
    exclusive = Structure(null=True)
    plausible = Structure(null=True)
    worse = models.TextField()
    tier = models.TextField()
    section = models.TextField()
    order = models.TextField()
    asked_when = Structure(null=True)
    may_be_not_applicable = models.TextField()
    not_applicable_means = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="a_fact_stands_once_in_an_edition"),
        ]

    def __str__(self) -> str:
        """The label."""
        return self.label


class KnowledgeEntry(PartOfEdition):
    """What is shown or looked up and is no rule: units, levels, instruments, outcomes, protocols and their like."""

    kind = models.CharField(max_length=100)
    key = models.CharField(max_length=100)
    content = Structure()

    class Meta:
        verbose_name_plural = "knowledge entries"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "kind", "key"], name="an_entry_stands_once_in_its_kind"),
        ]

    def __str__(self) -> str:
        """Kind and key."""
        return f"{self.kind}: {self.key}"
