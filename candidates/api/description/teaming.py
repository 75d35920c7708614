"""What can be read of a team, and in which form."""

from candidates.api.description.forms import COUNT, TEXT, YES_NO, Form, each, or_null, record, ref, told, word
from candidates.api.description.record_forms import KEY, MOMENT
from candidates.api.description.record_operations import answer, reads
from candidates.models import Role, Say

TAG = "assessments"


def views() -> Form:
    """Return the list of signed views."""
    says = "In the order in which they were signed, with the clinic's quorum. Signing asks for the password: a browser."
    return reads("list_views", TAG, "List the signed views", says, answer("The views.", "ViewList"))


def comments() -> Form:
    """Return the list of comments."""
    says = "In the order in which they were written. Of one that was withdrawn the text is empty."
    return reads("list_comments", TAG, "List the comments", says, answer("The comments.", "CommentList"))


def forms() -> dict[str, Form]:
    """Return the forms of what a team said."""
    view: dict[str, Form] = {
        "name": told(TEXT, "Under which it was signed."),
        "role": word(Role.values),
        "says": word(Say.values),
        "reason": TEXT,
        "revision": told(COUNT, "Of the answers on which it rests."),
        "at": MOMENT,
        "answers_changed": or_null(MOMENT, "When answers were changed after it."),
        "followed": told(YES_NO, "Whether the same member signed a later one."),
        "counts": told(YES_NO, "Whether it counts for the quorum."),
    }
    comment: dict[str, Form] = {
        "section": TEXT, "name": TEXT, "text": TEXT, "at": MOMENT, "withdrawn_at": or_null(MOMENT),
    }  # fmt: skip
    quorum: dict[str, Form] = {
        "views": COUNT,
        "roles": each(word(Role.values)),
        "required": told(YES_NO, "Whether nothing is concluded without it."),
        "stands": told(YES_NO, "False where the clinic has set none."),
    }
    return {
        "View": record(view, "A signed view."),
        "Quorum": record(quorum, "What the clinic asks of its team."),
        "ViewList": record({"assessment": KEY, "quorum": ref("Quorum"), "results": each(ref("View"))}),
        "Comment": record(comment, "What a member wrote about one section."),
        "CommentList": record({"assessment": KEY, "results": each(ref("Comment"))}),
    }
