"""What we remember, one aggregate a file."""

from candidates.models.catalogue import Edition, Fact, KnowledgeEntry, Source
from candidates.models.catalogue_devices import Comparator, DeviceLimit, ImplantSystem, LimitStatus, Pathway
from candidates.models.catalogue_rules import (
    Criterion,
    DecisionRow,
    Policy,
    PolicyStatement,
    RowSource,
    RuleSet,
    RuleSetKind,
)
from candidates.models.confirmations import LimitConfirmation
from candidates.models.people import Clinic, Membership, Role, User

__all__ = [
    "Clinic",
    "Comparator",
    "Criterion",
    "DecisionRow",
    "DeviceLimit",
    "Edition",
    "Fact",
    "ImplantSystem",
    "KnowledgeEntry",
    "LimitConfirmation",
    "LimitStatus",
    "Membership",
    "Pathway",
    "Policy",
    "PolicyStatement",
    "Role",
    "RowSource",
    "RuleSet",
    "RuleSetKind",
    "Source",
    "User",
]
