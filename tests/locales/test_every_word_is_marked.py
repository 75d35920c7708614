"""No word for a reader stands in a template, or is said too early in Python, without being marked for translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The report and a letter are documents in one language, on the page as on paper; what stands around them is marked.
ONE_LANGUAGE = {path for path in (ROOT / "templates" / "report").glob("*.html") if path.name != "nav.html"}
ONE_LANGUAGE |= {ROOT / "templates" / "letters" / f"{part}.html" for part in ("article", "edited", "from", "policy")}
NAMES = {"Osseo", "DOI", "PDF"}
NOT_SAID = re.compile(
    r"\{#.*?#\}|\{% blocktrans(?:late)?\b.*?\{% endblocktrans(?:late)? %\}|\{% block layout %\}.*?\{% endblock %\}|"
    r"\{%.*?%\}|\{\{.*?\}\}|<code\b.*?</code>",
    re.DOTALL,
)
SAID = re.compile(r'(?:aria-label|data-label|title|alt|placeholder)="([^"]*)"|(?:^|>)([^<>]+)')
WORD = re.compile(r"[^\W\d_]{2,}")
EARLY = {"gettext", "ngettext", "pgettext"}


def test_every_word_of_a_template_is_marked():
    paths = {path for path in (ROOT / "templates").rglob("*") if path.suffix in (".html", ".txt")} - ONE_LANGUAGE
    assert [f"{path.relative_to(ROOT)}: {words}" for path in sorted(paths) for words in unmarked(path)] == []


def unmarked(path: Path) -> Iterator[str]:
    """The words that a template says by itself."""
    text = NOT_SAID.sub("", path.read_text(encoding="utf-8"))
    for in_attribute, between in SAID.findall(text):
        said = in_attribute or between
        if set(WORD.findall(re.sub(r"&\w+;", "", said))) - NAMES:
            yield said.strip()


def test_no_text_is_translated_before_anybody_reads_it():
    assert [said for path in sorted((ROOT / "candidates").rglob("*.py")) for said in too_early(path)] == []


def too_early(path: Path) -> list[str]:
    """Texts that are translated when the module is read, when nobody's language is known yet."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in EARLY
    }
    return [f"{path.relative_to(ROOT)}:{call.lineno}" for call in outside_functions(tree) if name_of(call) in names]


def outside_functions(node: ast.AST) -> Iterator[ast.Call]:
    """Every call that is made when a module is read."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(inner, ast.Call):
            yield inner
        yield from outside_functions(inner)


def name_of(call: ast.Call) -> str:
    """What is called."""
    return ast.unparse(call.func)
