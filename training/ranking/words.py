"""Words, their stems and how rare they are in a document."""

import math
import re
from collections import Counter
from functools import cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_STEMMER = snowballstemmer.stemmer("english")

QUESTION_WORDS = frozenset(
    "what which who whom whose when where why how do does did is are was were can could will would should may might "
    "must a an the there it i you we my your our please".split()
)
"""Words that say what is asked rather than about what; they are not looked for."""
FUNCTION_WORDS = frozenset(
    "about after all also and any as at be because been before between by during else for from had has have if in into "
    "me no not of off on only or other our out over so some such than that their them then these they this those to "
    "too under until up us very while with without".split()
)
FUNCTION_WORD = 0.5
"""What a function word counts beside others."""


def find_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


@cache
def _stem(word: str) -> str:
    return _STEMMER.stemWord(word)


def find_stems(text: str) -> list[str]:
    """Returns the stems of a text in order, without question words."""
    return [_stem(word) for word in find_words(text) if word not in QUESTION_WORDS]


class Rarity:
    """Inverse document frequency of stems over a document's passages; function words count half."""

    def __init__(self, passages: list[list[str]]) -> None:
        self._count = Counter(word for passage in passages for word in set(passage))
        self._size = len(passages)

    def of(self, word: str) -> float:
        count = self._count[word]
        rarity = math.log(1 + (self._size - count + 0.5) / (count + 0.5))
        return rarity * FUNCTION_WORD if word in FUNCTION_WORDS else rarity
