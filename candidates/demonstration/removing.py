"""Taking the demonstration clinic away again, and only that."""

from django.db import transaction

from candidates.models import (
    AftercareEntry,
    AnswerRevision,
    Assessment,
    AuditLine,
    Candidate,
    ChainLink,
    Clinic,
    Conclusion,
    EditionAdoption,
    Impression,
    LetterEdit,
    LimitConfirmation,
    Membership,
    OwnPolicy,
    OwnPolicyVersion,
    PlanItem,
    PolicyTextRead,
    ResidualLimb,
    SectionComment,
    TeamView,
)


@transaction.atomic
def remove() -> None:
    """Remove every demonstration clinic with all that belongs to it. A clinic that is none is never touched."""
    for clinic in Clinic.objects.filter(is_demonstration=True):
        AuditLine.objects.filter(clinic=clinic).delete()
        PlanItem.objects.filter(clinic=clinic).delete()
        AftercareEntry.objects.filter(clinic=clinic).update(about=None, corrects=None)
        AftercareEntry.objects.filter(clinic=clinic).delete()
        Conclusion.objects.filter(clinic=clinic).delete()
        # What withdraws goes before what it withdraws.
        EditionAdoption.objects.filter(clinic=clinic, withdraws__isnull=False).delete()
        EditionAdoption.objects.filter(clinic=clinic).delete()
        for said in (TeamView, SectionComment, Impression, LetterEdit, PolicyTextRead):
            said.objects.filter(clinic=clinic).delete()
        AnswerRevision.objects.filter(assessment__clinic=clinic).delete()
        OwnPolicy.objects.filter(clinic=clinic).update(in_force=None)
        OwnPolicyVersion.objects.filter(policy__clinic=clinic).delete()
        OwnPolicy.objects.filter(clinic=clinic).delete()
        ChainLink.objects.filter(clinic=clinic).delete()
        Assessment.objects.filter(clinic=clinic).update(supersedes=None)
        Assessment.objects.filter(clinic=clinic).delete()
        ResidualLimb.objects.filter(candidate__clinic=clinic).delete()
        Candidate.objects.filter(clinic=clinic).delete()
        LimitConfirmation.objects.filter(clinic=clinic).delete()
        Membership.objects.filter(clinic=clinic).delete()
        clinic.delete()
