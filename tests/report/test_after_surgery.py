"""The sheet to take home: what was recorded in plain words, nothing beyond it, and no turns of a screw."""

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from candidates.aftercare.entries import Entry, Record
from candidates.report.content.aftercare.about import About
from candidates.report.content.aftercare.sheet import Sheet, sheet_of
from tests.engine.edition import tree
from tests.report.dossiers import LINDQVIST, NORTHERN
from tests.report.reading_age import TWELVE, grade_of, said_in

TODAY = date(2026, 11, 21)
OPERATION = {"what": "second_stage", "system": "Stem A", "lot": "L-7", "ring": "Ward 4, 555 0199"}
PLAN: dict[str, Any] = {
    "body_weight": "78", "weighed_on": "2026-10-04", "loads": ["8", "14", "20", "26", "33", "39", "46"],
    "how": "on a scale, three times 30 minutes a day", "pain_limit": 5, "pain_rule": "below",
}  # fmt: skip
LOAD = {"measured": "38", "pain_before": 1, "pain_during": 2, "pain_next_morning": 1}
REGIME = {"what": "Limb and opening washed once a day", "who": "helped", "carer": "Jo, a sister"}
KNEE = {"left": "1¾ turns", "found": "1½ turns", "firm": "firm", "next_on": "2026-12-18"}


def entry(kind: str, day: str, said: dict[str, Any], about: Entry | None = None) -> Entry:
    """An entry of a day, written down at noon."""
    on = date.fromisoformat(day)
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    return Entry(uuid.uuid4(), kind, on, said, about.id if about else None, None, "Dr Grey", "surgeon", at)


OPERATED, PLANNED = entry("operation", "2026-10-02", OPERATION), entry("plan", "2026-10-05", PLAN)
HELD = entry("change", "2026-10-28", {"week": 4, "load": "20", "why": "Pain was 6."}, PLANNED)
FULL = (
    OPERATED, PLANNED, HELD, entry("load", "2026-11-20", LOAD), entry("regime", "2026-10-06", REGIME),
    entry("knee", "2026-11-18", KNEE),
)  # fmt: skip


def sheet(*entries: Entry, level: str = "transfemoral", on: date = TODAY) -> Sheet:
    """The sheet of a left limb with these entries."""
    return sheet_of(About(NORTHERN, LINDQVIST, level, "left", Record(entries), on, tree()))


def text_of(told: Sheet) -> str:
    """Everything that a sheet says but its sources, in one piece."""
    return "\n".join([*said_in(told), *told.about])


@pytest.mark.parametrize("entries", [FULL, (), (OPERATED,)], ids=["all", "nothing", "the operation"])
def test_a_reader_of_twelve_can_read_it(entries: tuple[Entry, ...]) -> None:
    assert grade_of(text_of(sheet(*entries))) <= TWELVE


def test_whom_to_ring_is_whom_the_latest_operation_names_else_the_number_of_the_clinic() -> None:
    assert sheet(OPERATED).ring == "Ward 4, 555 0199"
    assert sheet().ring == "0113 496 0000"


def test_the_signs_are_the_seven_of_the_knowledge() -> None:
    assert len(sheet().signs) == 7
    assert "Fever, shivering or redness that spreads" in sheet().signs


def test_the_load_is_that_of_the_week_with_what_the_plan_says_and_what_was_measured() -> None:
    told = sheet(*FULL).load
    assert (told.kilograms, told.days) == ("39", "Week 7, 16 to 22 November 2026")
    assert told.how == "on a scale, three times 30 minutes a day"
    assert told.says[0] == (
        "The load goes up only while your pain is below 5 of 10, when you load and the next morning. "
        "If not, tell your clinic."
    )
    assert told.measured == "20 November 2026: 38 kg; pain, of 10: 1 before, 2 during, 1 the next morning."


def test_a_week_that_was_held_says_so() -> None:
    told = sheet(*FULL, on=date(2026, 10, 29)).load
    assert (told.kilograms, told.says[0]) == ("20", "Your team changed this week on 28 October 2026.")
    assert told.days == "Week 4, 26 October to 1 November 2026"


def test_a_week_ends_before_another_plan_begins() -> None:
    assert sheet(*FULL, entry("plan", "2026-11-22", PLAN)).load.days == "Week 7, 16 to 21 November 2026"


