"""Words, their stems and how rare they are in a document."""

import math
import re
from collections import Counter

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_SUFFIXES = ("ational", "ization", "ments", "ment", "ingly", "ings", "ing", "edly", "ies", "ied", "ed", "es", "ly", "s")
_SHORTEST_STEM = 3

FUNCTION_WORDS = frozenset(
    "a an and are as at be been but by can could did do does for from had has have how i if in is it its me my no not "
    "of on or our so than that the their them then there these they this to up us was we were what when where which "
    "who whom whose why will with would you your am any about should must may might just".split()
)


def find_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def stem(word: str) -> str:
    """Strips one English ending, roughly: letters are only one sign of several."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


def find_stems(text: str) -> list[str]:
    return [stem(word) for word in find_words(text) if word not in FUNCTION_WORDS]


class Rarity:
    """Inverse document frequency of stems over a document's passages."""

    def __init__(self, passages: list[list[str]]) -> None:
        self._count = Counter(word for passage in passages for word in set(passage))
        self._size = len(passages)

    def of(self, word: str) -> float:
        count = self._count[word]
        return math.log(1 + (self._size - count + 0.5) / (count + 0.5))
