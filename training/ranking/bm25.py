"""BM25 (Robertson and Zaragoza 2009) over the passages of one document, with the settings of the product."""

import numpy as np

from training.ranking.words import Rarity, find_stems

K1 = 1.2
B = 0.4
DELTA = 0.5
"""The least that a word that is there counts, however long the passage (BM25+, Lv and Zhai 2011)."""


class Bm25:
    def __init__(self, texts: list[str]) -> None:
        passages = [find_stems(text) for text in texts]
        self.rarity = Rarity(passages)
        lengths = np.array([len(passage) for passage in passages], float)
        norm = K1 * (1 - B + B * lengths / max(lengths.mean(), 1))
        self._size = len(texts)
        self._weights: dict[str, np.ndarray] = {}
        for i, passage in enumerate(passages):
            for word in set(passage):
                column = self._weights.setdefault(word, np.zeros(self._size))
                count = passage.count(word)
                column[i] = self.rarity.of(word) * (DELTA + count * (K1 + 1) / (count + norm[i]))

    def scores(self, question: str) -> np.ndarray:
        """Returns [passages]."""
        found = [self._weights[word] for word in set(find_stems(question)) if word in self._weights]
        return np.sum(found, axis=0) if found else np.zeros(self._size)

    def coverage(self, question: str) -> np.ndarray:
        """Returns [passages]: the share of the question's words that each holds, weighted by rarity, from 0 to 1."""
        words = set(find_stems(question))
        whole = sum(self.rarity.of(word) for word in words)
        if whole == 0:
            return np.zeros(self._size)
        held = (self.rarity.of(word) * (self._weights[word] > 0) for word in words if word in self._weights)
        return sum(held, np.zeros(self._size)) / whole
