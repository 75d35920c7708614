"""What can be read of plans, and in which form."""

from candidates.api.description.forms import DAY, TEXT, YES_NO, Form, each, or_null, record, ref, told, word
from candidates.api.description.record_forms import KEY, MOMENT, PAGED
from candidates.api.description.record_operations import KEY as GIVEN_KEY
from candidates.api.description.record_operations import answer, narrowed_by, reads
from candidates.models import PlanState

STATES = tuple(PlanState.values)


def listing() -> Form:
    """Return the list of plans."""
    due: Form = {**DAY, "description": "Those to be looked at again on this day or before."}
    filters = narrowed_by(state=word(STATES), candidate=GIVEN_KEY, due_by=due)
    says = "The earliest day to look again first; of people in the daily list, or of the one who is named."
    summary, page = "List what the clinic has planned", answer("One page.", "PlanList")
    return reads("list_plans", "plans", summary, says, page, of_one=False, filters=filters)


def forms() -> dict[str, Form]:
    """Return the forms of plans."""
    item: dict[str, Form] = {
        "id": KEY,
        "candidate": KEY,
        "assessment": told(KEY, "In which it was planned."),
        "criterion": told(TEXT, "Of the general set, named and not linked: a plan survives a new edition."),
        "side": or_null(TEXT, "Null where it is about the person."),
        "action": TEXT,
        "owner": told(TEXT, "Who leads it, in words; empty where only a member does."),
        "member": or_null(TEXT, "The name of the member who leads it."),
        "look_again": told(DAY, "The day on which it is looked at again."),
        "state": word(STATES),
        "overdue": told(YES_NO, "Whether it is open and its day is past."),
        "created_at": MOMENT,
        "created_by": TEXT,
        "changed_at": MOMENT,
        "changed_by": TEXT,
    }
    return {
        "PlanItem": record(item, "One thing that a plan can reach."),
        "PlanList": record({**PAGED, "results": each(ref("PlanItem"))}),
    }
