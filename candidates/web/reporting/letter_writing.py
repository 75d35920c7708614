"""Writing a letter: a paragraph is edited or put back, and the current text of a policy is confirmed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from candidates.actions.letters import WrittenMeanwhileError, confirm_text, edit, seen_of
from candidates.forms.letters import ParagraphForm, TextReadForm
from candidates.membership import Member
from candidates.queries.letter_edits import rules_of_letter
from candidates.report.content.letters.paragraphs import Paragraph
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.assessing.impressions import impression_first
from candidates.web.reporting.opened_letter import OpenedLetter, opened


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_LETTERS)
@impression_first
def paragraph(request: HttpRequest, member: Member, key: UUID, letter: str, paragraph: str) -> HttpResponse:
    """Show one paragraph with its history; write another text in its place, or put the generated one back."""
    now = timezone.now()
    found = opened(key, letter, seen_by=member, at=now)
    chosen = found.paragraph(paragraph)
    seen = seen_of(chosen, found.written)
    if request.method != "POST":
        return _asking(request, found, chosen, ParagraphForm(initial={"text": chosen.says, "seen": seen}))
    form = ParagraphForm(request.POST)
    puts_back = "put_back" in request.POST
    if form.is_valid() or puts_back:
        text = "" if puts_back else form.cleaned_data["text"]
        try:
            edit(found.assessment, letter, chosen, text, seen=request.POST.get("seen", ""), by=member, at=now)
        except WrittenMeanwhileError:
            form = ParagraphForm({**request.POST.dict(), "seen": seen})
            form.add_error("text", _("This paragraph changed meanwhile; it stands below. Look at it, and save again."))
            return _asking(request, found, chosen, form)
        messages.success(request, _("The generated text is back.") if puts_back else _("The paragraph is saved."))
        return redirect("letter", key=key, letter=letter)
    return _asking(request, found, chosen, form)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_LETTERS)
@impression_first
def text(request: HttpRequest, member: Member, key: UUID, letter: str) -> HttpResponse:
    """Ask whether the current text of a policy was read, and record who says so."""
    now = timezone.now()
    found = opened(key, letter, seen_by=member, at=now)
    if found.letter.policy is None:
        raise Http404
    form = TextReadForm(request.POST if request.method == "POST" else None, today=now.date())
    if form.is_valid():
        rules = rules_of_letter(found.dossier, letter)
        confirm_text(found.assessment, letter, rules, form.cleaned_data["dated"], by=member, at=now)
        messages.success(request, _("It is recorded that you read the current text."))
        return redirect("letter", key=key, letter=letter)
    return render(request, "letters/text.html", {**found.shown(), "form": form}, status=422 if form.is_bound else 200)


def _asking(request: HttpRequest, found: OpenedLetter, chosen: Paragraph, form: ParagraphForm) -> HttpResponse:
    history = [edit for edit in reversed(found.written.edits) if edit.paragraph == chosen.id]
    shown = {**found.shown(), "paragraph": chosen, "history": history, "form": form}
    return render(request, "letters/paragraph.html", shown, status=422 if form.is_bound else 200)