@pytest.mark.parametrize(
    ("entries", "on", "says"),
    [
        ((), TODAY, "No plan is written down. Ask your clinic how much the limb may carry."),
        ((PLANNED,), date(2026, 10, 1), "The plan begins on 5 October 2026, with 8 kg."),
        ((PLANNED,), date(2026, 12, 1), "The plan ended on 22 November 2026. Ask your clinic what comes next."),
        (
            (PLANNED, entry("operation", "2026-11-02", OPERATION | {"what": "revision"})),
            TODAY,
            "There was an operation on 2 November 2026, after this plan began. Ask your clinic before you go on.",
        ),
    ],
    ids=["no plan", "before it", "after it", "operated on since"],
)
def test_no_load_is_told_where_no_week_of_a_plan_is_running(entries: tuple[Entry, ...], on: date, says: str) -> None:
    told = sheet(*entries, on=on).load
    assert (told.kilograms, told.says) == ("", (says,))


def test_the_pain_limit_is_the_one_of_the_plan_or_said_to_be_missing() -> None:
    at_most = entry("plan", "2026-11-16", PLAN | {"pain_rule": "at_most", "pain_when": "during"})
    assert "5 of 10 or less, when you load. If" in sheet(at_most).load.says[0]
    without = {name: said for name, said in PLAN.items() if not name.startswith("pain")}
    assert sheet(entry("plan", "2026-11-16", without)).load.says[0].startswith("No pain limit is written down.")


def test_washing_is_what_was_agreed_else_what_one_centre_prints_with_its_source() -> None:
    agreed = sheet(*FULL).washing[0]
    assert agreed.says == (
        "Agreed on 6 October 2026: Limb and opening washed once a day. "
        "You do it, and somebody helps you (Jo, a sister)."
    )
    printed = sheet()
    assert "One team prints: wash the residual limb and stoma once daily. Ask" in printed.washing[0].says
    (number,) = printed.washing[0].sources
    assert next(one.cite for one in printed.sources if one.number == number) == "SD Trauma rehabilitation"
    assert "once daily" not in text_of(sheet(level="transhumeral"))


def test_the_knee_is_told_in_words_and_never_in_turns() -> None:
    told = sheet(*FULL)
    assert told.knee is not None
    assert told.knee.says == ("Set on 18 November 2026: firm.", "Next check: 18 December 2026.")
    assert "turns" not in text_of(told)
    assert "¾" not in text_of(told)
    does = " ".join(one.says for one in told.knee.does)
    assert "stop walking on it" in does
    assert "Do not turn the screw" in does
    assert sheet(OPERATED).knee is None


def test_a_knee_that_was_changed_elsewhere_is_pointed_out() -> None:
    told = sheet(*FULL, entry("knee_elsewhere", "2026-11-19", {"what": "turned on holiday"}))
    assert told.knee is not None
    assert told.knee.says[-1].startswith("Changed elsewhere on 19 November 2026.")


def test_a_day_that_is_past_is_said_to_have_been_due() -> None:
    visit = entry("visit", "2026-11-01", {"seen": "well", "next_on": "2026-11-27"})
    assert sheet(visit).next_visit == "Next visit: 27 November 2026."
    assert sheet(visit, on=TODAY + timedelta(days=7)).next_visit.startswith("A visit was due on 27 November 2026")


def test_the_card_names_the_implant_and_says_that_nothing_is_known_of_scans() -> None:
    card = sheet(*FULL).card
    assert card is not None
    assert card.says == "I have an implant in the bone of my left thigh (femur). It comes out through the skin."
    assert dict(card.rows) == {
        "Make": "Stem A", "Sizes and lots": "L-7", "Operations": "second stage 2 Oct 2026", "Call": "Ward 4, 555 0199",
    }  # fmt: skip
    assert "nothing was found for any of the makes" in card.asks[0].says
    assert "safe" not in text_of(sheet(*FULL))


def test_a_bone_that_is_one_of_two_is_not_guessed() -> None:
    card = sheet(OPERATED, level="transradial").card
    assert card is not None
    assert "in the bone of my left forearm." in card.says


def test_there_is_no_card_without_an_operation_and_after_the_implant_was_taken_out() -> None:
    assert sheet().no_card.startswith("No operation is written down.")
    removed = sheet(OPERATED, entry("operation", "2026-11-02", OPERATION | {"what": "removal"}))
    assert removed.card is None
    assert "taken out on 2 November 2026" in removed.no_card


def test_what_was_erased_is_left_out() -> None:
    erased = [entry(kind, "2026-11-01", {}) for kind in ("operation", "plan", "load", "regime", "knee", "visit")]
    told = sheet(*erased)
    assert told.load.kilograms == ""
    assert told.ring == "0113 496 0000"
