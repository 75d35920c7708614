"""The head and the foot of a report: whose paper it is, about whom, in which state, and on what it stands."""

from dataclasses import dataclass
from datetime import datetime

from candidates.dossier import Dossier
from candidates.report.content.naming import Naming, day
from candidates.report.content.who import level_of, side_of
from candidates.report.qr import qr_code

TITLE = "Suitability report"
STATES = {"draft": "Draft", "superseded": "Superseded"}
SAYS = {
    "Demonstration": "The person is invented or follows a published case. Not for care.",
    "Draft": "The assessment is still open. Its answers can change.",
    "Superseded": "A later assessment of this person takes its place.",
    "Provisional": "It stands on limits or rules that still have to be confirmed.",
}

# Nobody is to take what a clinic approved for itself for something that was validated.
ADOPTED, NOT_ADOPTED = "adopted by this clinic, not validated", "not adopted by this clinic"


@dataclass(frozen=True, slots=True)
class State:
    """A word that stands on every page, and what it means."""

    word: str
    says: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a report. `name` is the person's; `sides` are in capitals."""

    title: str
    subtitle: str
    clinic: str
    address: tuple[str, ...]
    warning_contact: str
    number: str
    as_of: str
    edition: str
    states: tuple[State, ...]
    name: str
    sides: str
    born: str
    reference: str
    drawn_up: str


@dataclass(frozen=True, slots=True)
class Check:
    """Where anybody can ask whether a paper is genuine: the address, and the same as a QR code."""

    address: str
    svg: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What a report stands on, for who checks it later."""

    intended_use: str
    limits: str
    edition: str
    edition_sha256: str
    adopted: str
    engine: str
    conclusion_sha256: str
    check: Check | None


def head(naming: Naming, title: str = TITLE, subtitle: str = "") -> Head:
    """Return the head of a paper; without a subtitle of its own it says level and side."""
    dossier, person = naming.dossier, naming.dossier.person
    sides = " and ".join(dict.fromkeys(side_of(naming, limb) for limb in range(len(naming.case.limbs))))
    levels = " and ".join(dict.fromkeys(level_of(naming, limb) for limb in range(len(naming.case.limbs))))
    return Head(
        title=title,
        subtitle=subtitle or f"Bone-anchored prosthesis, {levels[0].lower()}{levels[1:]}, {sides}",
        clinic=dossier.clinic.name,
        address=tuple(line.strip() for line in dossier.clinic.address.splitlines() if line.strip()),
        warning_contact=dossier.clinic.warning_contact,
        number=dossier.number or "draft",
        as_of=day(dossier.as_of),
        edition=dossier.evaluation["edition"]["name"],
        states=states(dossier),
        name=f"{person.given_names} {person.family_name}".strip(),
        sides=sides,
        born=day(person.birth_date) if person.birth_date else "not recorded",
        reference=person.reference,
        drawn_up=f"{_done(dossier)} by {dossier.by}, {moment(dossier.at)}",
    )


def states(dossier: Dossier) -> tuple[State, ...]:
    """Return the words that every page has to carry."""
    words = ["Demonstration"] if dossier.clinic.is_demonstration else []
    words += [STATES[dossier.state]] if dossier.state in STATES else []
    words += ["Provisional"] if dossier.evaluation["provisional"] else []
    return tuple(State(word, SAYS[word]) for word in words)


def foot(naming: Naming) -> Foot:
    """Return what a report stands on."""
    evaluation = naming.dossier.evaluation
    adopted = ADOPTED if evaluation["edition"]["adopted"] else NOT_ADOPTED
    return Foot(
        evaluation["intended_use"],
        evaluation["limits_of_knowledge"],
        evaluation["edition"]["name"],
        evaluation["edition"]["sha256"],
        adopted,
        evaluation["engine"],
        naming.dossier.sha256,
        check(naming.dossier),
    )


def check(dossier: Dossier) -> Check | None:
    """Return where the paper of a conclusion can be checked; None for a draft."""
    return Check(dossier.check_at, qr_code("check", dossier.check_at)) if dossier.check_at else None


def _done(dossier: Dossier) -> str:
    return "Drawn up" if dossier.state == "draft" else "Concluded"


def moment(at: datetime) -> str:
    """Return a moment as it was recorded, with its own offset, whatever the zone of the machine."""
    zone = at.strftime("%z") or ""
    return f"{day(at.date())}, {at.hour:02d}:{at.minute:02d} {'UTC' if zone in ('+0000', '') else f'UTC{zone}'}"
