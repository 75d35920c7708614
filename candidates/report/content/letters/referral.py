"""The referral letter: to a centre or a surgical team, from the clinic. It asks; it never says what should be done."""

from collections.abc import Iterator

from candidates.dossier import Dossier
from candidates.letter_edits import NOTHING, REFERRAL, Written
from candidates.report.content.findings import FindingRow, row
from candidates.report.content.letters.letter import Letter, letter
from candidates.report.content.letters.measured import measured, systems
from candidates.report.content.letters.paragraphs import Paragraph, Part, Pen
from candidates.report.content.letters.person import name_of, who_it_is, why
from candidates.report.content.naming import Document, Naming
from candidates.report.content.open_answers import not_known
from candidates.report.content.sentence import sentence
from candidates.report.content.sources import Citations
from candidates.report.content.telling_apart import findings_of, key_of
from candidates.wording.marks import LIMITS
from candidates.wording.sentences import stands_in_the_way

TITLE = "Referral letter"
RESULT = "the result of the assessment"
TO = "To the osseointegration team"
ASKS = {
    "refer": "We ask whether you would see {name} for a conversation about a bone-anchored prosthesis.",
    "refer_and_prepare": "We ask whether you would see {name} for a conversation about a bone-anchored prosthesis, "
    "and what you would want to be settled meanwhile.",
    "prepare_first": "We ask what you would want to be settled before a conversation with {name} makes sense.",
    "ask_specialist_centre": "We ask whether, in the view of your centre, an exception makes sense for {name}.",
    "cannot_say": "We ask what you would want to be asked or measured first, before you see {name}.",
    "outside": "We ask whether your centre knows a way for {name} that the edition used here does not know.",
}
ASKS_LIMITS = "We ask for the limits that nobody here has confirmed, with document, revision and date:"
FIRST = "A sign that needs a doctor today is recorded. Nothing is asked of you until that has been looked at."
DECIDES = "What is done is for {name} and for your team to decide; nothing in this letter says what should be."


def referral_letter(dossier: Dossier, written: Written = NOTHING) -> Letter:
    """Return the referral letter of a dossier, with what people wrote in place of its paragraphs."""
    naming, pen, cited = Naming(dossier), Pen(written), Citations(dossier.tree)
    to = pen.write("to", TO, ["the kind of letter"])
    parts = (
        who_it_is(naming, pen),
        _asked(naming, pen),
        why(naming, pen),
        _result(naming, pen),
        _in_the_way(naming, pen, cited),
        measured(naming, pen),
        systems(naming, pen, cited),
        _open(naming, pen),
    )
    return letter(naming, pen, cited, kind=REFERRAL, title=TITLE, to=to, before=parts)


def _asked(naming: Naming, pen: Pen) -> Part:
    evaluation, name = naming.dossier.evaluation, name_of(naming)
    if evaluation["warnings"]:
        paragraphs = [pen.write("ask", FIRST, [RESULT])]
    else:
        asks = ASKS[evaluation["referral"]].format(name=name)
        paragraphs = [pen.write("ask", asks, [RESULT]), *_limits(naming, pen)]
    return Part("What we ask", (*paragraphs, pen.write("decides", DECIDES.format(name=name), ["the intended use"])))


def _limits(naming: Naming, pen: Pen) -> Iterator[Paragraph]:
    """Yield which limits nobody has confirmed, of the systems within reach."""
    known = naming.knowledge.systems
    found: dict[str, None] = {}
    for system in naming.dossier.evaluation["systems"]:
        if system["available"] and system["limits_to_confirm"]:
            limits = ", ".join(LIMITS[limit].lower() for limit in system["limits_to_confirm"])
            found[f"{known[system['id']].name}: {limits}"] = None
    if found:
        yield pen.write("ask-limits", f"{ASKS_LIMITS} {'; '.join(found)}.", ["the limits of the systems"])


def _result(naming: Naming, pen: Pen) -> Part:
    told = sentence(naming)
    said = " ".join([f"{told.referral.word}. {told.verdict.word}.", *told.says])
    return Part(
        "What the assessment says",
        (pen.write("result", said, [RESULT]), pen.write("limits", told.limits, ["the number of answers"])),
    )


def _in_the_way(naming: Naming, pen: Pen, cited: Citations) -> Part:
    """Return stops, what comes first, and what is to be weighed, in this order."""
    found = findings_of(naming)
    weighed = [one for one in found if one["effect"] == "caution"]
    stops = sorted((one for one in found if stands_in_the_way(one)), key=lambda one: one["effect"] != "exclude")
    none = "No stop was found, and nothing that has to be settled first, in what was recorded."
    first = [] if stops else [pen.write("none-found", none, ["all findings"])]
    told = [_finding(one, naming, pen, cited) for one in [*stops, *weighed]]
    return Part("What stands in the way, and what is to be weighed", (*first, *told))


def _finding(finding: Document, naming: Naming, pen: Pen, cited: Citations) -> Paragraph:
    told = row(finding, naming, cited)
    limb = key_of(naming, finding.get("limb"))
    rests = [told.basis.word.lower() if told.basis else "", told.origin]
    made_from = [f"finding: {told.title}", *(part for part in rests if part)]
    return pen.write(f"finding-{finding['criterion']}{limb}", _said(told), made_from, told.sources)


def _said(told: FindingRow) -> str:
    recorded = f"Recorded: {told.value}, as of {told.date}." if told.date else ""
    required = f"Asked for: {'; '.join(part for part in (told.requirement, told.margin) if part)}."
    holds = f"{told.holds_up}." if told.holds_up else ""
    parts = (f"{told.mark.word}: {told.title}.", recorded, required if told.requirement else "", told.says, holds)
    return " ".join(part for part in parts if part)


def _open(naming: Naming, pen: Pen) -> Part:
    """Return what is not known, by whose it is to find out; not recorded, never taken as no."""
    told, missing = not_known(naming), ["the answers that are missing"]
    if not told.count:
        none = "Nothing that could change the result is missing."
        return Part("Not known", (pen.write("open", none, missing),))
    could = "answer that could change the result is" if told.count == 1 else "answers that could change the result are"
    waits = f" The result waits for {told.because}." if told.because else ""
    first = pen.write("open", f"{told.count} {could} not recorded. None is taken as normal.{waits}", missing)
    lines = [
        f"{one.whose}: not recorded, each could still be “{one.could_be}”: {', '.join(one.labels)}." for one in told.all
    ]
    return Part(
        "Not known", (first, *(pen.write(f"open-{at}", line, missing) for at, line in enumerate(lines, start=1)))
    )
