"""Prints the digests of every paper and of the evaluation, judged anew: run elsewhere."""

import locale
import sys
from dataclasses import replace
from hashlib import sha256

from candidates.engine.documents import decoded
from candidates.engine.encoding import encoded
from candidates.report.logo.reading import read
from tests.report.dossiers import NORTHERN, Person, dossier_of
from tests.report.matrix import PAPERS

# Letters of every font, and a logo.
IN_EVERY_SCRIPT = Person("Åsa Ελένη Ївга शर्मा", "الخطيب שרה 李小明 김민준", None, "")
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><rect width="3" height="1" fill="#0b566f"/></svg>'


def digests(document: dict) -> dict[str, str]:
    """The digest of each paper, and of the evaluation."""
    dossier = dossier_of(document, person=IN_EVERY_SCRIPT, clinic=replace(NORTHERN, logo=read(DRAWING)))
    papers = {name: paper.made(dossier, "a4") for name, paper in PAPERS.items()}
    made = {**papers, "evaluation": encoded(dossier.evaluation)}
    return {name: sha256(content).hexdigest() for name, content in made.items()}


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    print(*(f"{name}: {digest}" for name, digest in digests(decoded(sys.stdin.buffer.read())).items()), sep="\n")
