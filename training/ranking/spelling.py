"""Corrects misspelt words of a question before it is encoded: the encoder cannot read them."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from string import ascii_lowercase

from training.data.documents import REPOSITORY, Document
from training.model.base import find_base
from training.ranking.words import find_words

MIN_LENGTH = 4
LONG = 6
"""Words of this many letters may have two slips, shorter ones one."""

_WORD = re.compile(r"[A-Za-z]{4,}")


@cache
def known_words() -> frozenset[str]:
    """The product's English word list, of the npm package `word-list`."""
    return frozenset(Path(REPOSITORY / "node_modules/word-list/words.txt").read_text().split())


class Speller:
    def __init__(self, document: Document) -> None:
        texts = [passage.in_context for passage in document.passages]
        self._words = Counter(word for text in texts for word in find_words(text) if len(word) >= MIN_LENGTH)

    def correct(self, question: str) -> str:
        return _WORD.sub(lambda word: self._correct_word(word[0]), question)

    def _correct_word(self, word: str) -> str:
        lower = word.lower()
        if lower in self._words or lower in known_words():
            return word
        limit = 2 if len(lower) >= LONG else 1
        distances = ((edit_distance(lower, other, limit), -count, other) for other, count in self._words.items())
        distance, _, nearest = min(distances, default=(limit + 1, 0, word))
        return nearest if distance <= limit else _nearest_known(lower) or word


@cache
def _frequency_ranks() -> dict[str, int]:
    """The whole words that the encoder knows, by how frequent they are, 0 the most: its vocabulary is in that order."""
    words = (find_base() / "vocab.txt").read_text().split()
    return {word: rank for rank, word in enumerate(words) if len(word) >= MIN_LENGTH - 1 and word in known_words()}


@cache
def _nearest_known(word: str) -> str | None:
    """Returns the most frequent word at one edit after the first letter."""
    splits = [(word[:i], word[i:]) for i in range(1, len(word) + 1)]
    edits = {
        *(a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1),
        *(a + letter + b for a, b in splits for letter in ascii_lowercase),
        *(a + b[1:] for a, b in splits if b),
        *(a + letter + b[1:] for a, b in splits if b for letter in ascii_lowercase),
    }
    ranks = _frequency_ranks()
    return min((edit for edit in edits if edit in ranks), key=ranks.__getitem__, default=None)


def edit_distance(a: str, b: str, limit: int) -> int:
    """Damerau-Levenshtein distance with adjacent swaps; any number above the limit where it is above."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]
