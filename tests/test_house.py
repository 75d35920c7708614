"""The rules of the house about the files themselves. A failure lists file, line and what stands there."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from candidates.engine.loading import read_tree
from candidates.knowledge import OURS
from tools.test import BROWSER_TESTS

ROOT = Path(__file__).parents[1]
MADE = {".git", ".venv", "var", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
NO_TEXT = {".png", ".ico", ".woff2", ".ttf", ".pdf", ".parquet"}
LONGEST_CODE, LONGEST_TEMPLATE = 300, 120
FEWEST_WORDS = 3

# A letter in brackets keeps a pattern from finding itself here.
PLACES = re.compile(
    r"[p]ypi\.org|[p]ythonhosted|[r]egistry\.npmjs|deb\.[d]ebian\.org|[a]rtifactory|(?<![\w.])/[w]ork/|/[r]oot/|"
    r"/[t]mp/osseo/|(?<![\w.])/[h]ome/\w|(?<![\w.])/[U]sers/\w"
)
STAFF = re.compile(r"(?i)\b[C]laude\b|[A]nthropic|[A]I-generated|\b[s]ub-?agents?\b|language [m]odel\b|\b[C]opilot\b")
UNFINISHED = re.compile(r"\b(TO[D]O|FI[X]ME|XX[X])\b")
OTHER_WORDS = re.compile(r"(?i)\b(stumps?|patients?)\b")
AMERICAN = re.compile(
    r"(?i)\b(centers?|centered|colors?(?!-scheme)|behaviors?|favorable|tumors?|fibers?|anemi[ac]|pediatric\w*|"
    r"(analy|hospitali|mobili|visuali|catheteri)z\w+)\b"
)
# Names of things, and what stands in code, are quoted as they are.
QUOTED = re.compile(r"(?i)patient blood management|patient-reported|`[^`]*`")
ACTIVE = re.compile(r"(?i)<style|\sstyle=|\son[a-z]+=\"|javascript:|<script(?![^>]*\ssrc=)")
# A few words of items of licensed instruments: their names may stand anywhere, their items nowhere.
ITEMS = re.compile(
    r"(?i)problems in [w]alking about|anxious or [d]epressed|tight or new [j]ar|able to walk across a [p]arking|"
    r"adjusted to having a [p]rosthesis|past four weeks, [r]ate|robust, active, [e]nergetic|folded across [c]hest"
)
NAMES_OF_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}

# Numbers in code that are no clinical figures: those that count, those of drawing, and these.
COUNTING = {-1, 0, 1, 2}
DRAWING = "report"
FORMULAS = ROOT / "candidates/engine/derived.py"
NO_FIGURES = {
    "Decimal('0.0001')": "digits that a fault shows",
    "Decimal('0.1')": "digits that a page shows",
    "Decimal('0.01')": "digits that a page shows of a metre",
    "day.year < 1900": "where our calendar begins",
}
# These may not lean on the web frame, whatever they import.
PLAIN = ("engine", "dossier", "aftercare", "report/content")


def files(*endings: str, under: str = ".") -> list[Path]:
    """All texts that people wrote below a folder, with these endings or any."""
    paths = (path for path in sorted(written(ROOT / under)) if path.suffix not in NO_TEXT)
    return [path for path in paths if not endings or path.suffix in endings]


def written(under: Path) -> Iterator[Path]:
    """All files below a folder but those that were made, in whose folders there are tens of thousands."""
    for folder, folders, names in os.walk(under):
        folders[:] = [name for name in folders if name not in MADE]
        yield from (Path(folder) / name for name in names)


def code(*under: str) -> list[Path]:
    """Python files below these folders, without migrations."""
    return [path for place in under for path in files(".py", under=place) if "migrations" not in path.parts]


DOCUMENTS = files(".md")
TEMPLATES = files(".html", under="templates")


def none(hits: Iterable[str]) -> bool:
    """Whether there are no hits; else the test fails and lists them."""
    hits = list(hits)
    if hits:
        pytest.fail("\n".join(hits), pytrace=False)
    return True


def where(path: Path, line: int, text: str) -> str:
    """A place as people write it."""
    return f"{path.relative_to(ROOT)}:{line}: {text.strip()[:120]}"


def lines_with(pattern: re.Pattern[str], paths: Iterable[Path]) -> Iterator[str]:
    """Every line in which a pattern is found."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if pattern.search(line):
                yield where(path, number, line)


def words_in(pattern: re.Pattern[str], paths: Iterable[Path]) -> Iterator[str]:
    """Every line that says a word of its own, not only quoted."""
    return (hit for hit in lines_with(pattern, paths) if pattern.search(QUOTED.sub("", hit)))


