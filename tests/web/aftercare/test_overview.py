"""The overview of one limb after surgery: what is prescribed, measured, set and seen, and what has to be looked at."""

import pytest
from django.urls import reverse

from candidates.membership import Member
from candidates.models import AftercareEntry, AuditLine, ResidualLimb, Role
from tests.actions.test_assessments import a_member
from tests.web.aftercare.overview_page import leads, page_of, records, words
from tests.web.aftercare.recorded import KNEE, a_limb, a_plan, ago, put, seven_weeks

pytestmark = pytest.mark.django_db


def test_the_page_says_the_week_the_limb_and_the_last_operation(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    page = page_of(limb, member)
    assert page.headings[0] == "Loading, week 7"
    assert f"Left: Above the knee. Second stage, Press-fit stem, {words(ago(50))}." in page.text
    assert AuditLine.objects.filter(verb="read", subject=str(limb.candidate_id)).exists()


def test_the_load_of_this_week_is_half_of_the_weight_and_says_of_which(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    page = page_of(limb, member)
    assert "39 kg 50 % of 78 kg" in page.text
    assert f"Weighed{words(ago(45))}, without the prosthesis" in page.text
    assert "on a scale, three times 30 minutes a day" in page.text
    assert f"Measured38 kg, {words(ago(1))}" in page.text
    assert "before 1, during 2, next morning 1" in page.text


def test_what_was_above_the_prescription_is_said_and_can_be_closed(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    page = page_of(limb, member)
    assert "Week 6: 3 kg above the prescription" in page.headings
    assert "36 kg measured, 33 kg prescribed" in page.text
    entry = AftercareEntry.objects.get(kind="load", said__contains='"36"')
    assert leads(page, limb, "closing", entry)
    put(limb, "closing", 0, by=member, about=entry, note="He sat down on it.")
    assert "Week 6: 3 kg above the prescription" not in page_of(limb, member).headings


def test_pain_beyond_the_limit_leads_to_a_changed_week(member: Member, limb: ResidualLimb):
    plan = a_plan(limb, by=member, days=1)
    put(limb, "load", 0, by=member, measured="8", pain_during=5)
    page = page_of(limb, member)
    assert "Week 1: pain 5, beyond the limit" in page.headings
    assert "the limit is below 5 of 10" in page.text
    assert leads(page, limb, "change", plan)


def test_the_drawing_says_its_finding_and_marks_what_the_week_was(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    page = page_of(limb, member)
    assert "A plan of 12 weeks, from 8 kg to 78 kg. Now in week 7: 39 kg prescribed." in page.text
    assert "Week 4: held, 20 kg. Week 4: pain 6, beyond the limit." in page.text
    assert "Week 6: 36 kg measured, 3 kg above the 33 kg prescribed." in page.text
    assert "held: pain 6" in page.text
    assert "3 kg over" in page.text
    assert page.markup.count('class="g-later"') == 5


def test_a_table_says_the_same_as_the_drawing(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    table = page_of(limb, member).text.partition("The same as a table")[2]
    assert "Week 4 20 kg 18 kg 6 held" in table
    assert "Week 5 26 kg 25 kg 3" in table
    assert "Week 6 33 kg 36 kg 3 3 kg over" in table
    assert "Week 7 39 kg 38 kg 2 this week" in table
    assert "Week 12 78 kg to come" in table


def test_the_rule_is_the_clinics_own_and_the_programme_stands_beside_it(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    page = page_of(limb, member)
    assert "The load rises only while pain is below 5 of 10, during loading and the next morning." in page.text
    assert "Week 4: 20 kg, held. Pain was 6 during loading." in page.text
    assert "raise load only while NRS <5" in page.text
    assert reverse("knowledge_entry", args=["protocols", "radboud_lower_limb_slow"]) in page.links
    assert f"The load of each week was set by {member.user}, Prosthetist" in page.text


def test_a_missed_week_is_neither_marked_nor_looked_at(member: Member, limb: ResidualLimb):
    a_plan(limb, by=member)
    page = page_of(limb, member)
    assert "To look at" not in page.headings
    assert "not-met" not in page.markup.partition("<main")[2]


def test_who_signed_stands_below_the_plan_with_how_they_see_it(member: Member, limb: ResidualLimb):
    plan = seven_weeks(limb, by=member)
    assert "Nobody yet." in page_of(limb, member).text
    therapist = a_member("Northern clinic", Role.THERAPIST)
    put(limb, "signature", 3, by=therapist, about=plan, agrees="no", why="Too quick for this bone.")
    page = page_of(limb, member)
    assert f"{therapist.user}, Therapist, {words(ago(3))}: I do not agree. Too quick for this bone." in page.text
    assert leads(page, limb, "signature", plan)


def test_the_knee_says_its_setting_the_one_before_and_why(member: Member, limb: ResidualLimb):
    put(limb, "knee", 20, by=member, **KNEE)
    changed = {"left": "1¾", "why": "heel rose too high at quick pace", "next_on": ago(-27).isoformat()}
    put(limb, "knee", 3, by=member, **{**KNEE, **changed})
    page = page_of(limb, member)
    assert f"1¾. Before: 1½, {words(ago(20))}" in page.text
    assert "heel rose too high at quick pace" in page.text
    assert f"Next check{words(ago(-27))}" in page.text
    assert "All changes, 2" in page.text
    assert f"{reverse('aftercare_entries', args=[limb.pk])}?kind=knee" in page.links


def test_a_constant_friction_knee_has_its_caution_for_everybody(member: Member, limb: ResidualLimb):
    put(limb, "knee", 3, by=member, **KNEE)
    page = page_of(limb, member)
    assert "Standing rests on alignment alone" in page.text
    assert "This holds for everyone at this level" in page.text
    assert "Is this knee on the implant maker's list? Unknown: ask." in page.text
    put(limb, "knee", 2, by=member, **{**KNEE, "knee": "microprocessor", "on_list": "yes"})
    page = page_of(limb, member)
    assert "Standing rests on alignment alone" not in page.text
    assert "Unknown: ask." not in page.text


def test_only_a_prosthetist_is_offered_to_change_the_knee(member: Member, limb: ResidualLimb):
    put(limb, "knee", 3, by=member, **KNEE)
    assert {"knee", "knee_elsewhere"} <= records(page_of(limb, member), limb)
    page = page_of(limb, a_member("Northern clinic", Role.SURGEON))
    assert "knee" not in records(page, limb)
    assert "knee_elsewhere" in records(page, limb)
    assert "Only a prosthetist of this clinic may change it." in page.text


def test_a_knee_found_otherwise_than_it_was_left_has_to_be_looked_at(member: Member, limb: ResidualLimb):
    put(limb, "knee", 20, by=member, **KNEE)
    put(limb, "knee", 3, by=member, **{**KNEE, "found": "2"})
    put(limb, "knee_elsewhere", 1, by=member, who="A workshop at the sea", what="The screw", told_by="the person")
    page = page_of(limb, member)
    assert "The knee was found otherwise than it was left" in page.headings
    assert f"Found at 2 on {words(ago(3))}; left at 1½ on {words(ago(20))}." in page.text
    assert "A workshop at the sea. The screw. Reported by the person." in page.text


def test_a_limb_without_a_knee_has_no_card_of_one(member: Member):
    below = a_limb(member, level="transtibial")
    page = page_of(below, member)
    assert "Knee setting" not in page.headings
    assert "knee" not in records(page, below)


def test_the_stoma_shows_the_latest_look_the_regime_and_the_last_infection(member: Member, limb: ResidualLimb):
    surgeon = a_member("Northern clinic", Role.SURGEON)
    put(limb, "regime", 40, by=member, what="Washed once a day", who="alone")
    put(limb, "infection", 32, by=surgeon, grade="1", treatment="A", antibiotic_days=7, over_on=ago(25).isoformat())
    put(limb, "stoma", 9, by=member, fluid="cloudy")
    put(limb, "stoma", 1, by=member, moisture="moist", fluid="clear", redness=0, smell="no", washed="yes")
    page = page_of(limb, member)
    assert f"Stoma, {words(ago(1))}" in page.headings
    assert "FluidClear" in page.text
    assert "Cloudy" not in page.text
    assert "Answered yesResidual limb and stoma washed" in page.text
    assert "Answered noSmell" in page.text
    assert "Washed once a day; The person alone" in page.text
    assert f"antibiotic by mouth, 7 days; {words(ago(32))} to {words(ago(25))}" in page.text


def test_follow_up_says_what_was_recorded_and_prints_programmes_side_by_side(member: Member):
    below = a_limb(member, level="transtibial")
    put(below, "visit", 20, by=member, seen="Walks with two crutches", next_on=ago(-6).isoformat())
    put(below, "connector", 3, by=member, by_list="List of the maker", play="no", failsafe="intact")
    put(below, "part", 2, by=member, part="Bushing", why="worn")
    page = page_of(below, member)
    assert f"Last visit{words(ago(20))}: Walks with two crutches" in page.text
    assert f"Next visit{words(ago(-6))}" in page.text
    assert "play: No; fail-safe: Intact" in page.text
    assert "1 part; " in page.text
    assert f"{reverse('aftercare_entries', args=[below.pk])}?kind=part" in page.links
    assert "6 m, 1, 2, 5 yvisit" in page.text
    assert "m: months, y: years" in page.text
    assert "3, 6, 12 m then yearlyvisit" in page.text
    for programme in ("dutch_follow_up", "oga_follow_up"):
        assert reverse("knowledge_entry", args=["protocols", programme]) in page.links


def test_of_two_changes_of_one_week_the_later_counts_and_the_page_says_of_both(member: Member, limb: ResidualLimb):
    plan = a_plan(limb, by=member)
    put(limb, "change", 25, by=member, about=plan, week=4, load="20", why="Pain at night.")
    put(limb, "change", 24, by=member, about=plan, week=4, load="14", why="Pain all day.")
    page = page_of(limb, member)
    assert "Week 4: 14 kg, set back. Pain all day." in page.text
    assert f"the later change counts, not 20 kg by {member.user}" in page.text
    assert "Week 4: 20 kg" not in page.text


def test_an_overdue_visit_has_to_be_looked_at(member: Member, limb: ResidualLimb):
    put(limb, "visit", 60, by=member, seen="Quiet", next_on=ago(2).isoformat())
    page = page_of(limb, member)
    assert f"A visit was due on {words(ago(2))}" in page.headings


def test_an_infection_can_be_said_to_be_over_by_whoever_grades_it(member: Member, limb: ResidualLimb):
    surgeon = a_member("Northern clinic", Role.SURGEON)
    put(limb, "infection", 3, by=surgeon, grade="2", treatment="B")
    assert f"Infection since {words(ago(3))}" in page_of(limb, member).headings
    assert "infection" not in records(page_of(limb, member), limb)
    assert "infection" in records(page_of(limb, surgeon), limb)


def test_what_happened_is_counted_also_after_it_was_closed(member: Member, limb: ResidualLimb):
    put(limb, "mishap", 30, by=member, what="overload", how="Jumped")
    fall = put(limb, "mishap", 9, by=member, what="fall", how="On the stairs")
    put(limb, "closing", 8, by=member, about=fall, note="Nothing was hurt.")
    page = page_of(limb, member)
    assert f"2 recorded; {words(ago(9))}: A fall" in page.text
    assert f"A fall, {words(ago(9))}" not in page.headings
