"""The example of an input that the contract gives."""

from candidates.engine.documents import decoded
from tests.engine.asking import Words
from tests.engine.edition import answer_to

# The example of the contract, with words where it leaves them out.
EXAMPLE = """
{
  "as_of": "2026-11-22",
  "facts": {
    "birth_date": "1984-03-02",
    "sex": "male",
    "level": "transfemoral",
    "side": "left",
    "residual_bone_length": {"value": "18.2", "unit": "cm", "landmark": "lesser_trochanter_midline", "method": "ct"},
    "body_weight": {"value": 82, "unit": "kg"},
    "smoking": "never",
    "hba1c": {"unknown": "not measured"},
    "pregnancy": {"not_applicable": "male"}
  },
  "available_systems": ["badalx-transfemoral-long", "opra-transfemoral"],
  "confirmations": [{"system": "opra-transfemoral", "limit": "max_total_mass", "value": "100", "unit": "kg",
                     "document": "IFU 12", "revision": "C", "date": "2026-05-02", "by": "A. Example"}],
  "policy_statements": {"anthem-or-pr-00008": {"normal_skeletal_anatomy": true}},
  "overrides": [{"criterion": "renal", "reason": "Transplant date fixed", "by": "Dr A. Example"}]
}
"""


def example() -> Words:
    """The answer to the example of the contract."""
    return answer_to(decoded(EXAMPLE.encode()))
