"""Prints the digests of a report and of its evaluation, judged anew: run in another process, time zone and locale."""

import locale
import sys
from hashlib import sha256

from candidates.engine.documents import decoded
from candidates.engine.encoding import encoded
from candidates.report.pdf import pdf_of
from tests.report.dossiers import dossier_of


def digests(document: dict) -> list[str]:
    """The digest of the PDF, and of the evaluation."""
    dossier = dossier_of(document)
    return [sha256(made).hexdigest() for made in (pdf_of(dossier), encoded(dossier.evaluation))]


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    print(*digests(decoded(sys.stdin.buffer.read())))
