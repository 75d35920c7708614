"""The person's paper: the twelve items of IPDAS, both ways at equal length, plain words, and no verdict."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest

from candidates.report.content.person import words
from candidates.report.content.person.numbers import TOPICS
from candidates.report.content.person.paper import PersonPaper, person_paper
from candidates.report.content.person.said import Line, Rests, Said
from candidates.report.content.person.shares import TOPICS as SHARED
from candidates.report.papers import person_pdf
from candidates.wording import marks
from tests.engine.asking import AS_OF
from tests.engine.edition import tree
from tests.report.dossiers import PEOPLE, dossier_of, given
from tests.report.paper import pages_of
from tests.report.reading_age import TWELVE, grade_of, said_in

NEVER = (
    "adheren", "complian", "frail", "cognit", "psych", "anxi", "depress", "surviv", "death", "died", "mortal",
    "cost-effective", "worth", "qaly", "suitable", "eligible", "candidate", "contraindicat", "obstacle", "refer",
    "should have",
)  # fmt: skip


@lru_cache(maxsize=len(PEOPLE))
def paper(name: str = "a smoker") -> PersonPaper:
    """The paper of one of the people."""
    return person_paper(PEOPLE[name]())


def text_of(name: str = "a smoker") -> str:
    """Everything that a paper says, in one piece."""
    return "\n".join(said_in(paper(name)))


def own_lines() -> list[Line]:
    """Every line that is written for everybody."""
    single = [words.CONDITION, words.DECISION, words.IDEA, words.UNCHANGED]
    both = [line for _, socket, bone in words.WAYS for line in (socket, bone)]
    return [*single, *both, *words.ASKS, *words.ASKS_OF_A_LEG, *words.VALUES, *words.NOT_KNOWN]


def test_a_pain_that_has_a_line_of_its_own_is_not_told_again_below() -> None:
    told = person_paper(dossier_of(given(phantom_pain_nrs=4, indication_socket_problem=["socket_pain"])))
    assert [one.name for one in told.troubles] == ["Pain in the socket", "Phantom pain"]
    assert (
        told.unchanged.says == "In one study of 39 people, back pain and shoulder pain were the same after two years."
    )


def test_every_sentence_names_what_it_rests_on() -> None:
    rests = Rests(tree())
    assert [line.says for line in own_lines() if not rests.numbered(line.keys)] == []


# The twelve items of IPDAS 4 (standards.md): six that qualify a paper as a decision aid, six that certify it.


def test_ipdas_it_describes_the_condition() -> None:
    assert paper().condition.says.startswith("Part of your thigh was taken off.")


def test_ipdas_it_states_the_decision() -> None:
    for way in ("stay with a socket", "your socket made better", "held in the bone"):
        assert way in paper().decision.says


def test_ipdas_it_describes_the_options_and_doing_nothing_different() -> None:
    assert "leave things as they are" in paper().decision.says
    assert paper().ways[0].name == "How it is held"


@pytest.mark.parametrize("point", ["What is good", "What is hard"])
def test_ipdas_it_tells_what_is_good_and_what_is_hard_of_each(point: str) -> None:
    way = next(way for way in paper().ways if way.name == point)
    assert way.socket.says
    assert way.bone.says


def test_ipdas_it_tells_what_living_with_each_is_like_for_body_feelings_and_others() -> None:
    names = [way.name for way in paper().ways]
    assert names[-3:] == ["Living with it, for your body", "How it may feel", "With other people"]


def test_ipdas_good_and_hard_are_told_in_equal_detail() -> None:
    for way in paper().ways:
        lengths = sorted(len(said.says.split()) for said in (way.socket, way.bone))
        assert lengths[1] - lengths[0] <= 5, way.name


def test_staying_with_the_socket_is_told_at_equal_length() -> None:
    socket, bone = (sum(len(getattr(way, side).says.split()) for way in paper().ways) for side in ("socket", "bone"))
    assert abs(socket - bone) <= 0.05 * bone


def test_ipdas_it_cites_what_it_rests_on() -> None:
    numbers = {number for one in numbered(paper()) for number in one.sources}
    assert numbers <= {source.number for source in paper().sources}
    assert all(one.sources for one in numbered(paper()))


def numbered(told: Any) -> Iterator[Said]:
    """Every sentence of a paper that has sources."""
    if isinstance(told, Said):
        yield told
    elif isinstance(told, tuple):
        for one in told:
            yield from numbered(one)
    elif hasattr(told, "__dataclass_fields__"):
        for name in told.__dataclass_fields__:
            yield from numbered(getattr(told, name))


def test_ipdas_it_gives_the_day_of_its_knowledge() -> None:
    assert "22 November 2026" in paper().about.knowledge_of


def test_ipdas_it_says_when_it_is_made_anew() -> None:
    assert "with each edition" in paper().about.updated


def test_ipdas_it_says_how_uncertain_the_numbers_are() -> None:
    assert any("a new group may do better or worse" in one.says for one in paper().not_known)


def test_ipdas_it_says_who_paid() -> None:
    assert "Who paid" in paper().about.paid


@pytest.mark.parametrize("name", PEOPLE)
def test_it_holds_no_verdict_and_nothing_that_is_not_for_the_kitchen_table(name: str) -> None:
    told = text_of(name).lower()
    verdicts = [one.word.lower() for one in (*marks.REFERRALS.values(), *marks.LEADS_TO.values())]
    assert [word for word in (*NEVER, *verdicts) if word in told] == []


@pytest.mark.parametrize("name", PEOPLE)
def test_a_reader_of_twelve_can_read_it(name: str) -> None:
    assert grade_of(text_of(name)) <= TWELVE


def test_ten_terms_are_told_what_they_mean() -> None:
    assert len(words.TERMS) == 10


def test_the_opening_in_the_skin_stands_in_the_sentence_of_the_picture() -> None:
    assert re.fullmatch(r"As the picture shows, [^.]*opening in the skin[^.]*for life\.", paper().idea.says)


def test_a_new_hip_is_named_with_the_opening_that_it_does_not_have_in_one_sentence() -> None:
    assert re.fullmatch(r"[^.]*as for a new hip, but [^.]*opening in the skin[^.]*\.", paper().idea.says)


def of_the_bone(point: str, of: PersonPaper) -> str:
    """What is told of one point of a limb that is held in the bone."""
    return next(way.bone.says for way in of.ways if way.name == point)


@pytest.mark.parametrize("name", PEOPLE)
def test_that_nothing_is_rejected_is_never_told_without_the_antibiotics(name: str) -> None:
    told = of_the_bone("In your body", paper(name))
    assert "does not reject" in told
    assert "courses of antibiotics are common" in told


@pytest.mark.parametrize("name", PEOPLE)
def test_that_nothing_is_made_new_is_never_told_without_load_and_opening(name: str) -> None:
    assert "load and opening change with your weight" in of_the_bone("When your weight changes", paper(name))


@pytest.mark.parametrize("name", PEOPLE)
def test_what_it_costs_is_told_to_everybody(name: str) -> None:
    assert any("cost much" in one.says for one in paper(name).asks)


def test_what_bothers_the_person_may_change_may_not_or_is_not_known() -> None:
    problems = ["socket_pain", "back_pain_from_gait", "unable_to_fit_socket"]
    told = person_paper(dossier_of(given(indication_socket_problem=problems))).troubles
    assert {one.name: one.answer for one in told if one.name != "Phantom pain"} == {
        "Pain in the socket": "May change",
        "Back pain from walking unevenly": "Did not change in one study",
        "No socket can be fitted or worn": "Not known",
    }


def test_nothing_recorded_is_said_and_not_taken_as_no_trouble() -> None:
    assert paper("nothing known").troubles == ()


def test_numbers_are_people_out_of_people_with_a_short_and_a_long_time_side_by_side() -> None:
    first = paper().numbers[0]
    assert (first.short.figure, first.short.when) == ("28 of 51 people", "after 2 years")
    assert (first.long.figure, first.long.when) == ("34 of 51 people", "after 5 years")
    assert "%" not in text_of()


def test_where_the_edition_counts_no_people_none_are_shown() -> None:
    assert paper("an arm").numbers == ()


def at_level(level: str) -> PersonPaper:
    """The paper of somebody of whom the level is known and hardly more."""
    return person_paper(dossier_of({"as_of": AS_OF, "facts": {"level": level, "side": "left"}}))


@pytest.mark.parametrize(
    ("level", "figures"),
    [
        ("transhumeral", ["38 in 100", "13 to 23 in 100", "0 hours a week before, 14 after; 4 people"]),
        ("transradial", ["13 to 23 in 100", "27 in 100"]),
        ("partial_hand", ["8.5 in 100", "1.4 in 100", "5.6 in 100", "7 in 100"]),
        ("elbow_disarticulation", []),
        ("transfemoral", []),
    ],
)
def test_where_no_people_are_counted_what_was_read_is_told_as_it_stands(level: str, figures: list[str]) -> None:
    told = at_level(level).shares
    assert [one.figure for one in told] == figures
    numbered = {source.number for source in at_level(level).sources}
    assert all(one.source in numbered and one.where for one in told)


@pytest.mark.poppler
def test_an_arm_is_called_an_arm() -> None:
    told = " ".join(pages_of(person_pdf(PEOPLE["an arm"]())))
    assert "In the bone: an arm held in the bone." in told
    assert "What an arm held in the bone asks of you" in told
    assert " a arm" not in told.lower()


@pytest.mark.poppler
def test_a_level_of_which_nothing_was_read_says_so() -> None:
    knowing = {"as_of": AS_OF, "facts": {"level": "elbow_disarticulation", "side": "left"}}
    told = " ".join(pages_of(person_pdf(dossier_of(knowing))))
    assert "No study that counts people was found for this limb. Nor was any other number read." in told


def test_every_number_is_one_that_was_read() -> None:
    outcomes = tree()["outcomes"]
    keys = [key for topics in TOPICS.values() for _, *pair in topics for key in pair if key]
    keys += [key for topics in SHARED.values() for _, key in topics]
    assert {outcomes[key]["basis"] for key in keys} == {"read"}


def test_every_warning_sign_is_told_to_everybody_with_the_number_of_the_clinic() -> None:
    assert len(paper("nothing known").warning_signs) == 7
    assert paper().head.warning_contact == "0113 496 0000"
