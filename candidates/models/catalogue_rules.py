"""The rules of an edition: sets of criteria, each criterion a decision table, and what policies ask besides."""

from typing import ClassVar

from django.db import models

from candidates.engine.rules import EFFECTS, HOLDS_UP
from candidates.models.catalogue import Source
from candidates.models.entries import CatalogueEntry, PartOfEdition, Structure


class RuleSetKind(models.TextChoices):
    """What a set of criteria is about."""

    GENERAL = "general", "General selection"
    SYSTEM = "system", "Implant system"
    POLICY = "policy", "Policy"


class RuleSet(PartOfEdition):
    """A named set of criteria: the general one, that of an implant system, or that of a policy."""

    key = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=RuleSetKind)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="a_rule_set_stands_once_in_an_edition"),
            models.CheckConstraint(
                condition=models.Q(kind__in=RuleSetKind.values), name="a_rule_set_is_of_a_known_kind"
            ),
        ]

    def __str__(self) -> str:
        """The key."""
        return self.key


class Criterion(CatalogueEntry):
    """One decision table. A row of a system or a policy is a criterion of its own, with a key and that row alone."""

    KEPT_ELSEWHERE = frozenset({"rows"})

    rule_set = models.ForeignKey(RuleSet, on_delete=models.PROTECT, related_name="criteria")
    key = models.CharField(max_length=100)
    title = models.TextField()
    tier = models.TextField()
    section = models.TextField()
    order = models.TextField()
    applies_when = Structure(null=True)
    neutral = Structure(null=True)
    why = models.TextField()
    action = models.TextField()
    disagreement = models.TextField()

    class Meta:
        verbose_name_plural = "criteria"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rule_set", "key"], name="a_criterion_stands_once_in_its_rule_set"),
        ]

    def __str__(self) -> str:
        """The title, or the key of a criterion that is one row."""
        return self.title or self.key


class DecisionRow(CatalogueEntry):
    """When these facts hold, this effect follows, and this is what to say."""

    KEPT_ELSEWHERE = frozenset({"id", "sources"})

    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="rows")
    when = Structure(null=True)
    effect = models.TextField()
    holds_up = models.TextField()
    says = models.TextField()
    modifiable = models.TextField()
    led_by = models.TextField()
    origin = models.TextField()
    basis = models.TextField()
    sources: "models.ManyToManyField[Source, RowSource]" = models.ManyToManyField(
        Source, through="RowSource", related_name="rows"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["criterion", "position"], name="a_row_has_its_place_in_the_table"),
            models.CheckConstraint(condition=models.Q(effect__in=EFFECTS), name="a_row_has_a_known_effect"),
            models.CheckConstraint(
                condition=models.Q(holds_up__in=["", *HOLDS_UP]), name="a_row_holds_up_something_known"
            ),
        ]

    def __str__(self) -> str:
        """The effect and the words for it."""
        return f"{self.effect}: {self.says}"


class RowSource(PartOfEdition):
    """That a row rests on a source, in the order in which its sources are named."""

    row = models.ForeignKey(DecisionRow, on_delete=models.PROTECT, related_name="cited")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="citations")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["row", "source"], name="a_row_names_a_source_once"),
        ]

    def __str__(self) -> str:
        """The key of the source."""
        return self.source.key


class Policy(CatalogueEntry):
    """Whom a centre, study, label, payer, commissioner, guideline or technique accepts, as it states itself."""

    KEPT_ELSEWHERE = frozenset({"always", "rows", "statements"})

    rule_set = models.OneToOneField(RuleSet, on_delete=models.PROTECT, related_name="policy")
    key = models.CharField(max_length=100)
    title = models.TextField()
    kind = models.TextField()
    jurisdiction = models.TextField()
    dated = models.TextField()
    reviewed = models.TextField()
    levels = Structure(null=True)
    systems = Structure(null=True)
    complete = models.TextField()
    words = Structure(null=True)
    accepts = Structure(null=True)
    unverified = Structure(null=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="policies")
    also_read = Structure(null=True)

    class Meta:
        verbose_name_plural = "policies"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="a_policy_stands_once_in_an_edition"),
        ]

    def __str__(self) -> str:
        """The title."""
        return self.title


class PolicyStatement(CatalogueEntry):
    """A requirement of a policy that no fact carries; a professional answers it, yes or no, for that policy."""

    KEPT_ELSEWHERE = frozenset({"id"})

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="statements")
    key = models.CharField(max_length=100)
    asks = models.TextField()
    required = models.TextField()
    effect = models.TextField()
    says = models.TextField()
    when = Structure(null=True)
    origin = models.TextField()
    basis = models.TextField()
    sources = Structure(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["policy", "key"], name="a_statement_stands_once_in_its_policy"),
            models.CheckConstraint(condition=models.Q(effect__in=EFFECTS), name="a_statement_has_a_known_effect"),
        ]

    def __str__(self) -> str:
        """The question."""
        return self.asks
