"""The words that inputs and answers are made of, beside the facts: levels, landmarks, methods, sections, advantages."""

from candidates.api.conditions import Document
from candidates.engine.loading import Tree


def vocabulary(tree: Tree) -> Document:
    """Return the vocabulary of an edition, each list in the order in which it was written."""
    benefits = tree["benefits"]
    return {
        "levels": _levels(tree),
        "landmarks": [
            {"bone": bone, "id": id, "label": label}
            for bone, landmarks in tree["measurement"]["landmarks"].items()
            for id, label in landmarks.items()
        ],
        "methods": [{"id": id, "label": label} for id, label in tree["measurement"]["methods"].items()],
        "sections": [dict(section) for section in tree["steps"]["sections"]],
        "screen_questions": [dict(question) for question in tree["steps"]["screen_questions"]],
        "advantages": [_advantage(id, words) for id, words in benefits["advantages"].items()],
        "drawbacks": [
            {"id": id, "title": words["title"], "says": words["says"]} for id, words in benefits["drawbacks"].items()
        ],
    }


def _levels(tree: Tree) -> list[Document]:
    levels, labels = tree["levels"], tree["facts"]["level"]["options"]
    return [
        {"id": id, "label": labels[id], "in_scope": id in levels["in_scope_levels"], "bones": list(bones)}
        for id, bones in levels["bones_of_level"].items()
    ]


def _advantage(id: str, words: Document) -> Document:
    said = {key: words.get(key) for key in ("title", "says", "qualified")}
    return {"id": id, **said, "answers": list(words["answers"])}
