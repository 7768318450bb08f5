"""Parts of the documents that are left out in turn."""

import random
from collections import defaultdict

from training.data.documents import Document

MIN_SHARED_LENGTH = 60
"""Documents that share a passage of this many characters are related: an encoder that saw one has seen the other."""


def assign_folds(documents: list[Document], folds: int, seed: int = 0) -> list[int]:
    """Assigns each document a fold, related ones the same, so that the folds are about equally large."""
    groups = _group_related(documents)
    random.Random(seed).shuffle(groups)
    groups.sort(key=len, reverse=True)
    sizes = [0] * folds
    assigned = [0] * len(documents)
    for group in groups:
        smallest = sizes.index(min(sizes))
        sizes[smallest] += len(group)
        for i in group:
            assigned[i] = smallest
    return assigned


def _group_related(documents: list[Document]) -> list[list[int]]:
    leader = list(range(len(documents)))
    holder: dict[str, int] = {}
    for i, document in enumerate(documents):
        for passage in document.passages:
            if len(passage.text) < MIN_SHARED_LENGTH:
                continue
            other = leader[holder.setdefault(passage.text, i)]
            leader = [other if one == leader[i] else one for one in leader]
    groups: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(leader):
        groups[one].append(i)
    return list(groups.values())
