"""The words and shapes of everything that the engine names by an id. Nothing is worded anywhere else."""

from dataclasses import dataclass

from candidates.wording.tongue import english as _


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape and a word; the shape also names the colour, where there is one."""

    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What a row or a limit rests on: a word, and the line of the box around it."""

    line: str
    word: str
    shape: str = ""


OUTCOMES = {
    "met": Mark("met", _("Met")),
    "not_met": Mark("not-met", _("Not met")),
    "borderline": Mark("borderline", _("Borderline")),
    "unknown": Mark("unknown", _("Unknown")),
    "not_applicable": Mark("na", _("Not applicable")),
}
EFFECTS = {
    "exclude": Mark("exclude", _("Stop")),
    "defer": Mark("defer", _("Fix first")),
    "caution": Mark("caution", _("Caution")),
    "information": Mark("information", _("Note")),
    "favourable": Mark("favourable", _("In favour")),
}
# A policy that a clinic wrote down itself: beside its place, and behind its name.
OWN_POLICY = _("This clinic's own; not part of the edition")
OWN_NAMED = _("%s (this clinic's own; not part of the edition)")
NEUTRAL = Mark("na", _("Nothing against it"))

BASES = {
    "read": Basis("read", _("Read")),
    "mixed": Basis("read", _("Read in part")),
    "unverified": Basis("unverified", _("Unverified"), "unknown"),
    "proposed": Basis("proposed", _("Our proposal"), "pencil"),
}
LIMIT_STATUSES = {
    "confirmed": Basis("confirmed", _("Confirmed"), "tick"),
    "read": Basis("read", _("Read")),
    "derived": Basis("read", _("Derived")),
    "unverified": Basis("unverified", _("Unverified"), "unknown"),
    "unknown": Basis("read", _("No value found")),
}
ORIGINS = {
    "published_oi": _("published for bone-anchored prostheses"),
    "published_other": _("from other surgery"),
    "proposed": _("no publication found"),
}
KINDS = {
    "payer": _("Payer"),
    "commissioner": _("Commissioner"),
    "study": _("Study"),
    "label": _("Label"),
    "centre": _("Centre"),
    "technique": _("Technique"),
    "guideline": _("Guideline"),
}
AVAILABILITIES = {
    "in_use": _("In use"),
    "study_only": _("In a study only"),
    "superseded": _("Superseded"),
    "historical": _("Historical"),
    "research": _("Research"),
    "alternative": _("Another way"),
    "pathway": _("Another route"),
}
TIERS = {
    "screen": _("Quick screen"),
    "assessment": _("Assessment"),
    "work_up": _("Surgical work-up"),
}
HOLDS_UP = {
    "referral": _("To settle before a referral"),
    "listing": _("To settle before being listed for an operation"),
    "surgery": _("To settle before an operation"),
    "access": _("Concerns funding, not the person"),
    "process": _("Concerns the team’s own work, not the person"),
}
REFERRALS = {
    "refer": Mark("met", _("Worth a conversation with an osseointegration team")),
    "refer_and_prepare": Mark("defer", _("Worth a conversation; some things can be put right meanwhile")),
    "prepare_first": Mark("defer", _("Something comes first")),
    "ask_specialist_centre": Mark(
        "exclude", _("A recognised stop is recorded; only a specialist centre could say otherwise")
    ),
    "cannot_say": Mark("unknown", _("Not enough is known yet")),
    "outside": Mark("na", _("Outside what this tool knows")),
}
# A sign that needs a doctor today stands before every verdict, and takes its place.
COMES_FIRST = Mark("late", _("This comes first"))
HELD_BACK = _("No verdict is given while a sign that needs a doctor today is recorded; the assessment can go on")
# Why nothing, or nothing of the kind, could be judged.
OUT_OF_SCOPE = {
    "no_limb_loss": _("No amputation of a limb is recorded. Nothing about this person was judged."),
    "no_system_at_level": _("No system in this edition is described for this level; that says nothing about anyone."),
    "no_available_system": _("The systems known at this level are offered in studies only, or no longer."),
}
LIMITS = {
    "min_residual_bone_length": _("Shortest residual bone"),
    "max_residual_bone_length": _("Longest residual bone"),
    "max_total_mass": _("Highest weight with the prosthesis"),
    "max_bmi": _("Highest body mass index"),
    "min_age": _("Youngest age"),
    "max_age": _("Oldest age"),
    "min_canal_diameter": _("Narrowest canal"),
    "max_canal_diameter": _("Widest canal"),
    "min_remaining_cortex": _("Thinnest cortex left around the stem"),
}
# What the rows of single systems are about, beside their limits.
OF_SYSTEMS = {
    "cobalt_chromium": _("Cobalt and chromium in the stem"),
    "femoral_head_needed": _("Femoral head for the lag screw"),
    "fracture_odds_female": _("Fractures around the implant, by sex"),
    "joint_replacement_above": _("Joint replacement above"),
    "osteoporosis_short_bone": _("Osteoporosis with a short bone"),
    "protocol_age": _("Age in the protocol that was read"),
    "us_study_age_above": _("Highest age in the US studies"),
    "us_study_age_below": _("Lowest age in the US studies"),
    "us_study_bmi": _("Highest body mass index in the US study"),
}
VERDICT_SHAPES = {
    "out_of_scope": "na",
    "not_suitable": "exclude",
    "not_yet_suitable": "defer",
    "incomplete": "unknown",
    "suitable_with_cautions": "caution",
    "suitable": "met",
}
# Whose it is to find out what is missing, by the tier of the fact.
WHOSE = {
    "screen": _("Ask the person now"),
    "assessment": _("Prosthetist and rehabilitation team"),
    "work_up": _("Surgical team"),
}
BONES = {
    "femur": _("Femur"),
    "tibia": _("Tibia"),
    "humerus": _("Humerus"),
    "radius": _("Radius"),
    "ulna": _("Ulna"),
    "first_metacarpal": _("First metacarpal"),
}
# Where changes would lead: the sentences without their counts, which nobody knows beforehand.
LEADS_TO = {
    "not_yet_suitable": Mark("defer", _("Fewer things in the way; some would still have to change")),
    "incomplete": Mark("unknown", _("Nothing known in the way; decisive answers still missing")),
    "suitable_with_cautions": Mark("caution", _("No stop found; points to weigh remain")),
    "suitable": Mark("met", _("No obstacle found in what was recorded")),
}
# Of each kind of policy: the word for a favourable verdict, and for an unfavourable one.
POLICY_SAYS = {
    "payer": (_("Meets it"), _("Does not meet it")),
    "commissioner": (_("Meets it"), _("Does not meet it")),
    "study": (_("Would have been inside the group studied"), _("Would have been outside the group studied")),
    "label": (_("Inside the label"), _("Outside the label")),
    "guideline": (_("Inside what it describes"), _("Outside what it describes")),
    "centre": (_("Inside the practice it states"), _("Outside the practice it states")),
    "technique": (_("Inside the practice it states"), _("Outside the practice it states")),
}
METHODS = {
    "ct": _("CT"),
    "calibrated_radiograph": _("film with a marker"),
    "uncalibrated_radiograph": _("film without a marker"),
    "tape": _("tape"),
}
COUNTED = {
    "people": _("people"),
    "limbs": _("limbs"),
    "implants": _("implants"),
    "procedures": _("operations"),
}
