"""What a sheet is made from: whose it is, which limb, and what was recorded up to its day."""

from dataclasses import dataclass
from datetime import date

from candidates.aftercare.entries import Entry, Record
from candidates.dossier import Clinic, Person
from candidates.engine.loading import Tree
from candidates.report.content.naming import day
from candidates.report.content.person.words import ANY_LIMB, AT_HOME
from candidates.wording.marks import BONES

REMOVAL, SOFT_TISSUE = "removal", "soft_tissue"


@dataclass(frozen=True)
class About:
    """One limb on one day; `tree` is the edition in force, as text."""

    clinic: Clinic
    person: Person
    level: str
    side: str
    record: Record
    as_of: date
    tree: Tree

    @property
    def limb(self) -> str:
        """Return the limb as it is called at home: left thigh."""
        return f"{self.side} {AT_HOME.get(self.level, ANY_LIMB)[0]}".strip()

    @property
    def place(self) -> str:
        """Return the limb with the name of its bone, where its level has but one: left thigh (femur)."""
        bones = self.tree["levels"]["bones_of_level"].get(self.level, ())
        return f"{self.limb} ({BONES[bones[0]].lower()})" if len(bones) == 1 else self.limb

    @property
    def implant(self) -> Entry | None:
        """Return the latest operation on the implant; one on the soft tissue where no other was recorded."""
        operations = self.record.of("operation")
        of_the_implant = [entry for entry in operations if entry.said.get("what") != SOFT_TISSUE]
        return next(reversed(of_the_implant or operations), None)

    @property
    def taken_out(self) -> bool:
        """Return whether the implant was taken out last."""
        return self.implant is not None and self.implant.said.get("what") == REMOVAL

    @property
    def ring(self) -> str:
        """Return whom to ring: as the latest operation has it, else the clinic's own number; empty where neither is."""
        operation = self.record.last("operation")
        return str(operation.said.get("ring", "") if operation else "") or self.clinic.warning_contact

    def coming(self, entry: Entry | None, ahead: str, past: str) -> str:
        """Return when one looks again, as an entry sets it: still ahead, or past; empty where it sets no day."""
        if entry is None or "next_on" not in entry.said:
            return ""
        on = date.fromisoformat(entry.said["next_on"])
        return (ahead if on >= self.as_of else past).format(day=day(on))
