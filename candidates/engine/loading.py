"""Reading an edition from YAML: every scalar as text, duplicate keys refused, file and line kept for every entry."""

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml

# One file each, and folders whose files hold entries of one kind.
FILES = (
    "edition", "sources", "levels", "units", "measurement", "steps", "derived", "instruments",
    "benefits", "statements", "conflicts",
)  # fmt: skip
FOLDERS = ("facts", "criteria", "systems", "pathways", "policies", "outcomes", "protocols")

Tree = dict[str, Any]


class KnowledgeError(Exception):
    """Knowledge that cannot be used: where it stands, what is wrong and how to mend it."""

    def __init__(self, file: str, line: int, wrong: str, mend: str) -> None:
        super().__init__(f"{file}, line {line}: {wrong} {mend}")
        self.file, self.line, self.wrong, self.mend = file, line, wrong, mend


class Entry(dict[str, Any]):
    """A mapping that remembers its file, its line and the line of each key."""

    __slots__ = ("file", "line", "lines")

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}

    def add(self, key: str, value: Any, line: int) -> None:
        """Add a key; KnowledgeError where it is there already."""
        if key in self:
            wrong = f"The key {key!r} stands here for the second time (first in line {self.lines[key]})."
            raise KnowledgeError(self.file, line, wrong, "Keep one of the two.")
        self[key] = value
        self.lines[key] = line

    def line_of(self, key: str) -> int:
        """Return the line of a key, or of the mapping where the key is missing."""
        return self.lines.get(key, self.line)


def read_tree(directory: Path) -> Tree:
    """Return the whole edition in `directory` as one nested mapping of text; KnowledgeError where it cannot be read."""
    tree: Tree = {name: _read_file(directory / f"{name}.yaml", directory) for name in FILES}
    for folder in FOLDERS:
        tree[folder] = _read_folder(directory / folder, directory)
    return tree


def digest(tree: Tree) -> str:
    """Return the SHA-256 of the edition's content; the order of keys and the spacing of the files do not count."""
    canonical = json.dumps(tree, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _read_folder(folder: Path, root: Path) -> Entry:
    """Return the entries of all files in a folder as one mapping."""
    if not folder.is_dir():
        raise KnowledgeError(folder.name, 1, "This folder is missing.", "An edition has it, if need be empty.")
    merged = Entry(f"{folder.name}/", 1)
    for path in sorted(folder.glob("*.yaml")):
        for key, value in (entries := _read_file(path, root)).items():
            if key in merged:
                wrong = f"{key!r} is declared a second time (first in {merged[key].file})."
                raise KnowledgeError(entries.file, entries.lines[key], wrong, "Keep one of the two.")
            if not isinstance(value, Entry):
                raise KnowledgeError(
                    entries.file,
                    entries.lines[key],
                    f"{key!r} is no mapping.",
                    "Write its attributes below it, indented.",
                )
            merged.add(key, value, entries.lines[key])
    return merged


def _read_file(path: Path, root: Path) -> Entry:
    """Return one file's mapping."""
    name = path.relative_to(root).as_posix()
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise KnowledgeError(
            name, 1, "This file is missing.", "An edition has it, if need be with no entries."
        ) from None
    except UnicodeDecodeError:
        raise KnowledgeError(name, 1, "This file is not in UTF-8.", "Save it as UTF-8.") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise KnowledgeError(
            name, line, f"This is no YAML: {error.problem}.", "Mend the line or its indentation."
        ) from None
    if not isinstance(node, yaml.MappingNode):
        raise KnowledgeError(name, 1, "The file holds no mapping.", "Begin each entry with its name and a colon.")
    value: Entry = _value(node, name)
    return value


def _value(node: yaml.Node, file: str) -> Any:
    """Return a node as text, list or Entry."""
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, file) for item in node.value]
    entry = Entry(file, line)
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise KnowledgeError(file, line, "A key here is no plain text.", "Write the key as one word.")
        entry.add(key_node.value, _value(value_node, file), key_node.start_mark.line + 1)
    return entry
