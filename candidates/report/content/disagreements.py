"""Where sources disagree: both sides as they stand, neither dropped and none averaged."""

from dataclasses import dataclass

from candidates.report.content.naming import Naming
from candidates.report.content.sources import Citations


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One matter, and both sides."""

    topic: str
    one_side: str
    other_side: str
    sources: tuple[int, ...]


def disagreements(naming: Naming, citations: Citations) -> tuple[Disagreement, ...]:
    """Return the disagreements that touch what was found, and those between sources that this report cites."""
    cited = set(citations.numbers)
    conflicts = [told for told in naming.dossier.tree["conflicts"].values() if cited.intersection(told["sources"])]
    between = [
        Disagreement(told["topic"], told["one_side"], told.get("other_side", ""), citations.numbered(told["sources"]))
        for told in conflicts
    ]
    return (*_touching(naming), *between)


def _touching(naming: Naming) -> list[Disagreement]:
    """Return what criteria with an effect say themselves of a disagreement."""
    criteria = naming.knowledge.criteria
    found = {one["criterion"] for one in naming.dossier.evaluation["findings"] if one["effect"]}
    return [
        Disagreement(criterion.title, criterion.disagreement, "", ())
        for criterion in criteria.values()
        if criterion.id in found and criterion.disagreement
    ]
