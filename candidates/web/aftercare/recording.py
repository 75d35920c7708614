"""Recording what happens after surgery: one page for every kind of entry, and for correcting one."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions import aftercare as actions
from candidates.actions import audit
from candidates.actions.opening import ArchivedError
from candidates.aftercare.entries import Record
from candidates.aftercare.loading import plan_in_force
from candidates.forms.aftercare import forms_at, taken_back
from candidates.forms.aftercare.entry import Context, EntryForm
from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb
from candidates.queries import aftercare as queries
from candidates.queries.judging import current_judge, current_tree
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.aftercare.entries import of
from candidates.web.aftercare.told import told
from candidates.web.dates import today


@dataclass(frozen=True)
class Asked:
    """What is recorded: the kind, of which limb, and the entries that it answers or corrects."""

    form: type[EntryForm]
    limb: ResidualLimb
    record: Record
    about: AftercareEntry | None
    corrects: AftercareEntry | None


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.RECORD_AFTERCARE)
def record(request: HttpRequest, member: Member, limb: UUID, kind: str) -> HttpResponse:
    """Ask what an entry of a kind needs, and record it."""
    asked = _asked(request, queries.limb(limb, seen_by=member), kind, member)
    member.must(asked.form.act)
    form = _form(request, asked)
    if form.is_valid() and (saved := _saved(request, form, asked, member)):
        return saved
    audit.note_reading(asked.limb.candidate, by=member)
    named = [queries.plain(one) for one in (asked.corrects, asked.about) if one]
    last = asked.record.last(kind)
    beside = [told(one, asked.record) for one in named]
    replaced = {one.id for one in named[:1]}
    later = [told(one, asked.record) for one in asked.record.all if one.corrects in replaced]
    shown = {
        **of(asked.limb, member),
        "asks": form.is_bound or not asked.limb.candidate.is_archived,
        "form": form,
        "key": _key(request),
        "beside": beside,
        "last": told(last, asked.record) if last and not named else None,
        "later": later,
        "corrects": asked.corrects,
        "takes_back": _takes_back(request),
    }
    return render(request, "candidates/aftercare/record.html", shown, status=422 if form.is_bound else 200)


def _asked(request: HttpRequest, limb: ResidualLimb, kind: str, member: Member) -> Asked:
    """Return what is to be recorded; Http404 where this limb has no such entry, or what it is about is another's."""
    form = next((one for one in forms_at(limb.level) if one.kind == kind), None)
    if form is None:
        raise Http404
    corrects = _named(request, "corrects", limb, member)
    form = taken_back(form) if corrects and _takes_back(request) else form
    kept = corrects.about if corrects else None
    about = kept or _named(request, "about", limb, member) or _plan(form, limb, member)
    if (corrects and corrects.kind != kind) or (about.kind if about else None) not in (form.answers or (None,)):
        raise Http404
    return Asked(form, limb, queries.record_of(limb, seen_by=member), about, corrects)


def _named(request: HttpRequest, name: str, limb: ResidualLimb, member: Member) -> AftercareEntry | None:
    """Return the entry of the limb that the address names; None where it names none."""
    if name not in request.GET:
        return None
    try:
        return queries.entries_of(member).get(pk=UUID(request.GET[name]), limb=limb)
    except ValueError:
        raise Http404 from None


def _takes_back(request: HttpRequest) -> bool:
    return "mistaken" in request.GET


def _key(request: HttpRequest) -> UUID:
    """Return the key with which the form was shown, so that sending it twice records it once; else a new one."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


def _plan(form: type[EntryForm], limb: ResidualLimb, member: Member) -> AftercareEntry | None:
    """Return the plan in force, which is meant where an entry answers a plan and none is named."""
    if "plan" not in form.answers:
        return None
    plan = plan_in_force(queries.record_of(limb, seen_by=member), today())
    return queries.entry(plan.entry.id, seen_by=member) if plan else None


def _form(request: HttpRequest, asked: Asked) -> EntryForm:
    judge, tree = current_judge(), current_tree()
    about, corrects = (queries.plain(one) if one else None for one in (asked.about, asked.corrects))
    context = Context(
        level=asked.limb.level,
        record=asked.record,
        protocols=queries.loading_programmes(tree),
        knowledge=judge.knowledge,
        today=today(),
        about=about,
        corrects=corrects,
        side=asked.limb.side,
    )
    known = {"on": corrects.on, **corrects.said} if corrects else {}
    return asked.form(request.POST if request.method == "POST" else None, context=context, initial=known)


def _saved(request: HttpRequest, form: EntryForm, asked: Asked, member: Member) -> HttpResponse | None:
    """Record the entry and go on; None where it cannot be recorded any more, and why not is said in the form."""
    said = actions.Said(form.kind, form.cleaned_data["on"], form.document())
    try:
        actions.record(
            said,
            limb=asked.limb,
            allowed_by=form.act,
            about=asked.about,
            corrects=asked.corrects,
            key=_key(request),
            by=member,
            at=timezone.now(),
        )
    except actions.CorrectedAlreadyError:
        form.add_error(None, _("Somebody corrected this entry in the meantime. Look at the later one first."))
        return None
    except ArchivedError:
        form.add_error(None, _("This person is archived, so nothing is recorded. What you typed stands below."))
        return None
    done = _("The entry is taken back.") if _takes_back(request) else _("The entry is corrected.")
    messages.success(request, done if asked.corrects else _("It is recorded."))
    return redirect("aftercare", limb=asked.limb.pk)
