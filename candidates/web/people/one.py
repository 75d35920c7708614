"""One person: added, shown, edited, archived and brought back, assessed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from candidates.actions import assessments, audit, candidates
from candidates.forms.people import CandidateForm, LimbForm, SameNameForm
from candidates.membership import Member
from candidates.models import Candidate
from candidates.queries import candidates as queries
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.tasks import next_page, tasks_of
from candidates.web.dates import today
from candidates.web.people.lines import limbs_in_words
from candidates.web.people.page import page_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.EDIT_CANDIDATES)
def new(request: HttpRequest, member: Member) -> HttpResponse:
    """Add a person, after a warning where somebody of the same name is there."""
    given = request.POST or None
    form = CandidateForm(given, today=today(), clinic=member.clinic)
    limb = LimbForm(given, knowledge=current_judge().knowledge, optional=True)
    same = SameNameForm(given)
    twins = []
    if form.is_valid() and limb.is_valid():
        fields = form.cleaned_data
        twins = queries.same_name(member, fields["family_name"], fields["given_names"], fields["birth_date"])
        if not twins or same.is_valid():
            person = candidates.add(fields, limb.limbs(), by=member, at=timezone.now())
            if "screen" in request.POST and member.may(Act.ANSWER):
                return _to_the_ten_questions(person, member)
            messages.success(request, _("The person is in the list now."))
            return redirect("candidate", key=person.pk)
    shown = {"form": form, "limb": limb, "twins": twins, "same": SameNameForm() if twins else None}
    shown["may_answer"] = member.may(Act.ANSWER)
    return render(request, "candidates/people/new.html", shown, status=422 if given else 200)


def _to_the_ten_questions(person: Candidate, member: Member) -> HttpResponse:
    """Begin an assessment, and go to the first question that the record does not answer."""
    begun = assessments.begin(person, by=member, at=timezone.now())
    page = next_page(tasks_of(OpenAssessment(begun.pk, member)))
    return redirect("assessment_page", key=begun.pk, page=page.id) if page else redirect("assessment", key=begun.pk)


@require_http_methods(["GET", "HEAD"])
@for_members(Act.READ_CANDIDATES)
def show(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Show one person with limbs and assessments; the reading is noted."""
    person = queries.candidate(key, seen_by=member)
    audit.note_reading(person, by=member)
    limb = LimbForm(knowledge=current_judge().knowledge)
    return render(request, "candidates/people/one.html", {**page_of(person, member), "limb": limb})


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.EDIT_CANDIDATES)
def edit(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Change what is recorded of a person."""
    person = queries.candidate(key, seen_by=member)
    form = CandidateForm(request.POST or None, instance=person, today=today(), clinic=member.clinic)
    if form.is_valid():
        person = queries.candidate(key, seen_by=member)  # as it stands, for the form has written on its own
        candidates.edit(person, form.cleaned_data, by=member, at=timezone.now())
        messages.success(request, _("The changes are saved."))
        return redirect("candidate", key=key)
    audit.note_reading(person, by=member)
    shown = {"form": form, "key": key, "limbs": limbs_in_words(person, current_judge().knowledge)}
    return render(request, "candidates/people/edit.html", shown, status=422 if request.POST else 200)


@require_POST
@for_members(Act.EDIT_CANDIDATES)
def archive(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Take a person out of the list; the page that follows offers to undo it."""
    candidates.archive(queries.candidate(key, seen_by=member), by=member, at=timezone.now())
    messages.success(
        request, _("The person is out of the list. Nothing that was saved is lost; it can be undone below.")
    )
    return redirect("candidate", key=key)


@require_POST
@for_members(Act.EDIT_CANDIDATES)
def bring_back(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Put a person back into the list."""
    candidates.bring_back(queries.candidate(key, seen_by=member), by=member, at=timezone.now())
    messages.success(request, _("The person is in the list again."))
    return redirect("candidate", key=key)


@require_POST
@for_members(Act.ANSWER)
def assess(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Begin an assessment, or go on with the open one."""
    assessment = assessments.begin(queries.candidate(key, seen_by=member), by=member, at=timezone.now())
    return redirect("assessment", key=assessment.pk)
