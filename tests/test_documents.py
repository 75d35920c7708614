"""What documents name is there: targets of make, commands, files, variables; their numbers are the edition's."""

import re

import pytest

from candidates.engine.loading import read_tree
from candidates.knowledge import OURS
from tests.test_house import DOCUMENTS, ROOT, none

COMMANDS = ROOT / "candidates/management/commands"
# In code, between marks or in a block: what a reader may type or look for.
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
HERE = ("candidates", "docs", "osseo", "templates", "tests", "tools")
PATH = re.compile(rf"`((?:{'|'.join(HERE)})/[\w./-]+)`")
PLACES_OF_SETTINGS = ("osseo", "tools")


def named(pattern: str) -> set[tuple[str, str]]:
    """Each document with what it names in code after this pattern."""
    texts = ((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in DOCUMENTS)
    return {(place, name) for place, text in texts for code in CODE.findall(text) for name in re.findall(pattern, code)}


def lacking(found: set[tuple[str, str]], there: set[str]) -> bool:
    """Whether all that was found is there; at least something has to be found."""
    assert found
    return none(sorted(f"{place}: {name}" for place, name in found if name not in there))


def commands() -> set[str]:
    """The commands of manage.py that are ours."""
    return {path.stem for path in COMMANDS.glob("[a-z]*.py")}


def test_every_target_of_make_that_a_document_names_is_one():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert lacking(named(r"\bmake ([a-z-]+)"), targets)


def test_every_command_that_a_document_names_is_one():
    assert lacking(named(r"manage\.py ([a-z_]+)"), commands())


def test_the_tree_of_the_architecture_names_every_command():
    tree = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    assert sorted(command for command in commands() if not re.search(rf"\b{command}\b", tree)) == []


def test_every_file_and_folder_that_a_document_names_is_there():
    found = {(path, name) for path in DOCUMENTS for name in PATH.findall(path.read_text(encoding="utf-8"))}
    assert found
    assert none(f"{path.relative_to(ROOT)}: {name}" for path, name in sorted(found) if not (ROOT / name).exists())


def test_every_setting_that_the_documents_list_is_read_somewhere():
    text = (ROOT / "docs/development.md").read_text(encoding="utf-8").split("## Settings")[1]
    listed = set(re.findall(r"`([A-Z_]+)`", " ".join(re.findall(r"^\| (.*?) \|", text, re.MULTILINE))))
    paths = [ROOT / "Makefile", *(path for place in PLACES_OF_SETTINGS for path in (ROOT / place).rglob("*.py"))]
    code = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    assert {"DATABASE_URL", "PYTHON"} <= listed
    assert sorted(name for name in listed if not re.search(rf"\b{name}\b", code)) == []


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md"])
def test_numbers_of_the_edition_in_a_document_are_those_of_the_edition(document):
    tree, text = read_tree(OURS), (ROOT / document).read_text(encoding="utf-8")
    said = re.findall(r"\b(\d+) (facts|criteria|policies|sources|pathways|outcomes|protocols|conflicts)\b", text)
    said += [(number, "systems") for number in re.findall(r"\b(\d+) (?:implant )?systems\b", text)]
    assert {"facts", "criteria", "systems", "policies", "sources"} <= {part for _, part in said}
    assert none(f"{number} {part}: {len(tree[part])}" for number, part in said if int(number) != len(tree[part]))


def test_the_changes_count_the_questions_to_the_reviewers():
    asked = re.findall(r"^(\d+)\. ", (ROOT / "docs/knowledge-questions.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert asked == [str(number) for number in range(1, len(asked) + 1)]
    assert f"{len(asked)} [questions to the reviewers]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
