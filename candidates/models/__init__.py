"""What we remember, one aggregate a file."""

from candidates.models.adoption import EditionAdoption
from candidates.models.aftercare import AftercareEntry
from candidates.models.assessment import AnswerRevision, Assessment, ChainLink, Conclusion, State
from candidates.models.audit import AuditLine
from candidates.models.bundle import BundleState, ReportBundle
from candidates.models.candidate import Candidate, ResidualLimb
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
from candidates.models.clinic_settings import ApiToken, Invitation, ReferralSystem, SavedFilter
from candidates.models.confirmations import LimitConfirmation
from candidates.models.drafts import AnswerDraft
from candidates.models.idempotency import IdempotencyKey
from candidates.models.letters import LetterEdit, PolicyTextRead
from candidates.models.logo import ClinicLogo, LogoKind
from candidates.models.own_policies import OwnPolicy, OwnPolicyVersion
from candidates.models.people import Clinic, Membership, PaperSize, Role, User
from candidates.models.plan import PlanItem, PlanState
from candidates.models.team import Impression, Say, SectionComment, TeamView

__all__ = [
    "AftercareEntry",
    "AnswerDraft",
    "AnswerRevision",
    "ApiToken",
    "Assessment",
    "AuditLine",
    "BundleState",
    "Candidate",
    "ChainLink",
    "Clinic",
    "ClinicLogo",
    "Comparator",
    "Conclusion",
    "Criterion",
    "DecisionRow",
    "DeviceLimit",
    "Edition",
    "EditionAdoption",
    "Fact",
    "IdempotencyKey",
    "ImplantSystem",
    "Impression",
    "Invitation",
    "KnowledgeEntry",
    "LetterEdit",
    "LimitConfirmation",
    "LimitStatus",
    "LogoKind",
    "Membership",
    "OwnPolicy",
    "OwnPolicyVersion",
    "PaperSize",
    "Pathway",
    "PlanItem",
    "PlanState",
    "Policy",
    "PolicyStatement",
    "PolicyTextRead",
    "ReferralSystem",
    "ReportBundle",
    "ResidualLimb",
    "Role",
    "RowSource",
    "RuleSet",
    "RuleSetKind",
    "SavedFilter",
    "Say",
    "SectionComment",
    "Source",
    "State",
    "TeamView",
    "User",
]
