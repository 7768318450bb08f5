"""How often an answering passage is first, in the first three, in the first ten."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

DEPTHS = (1, 3, 10)


@dataclass(frozen=True)
class Outcome:
    """Where the best answering passage came for one question."""

    document: str
    kind: str
    question: str
    rank: int
    """From 1."""


def rank_of(scores: np.ndarray, gold: Iterable[int]) -> int:
    """Returns the rank of the best gold passage; passages that score the same are taken in reading order."""
    order = np.argsort(-scores, kind="stable")
    return 1 + int(np.isin(order, list(gold)).argmax())


def summarise(outcomes: list[Outcome]) -> dict[str, float]:
    """Returns percentages: `1`, `3`, `10` by depth, and first place of each kind of question."""
    figures = {str(depth): _percent(outcome.rank <= depth for outcome in outcomes) for depth in DEPTHS}
    kinds: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.kind].append(outcome.rank == 1)
    return figures | {kind: _percent(kinds[kind]) for kind in sorted(kinds)}


def _percent(hits: Iterable[bool]) -> float:
    listed = list(hits)
    return round(100 * sum(listed) / len(listed), 1)


def print_table(rows: dict[str, dict[str, float]]) -> None:
    """Prints a Markdown table, a line for each way."""
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    print(f"| way | {' | '.join(columns)} |")
    print(f"|---|{'---|' * len(columns)}")
    for name, row in rows.items():
        print(f"| {name} | {' | '.join(str(row.get(column, '')) for column in columns)} |")
