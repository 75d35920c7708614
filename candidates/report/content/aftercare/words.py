"""What the sheet says to everybody, in words of a twelve-year-old; gaps are filled with what was recorded."""

from candidates.report.content.person.said import REVIEW, Line

TITLE = "After your operation"
NEXT_VISIT, VISIT_DUE = "Next visit: {day}.", "A visit was due on {day}: ask your clinic."

FLUID = Line(
    "Expect some fluid from the opening. How much differs. A change matters: tell your clinic.",
    ("fluid_from_the_stoma",),
)
WATER = Line(
    "Baths, pools and the sea: rules differ, and most were not found. Ask first.", ("immersion_rules_unknown",)
)
WASHING_AGREED = "Agreed on {day}: {what}. {who}"
WASHING_BY = {
    "alone": "You do it yourself.",
    "helped": "You do it, and somebody helps you.",
    "carer": "Somebody does it for you.",
}
WASHING_WITH = " ({carer})."
# What one centre prints stands in the edition, and is printed here as it stands there.
PRINTED = "stoma_washing"
WASHING_PRINTED = (
    "Nothing was written down for you yet. One team prints: {rule}. Ask your clinic if it is right for you."
)
WASHING_UNKNOWN = Line(
    "Nothing was written down for you yet, and nothing was read for this limb. Ask your clinic.", (REVIEW,)
)

WEEK = "Week {number}, {days}"
NO_PLAN = "No plan is written down. Ask your clinic how much the limb may carry."
NOT_BEGUN = "The plan begins on {begins}, with {load} kg."
OPERATED_SINCE = "There was an operation on {day}, after this plan began. Ask your clinic before you go on."
ENDED = "The plan ended on {ended}. Ask your clinic what comes next."
HELD = "Your team changed this week on {day}."
TEAM_SETS = "Your team set this. Do not change it by yourself. When these days are over, ask for a new sheet."
PAIN_BELOW = "The load goes up only while your pain is below {limit} of 10, {when}. If not, tell your clinic."
PAIN_AT_MOST = "The load goes up only while your pain is {limit} of 10 or less, {when}. If not, tell your clinic."
PAIN_BOTH, PAIN_DURING = "when you load and the next morning", "when you load"
NO_PAIN_LIMIT = "No pain limit is written down. Ask your clinic."
MEASURED = "{day}: {told}."
MEASURED_LOAD, MEASURED_PAIN = "{load} kg", "pain, of 10: {pains}"
PAINS = (("pain_before", "before"), ("pain_during", "during"), ("pain_next_morning", "the next morning"))
SCALE = Line("A scale reads straight down. Your bone may carry another load than it shows.", ("loading_compliance",))
MISSED = Line("A missed day is not a failure.", (REVIEW,))

KNEE_SET = "Set on {day}: {words}."
KNEE_SET_NO_WORDS = "Set on {day}."
KNEE_ELSEWHERE = "Changed elsewhere on {day}. Your clinic has not set it since: ring and have it looked at."
KNEE_NEXT, KNEE_DUE = "Next check: {day}.", "A check was due on {day}: ask your clinic."
KNEE_HANDS_OFF = Line("Your prosthetist sets it. Do not turn the screw.", (REVIEW,))
KNEE_STOP = Line("When it swings freely, stiffens, squeaks or buckles: stop walking on it, and ring.", (REVIEW,))

CARD_SAYS = "I have an implant in the bone of my {place}. It comes out through the skin."
CARD_MAKE, CARD_NUMBERS, CARD_DAYS, CARD_CALL = "Make", "Sizes and lots", "Operations", "Call"
CARD_MRI = Line("MRI: nothing was found for any of the makes. Call my centre first.", ("mri_status_unknown",))
CARD_SURGERY = Line("Surgery: call my centre first.", (REVIEW,))
TAKEN_OUT = "It is written down that the implant was taken out on {day}. So there is no card here."
NO_OPERATION = "No operation is written down. So there is no card here: ask your clinic."
STAGES = {
    "first_stage": "first stage",
    "second_stage": "second stage",
    "single_stage": "in one stage",
    "revision": "revision",
    "soft_tissue": "skin or opening",
    "removal": "taken out",
}

ABOUT = (
    "Made on {day} by {clinic}, from what was written down.",
    "It tells you what your team set. It cannot see you, and it decides nothing.",
    "It is not for emergencies: then use your local emergency number.",
    "It is not proven in use: talk about it with your clinic.",
)
