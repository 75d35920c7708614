"""Words for what only the knowledge pages name: kinds of facts, limits, systems, policies, statements, outcomes."""

from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.web.words import Word
from candidates.wording import marks

NO_LIMIT = gettext_lazy("No published limit. Ask the centre.")
NOT_FOUND = gettext_lazy("Not known: no value was found in a source.")

FACT_KINDS: dict[str, Word] = {
    "choice": gettext_lazy("One answer out of several"),
    "choices": gettext_lazy("One answer or more"),
    "quantity": gettext_lazy("A measurement"),
    "count": gettext_lazy("A count"),
    "yes_no": gettext_lazy("Yes or no"),
    "date": gettext_lazy("A date"),
    "age": gettext_lazy("An age in whole years"),
}
FIXATIONS: dict[str, Word] = {
    "screw": gettext_lazy("Screwed into the bone"),
    "press_fit": gettext_lazy("Pressed into the bone"),
    "compress": gettext_lazy("Held by a spring that compresses the bone end"),
    "custom": gettext_lazy("Made for one person"),
    "flange": gettext_lazy("With a flange under the skin"),
    "none": gettext_lazy("No stem of its own"),
    "unknown": gettext_lazy("Not known"),
}
JUDGED: dict[str, Word] = {
    "in_use": gettext_lazy("People are judged against it, and it can decide what is possible."),
    "study_only": gettext_lazy("People are judged against it, but a study device never decides what is possible."),
    "superseded": gettext_lazy("People are judged against it for comparison; it no longer decides what is possible."),
    "historical": gettext_lazy("Listed because it is part of what is known. Nobody is judged against it."),
    "research": gettext_lazy("Listed because it is being studied. Nobody is judged against it."),
    "alternative": gettext_lazy("Listed as another way. Nobody is judged against it."),
    "pathway": gettext_lazy("Listed as another route. Nobody is judged against it."),
}
POLICY_WORDS: dict[str, Word] = {
    "requires": gettext_lazy("Asks for"),
    "excludes": gettext_lazy("Leaves out"),
    "excludes_note": gettext_lazy("On what is left out"),
    "accepts": gettext_lazy("Accepts"),
    "statement": gettext_lazy("States"),
    "result": gettext_lazy("Result"),
}
POLICY_EFFECTS: dict[str, Word] = {
    "exclude": gettext_lazy("leaves out"),
    "defer": gettext_lazy("not yet"),
    "caution": gettext_lazy("caution"),
    "information": gettext_lazy("note"),
    "favourable": gettext_lazy("in favour"),
    "neutral": gettext_lazy("no rule"),
}
STATEMENT_KINDS: dict[str, Word] = {
    "general": gettext_lazy("What the field knows about choosing"),
    "cross_cutting": gettext_lazy("Said across systems"),
    "guideline": gettext_lazy("Guidelines"),
    "derived_rule": gettext_lazy("Rules worked out from what was read"),
    "length": gettext_lazy("Which length belongs to what"),
    "bone": gettext_lazy("Bone"),
    "infection": gettext_lazy("Infection"),
    "classification": gettext_lazy("Classifications"),
    "components": gettext_lazy("Prosthetic components"),
    "tolerance": gettext_lazy("What the body can bear"),
    "measure": gettext_lazy("Measures of outcome"),
    "unknown": gettext_lazy("Looked for and not found"),
    "gap": gettext_lazy("Documents still to be read"),
}
OUTCOME_KINDS: dict[str, Word] = {
    "risk": gettext_lazy("Risks"),
    "survival": gettext_lazy("Implants that stayed"),
    "benefit": gettext_lazy("Gains"),
    "counter_evidence": gettext_lazy("Where no gain was found"),
    "cost": gettext_lazy("Cost"),
}
PROTOCOL_KINDS: dict[str, Word] = {
    "loading": gettext_lazy("Loading"),
    "follow_up": gettext_lazy("Follow-up"),
    "stoma_care": gettext_lazy("Care of the opening"),
    "activity": gettext_lazy("Activities"),
}
COUNTED: dict[str, Word] = {
    **{counted: gettext_lazy(word) for counted, word in marks.COUNTED.items()},
    "events": gettext_lazy("events"),
}
CONFIDENCE: dict[str, Word] = {
    "high": gettext_lazy("high confidence"),
    "medium": gettext_lazy("medium confidence"),
    "low": gettext_lazy("low confidence"),
}


def dated(day: str) -> str:
    """Return the day of a document as it is read, a year or other words as they stand, or that none is given."""
    if day == "unknown":
        return _("date not given")
    found = parse_date(day)
    return date_format(found) if found else day
