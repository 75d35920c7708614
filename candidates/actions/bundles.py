"""Reports in one file: asking, cancelling, and how the worker goes about it. One takes a bundle, nobody else."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from candidates.actions.audit import note, note_reading
from candidates.membership import Member
from candidates.models import BundleState, Conclusion, ReportBundle
from candidates.roles import Act

MOST = 500
# A worker that has said nothing for so long has ended, and another may begin again.
SILENT = timedelta(minutes=5)
KEPT_FOR = timedelta(days=7)


class BundleError(Exception):
    """There is nothing to put into a bundle, or too much; the message says which."""


@transaction.atomic
def ask(conclusions: Sequence[Conclusion], *, by: Member, at: datetime) -> ReportBundle:
    """Ask for the reports of these conclusions in one file; each counts as read. BundleError where it cannot be."""
    by.must(Act.EXPORT_CANDIDATES)
    if not conclusions:
        raise BundleError(_("Nobody in this list has a report yet."))
    if len(conclusions) > MOST:
        says = _("%(count)s reports are too many for one file. Filter the list to at most %(most)s.")
        raise BundleError(says % {"count": len(conclusions), "most": MOST})
    keys = [str(conclusion.pk) for conclusion in conclusions]
    bundle = ReportBundle.objects.create(clinic=by.clinic, asked_by=by.user, asked_at=at, conclusions=keys)
    note("asked for", bundle, by=by, at=at, detail=str(len(keys)))
    for conclusion in conclusions:
        note_reading(conclusion, by=by)
    return bundle


@transaction.atomic
def cancel(bundle: ReportBundle, *, by: Member, at: datetime) -> bool:
    """Cancel a bundle that is not ready; return whether it was cancelled."""
    by.must(Act.EXPORT_CANDIDATES)
    still = ReportBundle.objects.filter(pk=bundle.pk, state__in=(BundleState.WAITING, BundleState.WORKING))
    cancelled = bool(still.update(state=BundleState.CANCELLED))
    if cancelled:
        note("cancelled", bundle, by=by, at=at)
    return cancelled


def take(*, at: datetime) -> ReportBundle | None:
    """Take the bundle that has waited longest, also one whose worker fell silent; None where none waits."""
    fell_silent = Q(state=BundleState.WORKING, seen_at__lt=at - SILENT)
    waiting = ReportBundle.objects.filter(Q(state=BundleState.WAITING) | fell_silent)
    for bundle in waiting.order_by("asked_at")[:10]:
        mine = waiting.filter(pk=bundle.pk).update(state=BundleState.WORKING, done=0, seen_at=at)
        if mine:
            bundle.refresh_from_db()
            return bundle
    return None


def progress(bundle: ReportBundle, done: int, *, at: datetime) -> bool:
    """Say how many reports are made; return whether they are still wanted."""
    return bool(_mine(bundle).update(done=done, seen_at=at))


def finish(bundle: ReportBundle, file: bytes, *, at: datetime) -> bool:
    """Keep the file; return whether it was still wanted."""
    return bool(_mine(bundle).update(state=BundleState.READY, done=bundle.count, file=file, seen_at=at))


def fail(bundle: ReportBundle, *, at: datetime) -> None:
    """Say that the file could not be made."""
    _mine(bundle).update(state=BundleState.FAILED, seen_at=at)


def forget_old(*, at: datetime) -> int:
    """Remove bundles that were asked for a week ago; return how many. Their reports can be made again."""
    old = ReportBundle.objects.filter(asked_at__lt=at - KEPT_FOR)
    # Looking costs nothing; removing, even nothing, would keep other writers waiting.
    return old.delete()[0] if old.exists() else 0


def _mine(bundle: ReportBundle) -> QuerySet[ReportBundle]:
    return ReportBundle.objects.filter(pk=bundle.pk, state=BundleState.WORKING)
