"""Prints the digests of two reports, first made at once in a fresh process, then one after the other."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

from candidates.report.pdf import pdf_of
from tests.report.dossiers import dossier_of, given

if __name__ == "__main__":
    dossiers = [dossier_of(given(smoking=smoking)) for smoking in ("never", "current_light")]
    with ThreadPoolExecutor(2) as threads:
        print(*(sha256(pdf).hexdigest() for pdf in threads.map(pdf_of, dossiers)))
    print(*(sha256(pdf_of(dossier)).hexdigest() for dossier in dossiers))
