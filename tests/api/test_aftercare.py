"""What happens after surgery, as a program records, lists and corrects it."""

import pytest

from candidates.models import AftercareEntry, AuditLine
from tests.api.described import differences
from tests.api.limbs import ago, limb_of
from tests.api.records import problem

pytestmark = pytest.mark.django_db


def test_an_entry_is_recorded_and_read_back_as_it_was_sent():
    limb = limb_of()
    response = limb.sends("load", {"measured": 7.5, "minutes": "30", "pain_during": 2, "note": "Slept well."}, 1)
    assert response.status_code == 201
    told = limb.program.reads(response["Location"])
    assert told == response.json()
    assert differences(told, "AftercareEntry") == []
    assert told["said"] == {"measured": "7.5", "minutes": 30, "pain_during": 2, "note": "Slept well."}
    assert (told["kind"], told["on"], told["limb"], told["role"]) == ("load", ago(1), limb.id, "surgeon")
    assert (told["about"], told["corrects"], told["counts"], told["closed"]) == (None, None, True, False)
    assert told["intended_use"]


def test_recording_and_reading_stand_in_the_audit():
    limb = limb_of()
    entry = limb.records("load", {"measured": "7.5"})
    assert AuditLine.objects.filter(verb="recorded", subject=entry["id"], detail="load").count() == 1
    AuditLine.objects.all().delete()
    limb.program.reads(f"aftercare/{entry['id']}")
    limb.listed()
    limb.status()
    read = AuditLine.objects.filter(verb="read").values_list("subject", flat=True)
    assert list(read) == [entry["candidate"]] * 3


def test_yes_and_no_are_true_and_false_and_what_is_left_out_is_unknown():
    limb = limb_of()
    told = limb.records("stoma", {"washed": True, "smell": False})
    assert told["said"] == {"washed": True, "smell": False}
    assert AftercareEntry.objects.get().said == '{"smell":"no","washed":"yes"}'


def test_the_list_has_the_latest_day_first_page_by_page():
    limb = limb_of()
    first, last = limb.records("load", {"measured": 7}, 9), limb.records("stoma", {"smell": False}, 2)
    between = limb.records("load", {"measured": 8}, 5)
    assert [one["id"] for one in limb.listed()["results"]] == [last["id"], between["id"], first["id"]]
    page = limb.listed("?page_size=2&page=2")
    assert (page["count"], [one["id"] for one in page["results"]]) == (3, [first["id"]])
    assert [one["id"] for one in limb.listed("?kind=load")["results"]] == [between["id"], first["id"]]
    assert [one["id"] for one in limb.listed(f"?kind=load&since={ago(5)}")["results"]] == [between["id"]]
    for narrowed in ("?kind=lode", "?since=soon", "?until=2026-01-01"):
        refused = limb.program.sends("GET", f"limbs/{limb.id}/aftercare{narrowed}")
        problem(refused, 400, "refused-filter")


def test_a_corrected_entry_stays_and_counts_no_longer():
    limb = limb_of()
    wrong = limb.records("load", {"measured": "75"}, 1)
    right = limb.records("load", {"measured": "7.5"}, 1, corrects=wrong["id"])
    assert right["corrects"] == wrong["id"]
    stays = limb.program.reads(f"aftercare/{wrong['id']}")
    assert (stays["counts"], stays["corrected_by"], stays["said"]) == (False, right["id"], {"measured": "75"})


def test_an_entry_that_was_recorded_by_mistake_is_taken_back_and_keeps_its_day():
    limb = limb_of()
    wrong = limb.records("load", {"measured": "75"}, 3)
    back = limb.records("load", {"mistaken": "It was another person."}, corrects=wrong["id"])
    assert differences(back, "AftercareEntry") == []
    assert (back["on"], back["counts"], back["said"]) == (ago(3), False, {"mistaken": "It was another person."})
    assert limb.program.reads(f"aftercare/{wrong['id']}")["corrected_by"] == back["id"]
    assert limb.sends("load", {"mistaken": "Nothing is corrected."}).status_code == 400


def test_an_entry_is_corrected_once_and_the_last_one_is_named():
    limb = limb_of()
    first = limb.records("mishap", {"what": "fall", "how": "On ice."})
    second = limb.records("mishap", {"what": "fall", "how": "On wet ice."}, corrects=first["id"])
    third = limb.records("mishap", {"what": "fall", "how": "On wet snow."}, corrects=second["id"])
    again = limb.sends("mishap", {"what": "fall", "how": "Indoors."}, corrects=first["id"])
    assert problem(again, 409, "corrected-already")["near"] == [third["id"]]
    closed = limb.sends("closing", {"note": "No harm."}, about=first["id"])
    assert problem(closed, 409, "corrected-already")["near"] == [third["id"]]


def test_what_answers_an_entry_stands_beside_it():
    limb = limb_of()
    fall = limb.records("mishap", {"what": "fall", "how": "On ice."}, 1)
    note = limb.records("closing", {"note": "No harm."}, about=fall["id"])
    told = limb.program.reads(f"aftercare/{fall['id']}")
    assert (told["answered_by"], told["closed"], note["about"]) == ([note["id"]], True, fall["id"])
    assert limb.status()["to_look_at"] == []
    limb.records("closing", {"mistaken": "It was another fall."}, corrects=note["id"])
    told = limb.program.reads(f"aftercare/{fall['id']}")
    assert (told["answered_by"], told["closed"]) == ([], False)
