"""Prints the digests of every paper and of the evaluation, judged anew: run elsewhere."""

import locale
import sys
from hashlib import sha256

from candidates.engine.documents import decoded
from candidates.engine.encoding import encoded
from tests.report.dossiers import dossier_of
from tests.report.matrix import PAPERS


def digests(document: dict) -> dict[str, str]:
    """The digest of each paper, and of the evaluation."""
    dossier = dossier_of(document)
    papers = {name: paper.made(dossier, "a4") for name, paper in PAPERS.items()}
    made = {**papers, "evaluation": encoded(dossier.evaluation)}
    return {name: sha256(content).hexdigest() for name, content in made.items()}


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    print(*(f"{name}: {digest}" for name, digest in digests(decoded(sys.stdin.buffer.read())).items()), sep="\n")
