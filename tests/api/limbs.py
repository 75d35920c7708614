"""A residual limb after surgery, and a program that records what happens to it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from candidates.models import Role
from tests.api.described import differences
from tests.api.records import LEFT_THIGH, Program, places, program

TODAY = timezone.now().date()
KNEE = {
    "knee": "constant_friction", "make": "Otto", "model": "3R20", "serial": "S-1", "friction": "bolt",
    "reference": "turns from first contact, clockwise is more", "found": "1.5", "left": "2", "assist": "none",
    "speed": "own pace", "heel_height": "1 cm", "heel_rise": "equal", "end_impact": "soft",
    "stance_level": "steady", "stance_slope": "not_tried", "why": "Heel rises too high.",
    "next_on": (TODAY + timedelta(days=90)).isoformat(),
}  # fmt: skip


def ago(days: int) -> str:
    """The day so many days ago."""
    return (TODAY - timedelta(days=days)).isoformat()


PLAN = {"body_weight": "82", "weighed_on": ago(16), "loads": ["8", "14", "20"], "pain_limit": 5, "pain_rule": "below"}


@dataclass(frozen=True)
class Limb:
    """A residual limb, and the program that records what happens to it."""

    program: Program
    id: str

    def sends(self, kind: Any, said: Any, days: int = 0, **more: Any) -> Any:
        """Send an entry and return what is answered."""
        body = {"kind": kind, "on": ago(days), "said": said, **more}
        return self.program.sends("POST", f"limbs/{self.id}/aftercare", body)

    def records(self, kind: str, said: Any, days: int = 0, **more: Any) -> Any:
        """Record an entry and return it."""
        response = self.sends(kind, said, days, **more)
        assert response.status_code == 201, response.content
        return response.json()

    def wrong(self, kind: Any, said: Any, days: int = 0, **more: Any) -> list[str]:
        """The places of the faults of an entry that is refused."""
        return places(self.sends(kind, said, days, **more))

    def status(self) -> Any:
        """What follows, as it is described."""
        found = self.program.reads(f"limbs/{self.id}/aftercare/status")
        assert differences(found, "AftercareStatus") == []
        return found

    def listed(self, narrowed: str = "") -> Any:
        """The list, as it is described."""
        found = self.program.reads(f"limbs/{self.id}/aftercare{narrowed}")
        assert differences(found, "AftercareList") == []
        return found


def limb_of(role: Role = Role.SURGEON, **where: str | None) -> Limb:
    """A new limb, and a program of a member in a role."""
    owner = program(role)
    person = owner.adds(limbs=[{**LEFT_THIGH, **where}], another_person=True)
    return Limb(owner, person["limbs"][0]["id"])
