"""Which role may do what. This table is the only place that says so."""

from enum import StrEnum

from candidates.models.people import Role


class Act(StrEnum):
    """Something that a member of a clinic may be allowed to do."""

    READ_CANDIDATES = "read candidates"
    EDIT_CANDIDATES = "edit candidates"
    IMPORT_CANDIDATES = "import candidates"
    EXPORT_CANDIDATES = "export candidates"
    ANSWER = "answer"
    TAKE_PART = "give a view, sign it and comment"
    PLAN = "plan what to do"
    RECORD_AFTERCARE = "record what happens after surgery"
    PRESCRIBE_LOAD = "prescribe how much a limb is loaded"
    GRADE_INFECTION = "grade an infection"
    READ_RADIOGRAPH = "say what a radiograph shows"
    SET_KNEE = "change the setting of a prosthetic knee"
    OVERRIDE = "override a finding"
    CONCLUDE = "conclude"
    READ_REPORTS = "read reports"
    WRITE_LETTERS = "write letters and confirm the text of a policy"
    CONFIRM_LIMITS = "confirm device limits"
    ADOPT_EDITION = "adopt an edition of the knowledge for the clinic"
    WRITE_POLICIES = "write the clinic's own policies and put them in force"
    READ_SETTINGS = "read the clinic's settings"
    EDIT_SETTINGS = "edit the clinic's settings"
    INVITE = "invite people"
    READ_AUDIT = "read the audit"
    READ_AGREEMENT = "read how often impressions agreed with verdicts"
    USE_API = "use the interface for programs"


_READS = {Act.READ_CANDIDATES, Act.READ_REPORTS, Act.READ_SETTINGS, Act.USE_API}
_ASSESSES = _READS | {Act.EDIT_CANDIDATES, Act.ANSWER, Act.TAKE_PART, Act.PLAN, Act.RECORD_AFTERCARE}
_LEADS = _ASSESSES | {
    Act.IMPORT_CANDIDATES,
    Act.EXPORT_CANDIDATES,
    Act.OVERRIDE,
    Act.CONCLUDE,
    Act.WRITE_LETTERS,
    Act.CONFIRM_LIMITS,
    Act.WRITE_POLICIES,
}
# What only a physician answers for. A limit is read off a document, by whoever leads; the criteria of an edition speak
# of tumours, infections and medicines, and count for everybody whom the clinic assesses.
_AS_A_PHYSICIAN = {Act.GRADE_INFECTION, Act.ADOPT_EDITION}

MAY: dict[Role, frozenset[Act]] = {
    Role.PROSTHETIST: frozenset(_LEADS | {Act.PRESCRIBE_LOAD, Act.SET_KNEE}),
    Role.SURGEON: frozenset(_LEADS | _AS_A_PHYSICIAN | {Act.PRESCRIBE_LOAD, Act.READ_RADIOGRAPH}),
    Role.REHABILITATION_PHYSICIAN: frozenset(_LEADS | _AS_A_PHYSICIAN | {Act.PRESCRIBE_LOAD}),
    Role.THERAPIST: frozenset(_ASSESSES | {Act.PRESCRIBE_LOAD}),
    Role.PSYCHOLOGIST: frozenset(_ASSESSES),
    Role.CLINIC_ADMINISTRATOR: frozenset(
        {
            Act.READ_SETTINGS,
            Act.EDIT_SETTINGS,
            Act.INVITE,
            Act.CONFIRM_LIMITS,
            Act.USE_API,
            Act.READ_AGREEMENT,
        }
    ),
    Role.AUDITOR: frozenset(_READS | {Act.READ_AUDIT, Act.READ_AGREEMENT}),
}


def may(roles: set[Role], act: Act) -> bool:
    """Return whether a member with these roles may do something."""
    return any(act in MAY[role] for role in roles)
