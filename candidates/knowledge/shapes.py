"""The shape of a whole edition: for every file and folder what its entries look like."""

from collections.abc import Iterator

from candidates.engine.loading import Entry, KnowledgeError, Tree
from candidates.knowledge import fact_shapes, rule_shapes, telling_shapes
from candidates.knowledge.faults import Place
from candidates.knowledge.forms import Form, identifier

# Files and folders that hold many entries of one form, by their names.
OF_ENTRIES: dict[str, Form] = {
    "facts": fact_shapes.fact,
    "derived": fact_shapes.derived,
    "instruments": fact_shapes.instrument,
    "criteria": rule_shapes.criterion,
    "systems": rule_shapes.system,
    "pathways": rule_shapes.pathway,
    "policies": rule_shapes.policy,
    "sources": telling_shapes.source,
    "statements": telling_shapes.statement,
    "conflicts": telling_shapes.conflict,
    "outcomes": telling_shapes.outcome,
    "protocols": telling_shapes.protocol,
}

# Files that are one record.
RECORDS: dict[str, Form] = {
    "edition": telling_shapes.edition,
    "units": fact_shapes.units,
    "levels": fact_shapes.levels,
    "measurement": fact_shapes.measurement,
    "steps": fact_shapes.steps,
    "benefits": telling_shapes.benefits,
}


def entry_faults(tree: Tree) -> Iterator[tuple[str, str, list[KnowledgeError]]]:
    """Yield every entry's section and id with the faults of its shape."""
    for section, form in OF_ENTRIES.items():
        entries: Entry = tree[section]
        for name, value in entries.items():
            file = value.file if isinstance(value, Entry) else entries.file
            place = Place(file, entries.line_of(name), name)
            yield section, name, [*identifier(name, place), *form(value, place)]


def record_faults(tree: Tree) -> Iterator[tuple[str, str, list[KnowledgeError]]]:
    """Yield every file that is one record, with no id and the faults of its shape."""
    for section, form in RECORDS.items():
        yield section, "", list(form(tree[section], Place(tree[section].file, 1, section)))
