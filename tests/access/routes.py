"""The table of all addresses: what each asks of whoever opens it. A new address gets a line here, nothing else.

A key such as key="candidate" names an object of tests/access/world.py that is put into the address.
"""

from dataclasses import dataclass, field

from candidates.roles import Act


@dataclass(frozen=True)
class For:
    """An address for members who may do `act`; sending something to it may ask for more.

    `keys` are the parts of the address that name an object of a clinic, `fixed` those that do not.
    """

    act: Act
    sends: Act | None = None
    only_sends: bool = False
    keys: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)


def members(act: Act, *, sends: Act | None = None, **keys: str) -> For:
    """An address that shows something, and that one may send something to where `sends` says for whom."""
    return For(act, sends, keys=keys)


def sending(act: Act, **keys: str) -> For:
    """An address to which one only sends something."""
    return For(act, act, only_sends=True, keys=keys)


# Open to everybody; what stands in their addresses.
PUBLIC: dict[str, dict[str, str]] = {
    "home": {},
    "screen": {},
    "intended_use": {},
    "accessibility": {},
    "styleguide": {},
    "knowledge": {},
    "knowledge_measurement": {},
    "knowledge_unknown": {},
    "knowledge_list": {"slug": "criteria"},
    "knowledge_entry": {"slug": "criteria", "key": "smoking"},
    "account_login": {},
    "account_logout": {},
    "account_inactive": {},
    "account_reset_password": {},
    "account_reset_password_done": {},
    "account_reset_password_from_key": {"uidb36": "1", "key": "none"},
    "account_reset_password_from_key_done": {},
    "verify": {"sha256": "0" * 64},
    "invitation": {"key": "00000000-0000-0000-0000-000000000000", "secret": "none"},
}
# Below /api/v1/: the knowledge and the evaluation, which keep nothing and know nobody.
PUBLIC_API = frozenset({"api_evaluate", "api_edition", "api_schema", "api_docs", "api/v1/"})
PUBLIC_RESOURCES = ("facts", "criteria", "systems", "policies", "sources", "pathways", "instruments", "outcomes")

# Later steps of signing in, which lead back to the first where that was not done.
AT_THE_DOOR = frozenset({"mfa_authenticate", "mfa_login_webauthn"})

# Open to whoever is signed in, member of a clinic or not.
SIGNED_IN = frozenset(
    {"account_change_password", "account_password_changed", "account_reauthenticate", "clinic_switch", "mfa_index"}
)
# The same, after the password was given once more.
ASKED_AGAIN: dict[str, dict[str, int]] = {
    "mfa_activate_totp": {},
    "mfa_generate_recovery_codes": {},
    "mfa_add_webauthn": {},
    "mfa_remove_webauthn": {"pk": 1},
}
# Of whoever has a second step, and there for nobody else.
OF_THE_SECOND_STEP = frozenset({"mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes"})

