"""Implant systems of an edition, what each allows, and the routes that are no system."""

from typing import ClassVar

from django.db import models

from candidates.engine.rules import LIMITS
from candidates.models.catalogue import Source
from candidates.models.catalogue_rules import RuleSet
from candidates.models.entries import CatalogueEntry, Structure


class ImplantSystem(CatalogueEntry):
    """One implant system at its levels: what is known of it, its limits and its rule set."""

    KEPT_ELSEWHERE = frozenset({"limits", "rows"})

    rule_set = models.OneToOneField(RuleSet, on_delete=models.PROTECT, related_name="system")
    key = models.CharField(max_length=100)
    name = models.TextField()
    maker = models.TextField()
    levels = Structure(null=True)
    bones = Structure(null=True)
    fixation = models.TextField()
    stages = models.TextField()
    availability = models.TextField()
    instead = Structure(null=True)
    note = models.TextField()
    summary = models.TextField()
    category = models.TextField()
    values = Structure(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="a_system_stands_once_in_an_edition"),
        ]

    def __str__(self) -> str:
        """The name."""
        return self.name


class LimitStatus(models.TextChoices):
    """How well a limit of a device is known."""

    CONFIRMED = "confirmed", "Checked by a clinic in the current instructions for use"
    READ = "read", "Printed in a source that was read"
    DERIVED = "derived", "The complement of a printed rule"
    UNVERIFIED = "unverified", "Not read in a source"
    UNKNOWN = "unknown", "No value found"


class Comparator(models.TextChoices):
    """On which side of a limit the permitted values lie."""

    AT_LEAST = "at_least", "At least"
    ABOVE = "above", "More than"
    AT_MOST = "at_most", "At most"
    BELOW = "below", "Less than"


KNOWN = models.Q(status__in=[status for status in LimitStatus.values if status != LimitStatus.UNKNOWN])


class DeviceLimit(CatalogueEntry):
    """What one implant system allows of one quantity; without a value where none was found."""

    system = models.ForeignKey(ImplantSystem, on_delete=models.PROTECT, related_name="limits")
    limit = models.TextField()
    comparator = models.TextField(choices=Comparator)
    status = models.TextField(choices=LimitStatus)
    value = models.TextField()
    unit = models.TextField()
    landmark = models.TextField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="limits")
    note = models.TextField()
    instead = Structure(null=True)
    holds_from = models.DateField("the day from which it holds: the edition's, unless it is given")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["system", "limit"], name="a_limit_stands_once_in_its_system"),
            models.CheckConstraint(condition=models.Q(limit__in=list(LIMITS)), name="a_limit_has_a_known_name"),
            models.CheckConstraint(
                condition=models.Q(comparator__in=Comparator.values), name="a_limit_has_a_known_comparator"
            ),
            models.CheckConstraint(
                condition=models.Q(status=LimitStatus.UNKNOWN, value="")
                | (KNOWN & ~models.Q(value="") & ~models.Q(unit="")),
                name="a_limit_has_value_and_unit_or_is_unknown",
            ),
        ]

    def __str__(self) -> str:
        """What it limits and where it stands."""
        return f"{self.limit} {self.comparator} {self.value or 'unknown'} {self.unit}".rstrip()


class Pathway(CatalogueEntry):
    """A route that is no system: listed, never judged."""

    key = models.CharField(max_length=100)
    name = models.TextField()
    levels = Structure(null=True)
    system = models.TextField()
    says = models.TextField()
    basis = models.TextField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="pathways")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="a_pathway_stands_once_in_an_edition"),
        ]

    def __str__(self) -> str:
        """The name."""
        return self.name
