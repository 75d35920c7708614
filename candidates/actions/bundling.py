"""Making a bundle: each report as a PDF, and a page that says which is whose, in one ZIP file."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from django.db import DatabaseError
from django.template.loader import render_to_string
from django.utils import timezone

from candidates.actions import bundles
from candidates.dossier import Dossier
from candidates.models import Conclusion, ReportBundle
from candidates.queries.dossiers import of_conclusion
from candidates.report.pdf import sheet_of
from candidates.report.setting import SIZES, printed

# Two processes keep two cores busy: within one, reports are printed one at a time.
AT_ONCE = 2
# Few are in memory at once.
MOST_UNDER_WAY = 2 * AT_ONCE
CONTENTS = "contents.html"


@dataclass(frozen=True)
class Entry:
    """One line of the page of contents."""

    file: str
    dossier: Dossier


def make(bundle: ReportBundle) -> bool:
    """Make the file of a bundle that was taken; return whether it is there, False where it was cancelled meanwhile."""
    # On disk and without a name while it grows: in memory stand only the reports under way.
    with TemporaryFile() as into:
        if not _written(bundle, into):
            return False
        into.seek(0)
        return bundles.finish(bundle, into.read(), at=timezone.now())


def _written(bundle: ReportBundle, into: IO[bytes]) -> bool:
    """Write the reports and their page of contents; return False where the bundle was cancelled meanwhile."""
    entries: list[Entry] = []
    with ZipFile(into, "w", ZIP_STORED) as archive:
        for done, (entry, pdf) in enumerate(_papers(bundle), 1):
            entries.append(entry)
            archive.writestr(_named(entry.file, entry.dossier.at), pdf)
            if not bundles.progress(bundle, done, at=timezone.now()):
                return False
        archive.writestr(_named(CONTENTS, bundle.asked_at), _contents(bundle, entries))
    return True


def make_or_fail(bundle: ReportBundle) -> bool:
    """Make the file, or say that it could not be made before the error goes on to whoever watches the worker."""
    try:
        return make(bundle)
    except DatabaseError:
        # The database is away: another turn takes the bundle up again.
        raise
    except Exception:
        bundles.fail(bundle, at=timezone.now())
        raise


def _papers(bundle: ReportBundle) -> Iterator[tuple[Entry, bytes]]:
    """Give each report as it is made, in order; while some are printed, the next are read and worded."""
    size, under_way = SIZES[bundle.clinic.paper_size], deque[tuple[Entry, Future[bytes]]]()
    with ProcessPoolExecutor(min(AT_ONCE, bundle.count), get_context("spawn")) as printers:
        for number, dossier in enumerate(_dossiers(bundle), 1):
            under_way.append((_entry(number, dossier), printers.submit(printed, sheet_of(dossier, size))))
            if len(under_way) > MOST_UNDER_WAY:
                yield _made(*under_way.popleft())
        while under_way:
            yield _made(*under_way.popleft())


def _made(entry: Entry, paper: Future[bytes]) -> tuple[Entry, bytes]:
    return entry, paper.result()


def _dossiers(bundle: ReportBundle) -> Iterator[Dossier]:
    of_clinic = Conclusion.objects.filter(clinic=bundle.clinic).select_related("assessment")
    for key in bundle.conclusions:
        yield of_conclusion(of_clinic.get(pk=key))


def _entry(number: int, dossier: Dossier) -> Entry:
    return Entry(f"{number:03}-report-{dossier.number}.pdf", dossier)


def _contents(bundle: ReportBundle, entries: list[Entry]) -> str:
    return render_to_string("report/contents.html", {"bundle": bundle, "entries": entries})


def _named(name: str, at: datetime) -> ZipInfo:
    """Return a place in the file with a time that is the same wherever it is made."""
    return ZipInfo(name, at.timetuple()[:6])
