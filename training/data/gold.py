"""Which passages answer a question: those that contain a gold string, or are contained in one."""

import re

MIN_LENGTH = 13
"""A passage contained in a gold string counts from this many characters on: "Yes." answers nothing."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LIST_MARKER = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+", re.MULTILINE)
_EMPHASIS = re.compile(r"[*_`~]+")
_QUOTES = str.maketrans("‘’‚‛“”„‟′″", "''''\"\"\"\"'\"")


def normalise(text: str) -> str:
    """Reduces Markdown to what is compared: links to their text, no list markers or emphasis, straight quotes."""
    text = _LINK.sub(r"\1", _LIST_MARKER.sub("", text))
    text = _EMPHASIS.sub("", text.translate(_QUOTES))
    return " ".join(text.split())


def find_gold(passages: list[str], gold: list[str]) -> frozenset[int]:
    """Returns the positions of the passages that answer, given the strings that any right answer holds."""
    wanted = [normalise(one) for one in gold]
    read = [normalise(passage) for passage in passages]
    return frozenset(i for i, passage in enumerate(read) if any(_answers(passage, one) for one in wanted))


def _answers(passage: str, gold: str) -> bool:
    return gold in passage or (len(passage) >= MIN_LENGTH and passage in gold)