ASSESSMENT = {"key": "assessment"}
POLICY = {"key": "own policy"}
MEMBERS: dict[str, For] = {
    "clinic": members(Act.READ_SETTINGS, sends=Act.EDIT_SETTINGS),
    "clinic_logo": members(Act.READ_SETTINGS, sends=Act.EDIT_SETTINGS),
    "clinic_logo_file": members(Act.READ_SETTINGS, sha256="logo"),
    "clinic_people": members(Act.READ_SETTINGS, sends=Act.INVITE),
    "clinic_person": members(Act.INVITE, sends=Act.INVITE, key="colleague"),
    "clinic_invitation_withdraw": sending(Act.INVITE, key="invitation"),
    "clinic_systems": members(Act.READ_SETTINGS, sends=Act.EDIT_SETTINGS),
    "clinic_limits": members(Act.READ_SETTINGS),
    "clinic_limit": For(
        Act.READ_SETTINGS, Act.CONFIRM_LIMITS, fixed={"system": "opra-transfemoral", "limit": "max_total_mass"}
    ),
    "clinic_adoption": members(Act.READ_SETTINGS, sends=Act.ADOPT_EDITION),
    "clinic_policies": members(Act.READ_SETTINGS),
    "clinic_policy_new": members(Act.WRITE_POLICIES, sends=Act.WRITE_POLICIES),
    "clinic_policy": members(Act.READ_SETTINGS, **POLICY),
    "clinic_policy_edit": members(Act.WRITE_POLICIES, sends=Act.WRITE_POLICIES, **POLICY),
    "clinic_policy_choose": members(Act.WRITE_POLICIES, **POLICY),
    "clinic_policy_requirement_new": For(
        Act.WRITE_POLICIES, Act.WRITE_POLICIES, keys=POLICY, fixed={"what": "smoking"}
    ),
    "clinic_policy_requirement": For(Act.WRITE_POLICIES, Act.WRITE_POLICIES, keys=POLICY, fixed={"id": "body_weight"}),
    "clinic_policy_requirement_remove": For(
        Act.WRITE_POLICIES, Act.WRITE_POLICIES, only_sends=True, keys=POLICY, fixed={"id": "body_weight"}
    ),
    "clinic_policy_in_force": members(Act.WRITE_POLICIES, sends=Act.WRITE_POLICIES, **POLICY),
    "clinic_policy_withdraw": members(Act.WRITE_POLICIES, sends=Act.WRITE_POLICIES, **POLICY),
    "clinic_policy_delete": members(Act.WRITE_POLICIES, sends=Act.WRITE_POLICIES, **POLICY),
    "clinic_policy_version": For(Act.READ_SETTINGS, keys=POLICY, fixed={"number": "1"}),
    "clinic_team": members(Act.READ_SETTINGS, sends=Act.EDIT_SETTINGS),
    "clinic_second_step": members(Act.READ_SETTINGS, sends=Act.EDIT_SETTINGS),
    "clinic_agreement": members(Act.READ_AGREEMENT),
    "clinic_audit": members(Act.READ_AUDIT),
    "clinic_tokens": members(Act.USE_API, sends=Act.USE_API),
    "clinic_token_revoke": members(Act.USE_API, sends=Act.USE_API, key="token"),
    "assessment_echo": sending(Act.ANSWER),
    "clinic_mail": members(Act.READ_SETTINGS),
    "candidates": members(Act.READ_CANDIDATES, sends=Act.READ_CANDIDATES),
    "candidates_save_filter": sending(Act.READ_CANDIDATES),
    "candidates_forget_filter": sending(Act.READ_CANDIDATES, key="filter"),
    "candidate_new": members(Act.EDIT_CANDIDATES, sends=Act.EDIT_CANDIDATES),
    "candidates_import": members(Act.IMPORT_CANDIDATES, sends=Act.IMPORT_CANDIDATES),
    "candidates_export": members(Act.EXPORT_CANDIDATES),
    "candidate": members(Act.READ_CANDIDATES, key="candidate"),
    "candidate_edit": members(Act.EDIT_CANDIDATES, sends=Act.EDIT_CANDIDATES, key="candidate"),
    "candidate_add_limb": sending(Act.EDIT_CANDIDATES, key="candidate"),
    "limb_side": sending(Act.EDIT_CANDIDATES, limb="limb"),
    "candidate_archive": sending(Act.EDIT_CANDIDATES, key="candidate"),
    "candidate_bring_back": sending(Act.EDIT_CANDIDATES, key="candidate"),
    "candidate_assess": sending(Act.ANSWER, key="candidate"),
    "candidate_plan": members(Act.READ_CANDIDATES, sends=Act.PLAN, key="candidate"),
    "candidate_plan_calendar": members(Act.READ_CANDIDATES, key="candidate"),
    "aftercare_list": members(Act.READ_CANDIDATES),
    "aftercare": members(Act.READ_CANDIDATES, limb="limb"),
    "aftercare_entries": members(Act.READ_CANDIDATES, limb="limb"),
    "aftercare_sheet": members(Act.READ_CANDIDATES, limb="limb"),
    "aftercare_sheet_pdf": members(Act.READ_CANDIDATES, limb="limb"),
    "aftercare_entry": members(Act.READ_CANDIDATES, key="entry"),
    "aftercare_record": For(
        Act.RECORD_AFTERCARE, Act.RECORD_AFTERCARE, keys={"limb": "limb"}, fixed={"kind": "mishap"}
    ),
    "plan": members(Act.READ_CANDIDATES),
    "plan_calendar": members(Act.READ_CANDIDATES),
    "plan_item": members(Act.READ_CANDIDATES, sends=Act.PLAN, key="plan item"),
    "assessment": members(Act.READ_CANDIDATES, key="assessment"),
    "assessment_review": members(Act.READ_CANDIDATES, key="assessment"),
    "assessment_page": members(Act.READ_CANDIDATES, sends=Act.ANSWER, key="assessment", page="page"),
    "assessment_keep": sending(Act.ANSWER, key="assessment", page="page"),
    "assessment_discard": sending(Act.ANSWER, key="assessment", page="page"),
    "assessment_take_back": sending(Act.ANSWER, key="assessment", page="page"),
    "assessment_what_if": members(Act.READ_CANDIDATES, sends=Act.READ_CANDIDATES, key="assessment"),
    "assessment_policies": members(Act.ANSWER, sends=Act.ANSWER, key="assessment"),
    "assessment_overrides": members(Act.OVERRIDE, sends=Act.OVERRIDE, key="assessment"),
    "assessment_impression": members(Act.ANSWER, sends=Act.ANSWER, key="assessment"),
    "assessment_team": members(Act.READ_CANDIDATES, sends=Act.TAKE_PART, key="assessment"),
    "assessment_ready": sending(Act.ANSWER, key="assessment"),
    "assessment_conclude": members(Act.CONCLUDE, sends=Act.CONCLUDE, key="assessment"),
    "conclusion": members(Act.READ_REPORTS, key="conclusion"),
    "conclusion_pdf": members(Act.READ_REPORTS, key="conclusion"),
    "conclusion_summary": members(Act.READ_REPORTS, key="conclusion"),
    "conclusion_evaluation": members(Act.READ_REPORTS, key="conclusion"),
    "conclusion_changes": members(Act.READ_REPORTS, key="conclusion"),
    "conclusion_changes_pdf": members(Act.READ_REPORTS, key="conclusion"),
    "assessment_changes": members(Act.READ_REPORTS, key="assessment"),
    "conclusion_person": members(Act.READ_REPORTS, key="conclusion"),
    "conclusion_person_pdf": members(Act.READ_REPORTS, key="conclusion"),
    "bundles": members(Act.EXPORT_CANDIDATES),
    "bundle_ask": sending(Act.EXPORT_CANDIDATES),
    "bundle_cancel": sending(Act.EXPORT_CANDIDATES, key="bundle"),
    "bundle_fetch": members(Act.EXPORT_CANDIDATES, key="bundle"),
    "letters": members(Act.READ_REPORTS, key="assessment"),
    "letter": For(Act.READ_REPORTS, keys=ASSESSMENT, fixed={"letter": "referral"}),
    "letter_pdf": For(Act.READ_REPORTS, keys=ASSESSMENT, fixed={"letter": "referral"}),
    "letter_text": For(Act.WRITE_LETTERS, Act.WRITE_LETTERS, keys=ASSESSMENT, fixed={"letter": "anthem-or-pr-00008"}),
    "letter_paragraph": For(
        Act.WRITE_LETTERS, Act.WRITE_LETTERS, keys=ASSESSMENT, fixed={"letter": "referral", "paragraph": "own_words"}
    ),
    "draft": members(Act.READ_REPORTS, key="assessment"),
    "draft_pdf": members(Act.READ_REPORTS, key="assessment"),
    # For programs; what is sent by PATCH is tried in tests/api/test_members.py.
    "api_candidates": members(Act.READ_CANDIDATES, sends=Act.EDIT_CANDIDATES),
    "api_candidates_search": sending(Act.READ_CANDIDATES),
    "api_candidate": members(Act.READ_CANDIDATES, id="candidate"),
    "api_candidate_archive": sending(Act.EDIT_CANDIDATES, id="candidate"),
    "api_candidate_bring_back": sending(Act.EDIT_CANDIDATES, id="candidate"),
    "api_candidate_limbs": members(Act.READ_CANDIDATES, sends=Act.EDIT_CANDIDATES, id="candidate"),
    "api_candidate_assessments": members(Act.READ_CANDIDATES, sends=Act.ANSWER, id="candidate"),
    "api_assessments": members(Act.READ_CANDIDATES),
    "api_assessment": members(Act.READ_CANDIDATES, id="assessment"),
    "api_assessment_answers": members(Act.READ_CANDIDATES, id="assessment"),
    "api_assessment_revisions": members(Act.READ_CANDIDATES, id="assessment"),
    "api_assessment_evaluation": members(Act.READ_CANDIDATES, id="assessment"),
    "api_assessment_views": members(Act.READ_CANDIDATES, id="assessment"),
    "api_assessment_comments": members(Act.READ_CANDIDATES, id="assessment"),
    "api_adoption": members(Act.READ_SETTINGS),
    "api_plans": members(Act.READ_CANDIDATES),
    "api_limb": members(Act.READ_CANDIDATES, id="limb"),
    "api_limb_aftercare": members(Act.READ_CANDIDATES, sends=Act.RECORD_AFTERCARE, id="limb"),
    "api_limb_aftercare_status": members(Act.READ_CANDIDATES, id="limb"),
    "api_aftercare_entry": members(Act.READ_CANDIDATES, id="entry"),
    "api_aftercare_kinds": members(Act.USE_API),
    "api_assessment_ready": sending(Act.ANSWER, id="assessment"),
    "api_assessment_conclude": sending(Act.CONCLUDE, id="assessment"),
    "api_conclusions": members(Act.READ_REPORTS),
    "api_conclusion": members(Act.READ_REPORTS, id="conclusion"),
    "api_conclusion_evaluation": members(Act.READ_REPORTS, id="conclusion"),
    "api_conclusion_report": members(Act.READ_REPORTS, id="conclusion"),
    "api_conclusion_letter": For(Act.READ_REPORTS, keys={"id": "conclusion"}, fixed={"letter": "referral"}),
    "api_letter_paper": For(Act.READ_REPORTS, keys={"id": "conclusion"}, fixed={"letter": "referral"}),
    "api_conclusion_summary": members(Act.READ_REPORTS, id="conclusion"),
}
