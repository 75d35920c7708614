"""The papers beside the suitability report as PDF."""

from dataclasses import asdict

from candidates.dossier import Dossier
from candidates.report.content.person.paper import person_paper
from candidates.report.setting import Attached, Size, as_json, set_paper


def person_pdf(dossier: Dossier, size: Size = "a4") -> bytes:
    """Return the paper for the person. It carries its own content: no verdict reaches the person by the back door."""
    content = asdict(person_paper(dossier))
    attached = Attached("paper.json", "What this paper says, as data", as_json(content).encode())
    return set_paper("person.typ", content, dossier.at, attached, size)
