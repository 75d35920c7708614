"""All kinds of entries, in the order in which they are offered."""

from candidates.web.knowledge import (
    benefits,
    conflicts,
    criteria,
    facts,
    instruments,
    outcomes,
    pathways,
    policies,
    protocols,
    sources,
    statements,
    systems,
)
from candidates.web.knowledge.kinds import Kind

KINDS: dict[str, Kind] = {
    kind.slug: kind
    for kind in (
        criteria.KIND,
        facts.KIND,
        systems.KIND,
        policies.KIND,
        conflicts.KIND,
        outcomes.KIND,
        benefits.KIND,
        protocols.KIND,
        pathways.KIND,
        instruments.KIND,
        statements.KIND,
        sources.KIND,
    )
}