def syntax_of(paths: Iterable[Path]) -> Iterator[tuple[Path, ast.Module]]:
    """Each file with its syntax tree."""
    return ((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def test_no_file_names_a_registry_or_a_path_of_a_machine():
    assert none(lines_with(PLACES, files()))


def test_no_file_says_how_the_project_is_staffed():
    assert none(lines_with(STAFF, files()))


def test_no_file_leaves_a_note_of_unfinished_work():
    assert none(lines_with(UNFINISHED, files()))


@pytest.mark.parametrize(
    ("paths", "most"), [(code("."), LONGEST_CODE), (TEMPLATES, LONGEST_TEMPLATE)], ids=["py", "html"]
)
def test_every_file_is_short_enough_to_be_read_at_once(paths, most):
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    print(f"{len(lines)} files, {sum(lines.values()) / len(lines):.0f} lines each on average")
    assert none(where(path, count, f"more than {most} lines") for path, count in lines.items() if count > most)


def test_every_browser_test_stands_where_they_are_looked_for():
    marked = [path for path in code("tests") if re.search(r"[m]ark\.browser", path.read_text(encoding="utf-8"))]
    assert marked
    assert {path.parent.relative_to(ROOT).as_posix() for path in marked} == set(BROWSER_TESTS)


def test_no_module_is_named_after_nothing_in_particular():
    assert none(where(path, 1, path.name) for path in files() if path.stem in NAMES_OF_NOTHING)


@pytest.mark.parametrize("room", PLAIN)
def test_what_is_plain_python_reaches_no_django(room):
    paths = [path for path in code("candidates") if path.relative_to(ROOT / "candidates").as_posix().startswith(room)]
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths]
    script = f"import sys, {', '.join(modules)}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0


def test_no_clinical_figure_stands_in_code():
    judging = (path for path in code("candidates") if DRAWING not in path.parts and path != FORMULAS)
    assert none(hit for path, tree in syntax_of(judging) for hit in figures(path, tree))


def figures(path: Path, tree: ast.Module) -> Iterator[str]:
    """Comparisons with a number, and decimals, that are written out in code; how long something is does not count."""
    for node in ast.walk(tree):
        sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
        if any(isinstance(side, ast.Call) and ast.unparse(side.func) == "len" for side in sides):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Decimal":
            sides = node.args
        if any(map(is_figure, sides)) and ast.unparse(node) not in NO_FIGURES:
            yield where(path, node.lineno, ast.unparse(node))


def is_figure(node: ast.expr) -> bool:
    """Whether this is a number written out, and none of those that only count."""
    try:
        return float(ast.literal_eval(node)) not in COUNTING
    except (ValueError, TypeError):
        return False


def test_everything_public_says_what_it_is_for():
    silent = (hit for path, tree in syntax_of(code("candidates", "osseo")) for hit in without_docstring(path, tree))
    assert none(silent)


def without_docstring(path: Path, tree: ast.Module) -> Iterator[str]:
    """The module, and its public classes, functions and methods, where they have no docstring."""
    if tree.body and not ast.get_docstring(tree):
        yield where(path, 1, "the module itself")
    for node in public(tree.body):
        if not ast.get_docstring(node):
            yield where(path, node.lineno, node.name)


def public(body: list[ast.stmt]) -> Iterator[Any]:
    """Public classes and functions, and the public functions of these classes."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_") and node.name != "Meta":
            yield node
            yield from public(node.body if isinstance(node, ast.ClassDef) else [])


def test_nothing_that_speaks_to_readers_says_stump_or_patient():
    assert none([*sentences_with(OTHER_WORDS), *words_in(OTHER_WORDS, [*TEMPLATES, *code("candidates/web")])])


def test_documents_templates_and_knowledge_are_in_british_spelling():
    assert none([*sentences_with(AMERICAN), *words_in(AMERICAN, [*DOCUMENTS, *TEMPLATES])])


def sentences_with(pattern: re.Pattern[str]) -> list[str]:
    """Our own sentences in the knowledge in which a pattern is found: not titles of sources, not what a text prints."""
    tree = read_tree(OURS)
    ours = ("facts", "criteria", "steps", "benefits", "measurement", "levels", "instruments", "pathways")
    told = [text for part in ours for text in texts(tree[part])]
    told += [text for part in ("systems", "policies") for text in texts(tree[part], only=("says", "asks", "title"))]
    return [text for text in told if pattern.search(QUOTED.sub("", text))]


def texts(words: Any, only: tuple[str, ...] = (), key: str = "") -> Iterator[str]:
    """All texts in a part of the knowledge, or those at some keys."""
    if isinstance(words, str):
        yield from [words] if not only or key in only else []
        return
    for name, inner in words.items() if isinstance(words, dict) else ((key, inner) for inner in words):
        yield from texts(inner, only, name)


def test_no_template_carries_style_or_script_of_its_own():
    assert none(lines_with(ACTIVE, TEMPLATES))


def test_no_item_of_a_licensed_instrument_is_shipped():
    assert none(lines_with(ITEMS, files()))


def test_every_link_between_documents_leads_somewhere():
    broken = (
        f"{path.relative_to(ROOT)}: {target}" for path in DOCUMENTS for target in links(path) if not target.exists()
    )
    assert none(broken)


def test_every_document_can_be_reached_from_the_readme():
    reached, ahead = set(), [ROOT / "README.md"]
    while ahead:
        path = ahead.pop()
        if path not in reached and path.is_file():
            reached.add(path)
            ahead += [target for target in links(path) if target.suffix == ".md"]
    assert none(str(path.relative_to(ROOT)) for path in DOCUMENTS if path not in reached)


def links(path: Path) -> list[Path]:
    """The files that a document links to or shows."""
    targets = re.findall(r"\]\(([^)\s#]+)", path.read_text(encoding="utf-8"))
    return [(path.parent / target).resolve() for target in targets if "://" not in target]


def test_every_test_is_named_by_a_sentence():
    functions = (
        where(path, node.lineno, node.name)
        for path, tree in syntax_of(code("tests"))
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )
    assert none(place for place in functions if place.count("_", place.rindex(" ")) < FEWEST_WORDS)


def test_every_test_that_a_document_names_exists():
    named = [(path, name) for path in DOCUMENTS for name in re.findall(r"`(tests/[^`]+)`", path.read_text("utf-8"))]
    assert none(f"{path.relative_to(ROOT)}: {name}" for path, name in named if not is_there(*name.split("::")))


def is_there(place: str, name: str = "") -> bool:
    """Whether a file or folder of tests is there, and in it a test or sentence of this name."""
    path = ROOT / place
    if not name:
        return path.exists()
    beginning = f"def {name}(" if path.suffix == ".py" else f"name: {name}\n"
    return path.is_file() and beginning in path.read_text(encoding="utf-8").replace('"', "")
