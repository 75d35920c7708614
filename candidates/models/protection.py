"""What the database itself guards: an edition that is loaded never changes.

An edition's own row is written last. Before that anything may be added to it; from then on nothing may be, and no row
of a catalogue table is ever updated. Deleting is left to PROTECT and to the digest that is checked on reading, because
SQLite empties tables between tests by deleting, row by row and in any order.

SQLite drops a table's triggers whenever a migration remakes the table: such a migration guards it again.
"""

from collections.abc import Iterable
from typing import Any

REFUSAL = "An edition never changes once it is loaded. Load a new one under a new name."

ADDING = "EXISTS (SELECT 1 FROM candidates_edition WHERE name = NEW.edition_id)"

SQLITE = """
CREATE TRIGGER {table}_never_{event} BEFORE {event} ON {table} WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{refusal}'); END
"""

POSTGRESQL_FUNCTION = """
CREATE FUNCTION {table}_never_{event}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {condition} THEN
        RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$
"""

POSTGRESQL_TRIGGER = """
CREATE TRIGGER {table}_never_{event} BEFORE {event} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_never_{event}()
"""


def guard(editor: Any, tables: Iterable[str]) -> None:
    """Refuse every update of these catalogue tables, and every addition to an edition that is loaded."""
    for table in tables:
        _refuse(editor, table, "update", "TRUE")
        if table != "candidates_edition":
            _refuse(editor, table, "insert", ADDING)


def release(editor: Any, tables: Iterable[str]) -> None:
    """Take the guard from these tables."""
    for table in tables:
        for event in ("update", "insert"):
            _forget(editor, f"{table}_never_{event}", table)


def _refuse(editor: Any, table: str, event: str, condition: str) -> None:
    on_postgresql = editor.connection.vendor == "postgresql"
    for sql in (POSTGRESQL_FUNCTION, POSTGRESQL_TRIGGER) if on_postgresql else (SQLITE,):
        editor.execute(sql.format(table=table, event=event, condition=condition, refusal=REFUSAL))


def _forget(editor: Any, name: str, table: str) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        editor.execute(f"DROP FUNCTION IF EXISTS {name}()")
    else:
        editor.execute(f"DROP TRIGGER IF EXISTS {name}")
