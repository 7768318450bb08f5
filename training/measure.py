"""
`python -m training.measure --folds FOLDER --corpus FOLDER …`: judges encoders on documents that they never saw.

FOLDER holds an encoder for each fold, `0`, `1`, …, as `training.tune --leave-out` makes them. The scorer is learned on
the signs of the other folds.
"""

import json
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.data.documents import Document, Question
from training.data.folds import assign_folds
from training.data.sources import FOLDS, add_source_options, read_sources
from training.model.encoder import load_encoder
from training.model.vector_cache import VectorCache
from training.ranking.metrics import Outcome, print_table, rank_of, summarise
from training.ranking.reading import DocumentReading, Encodes, QuestionReading, read_document, read_questions
from training.ranking.scorer import Sample, Scorer, learn_scorer
from training.ranking.signs import compute_signs

ALONE = 0.4
"""The share of the passage alone in the mix, the rest being the passage in context."""
ARTICLE_WEIGHT = 0.2
"""How much a question about an article counts for the scorer beside one about a policy."""


@dataclass(frozen=True)
class Asked:
    """A question about a document, with its signs."""

    document: Document
    fold: int
    question: Question
    names: list[str]
    signs: np.ndarray
    """[passages, signs]"""

    def sign(self, name: str) -> np.ndarray:
        return self.signs[:, self.names.index(name)]

    @property
    def sample(self) -> Sample:
        gold = np.isin(np.arange(len(self.signs)), list(self.question.gold))
        return Sample(self.signs, gold, ARTICLE_WEIGHT if self.question.kind == "squad" else 1.0)

    def outcome(self, scores: np.ndarray) -> Outcome:
        rank = rank_of(scores, self.question.gold)
        return Outcome(self.document.name, self.question.kind, self.question.text, rank)


def parse_options() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    add_source_options(parser)
    parser.add_argument("--folds", type=Path, required=True, help="folder with an encoder for each fold")
    parser.add_argument("--weights", type=Path, help="file for the scorer's weights, learned on all folds")
    return parser.parse_args()


def ask_all(documents: list[tuple[Document, int]], encoder: Encodes) -> Iterator[Asked]:
    for document, fold in documents:
        reading = read_document(document, encoder)
        for question, read in zip(document.answerable, read_questions(reading, encoder), strict=True):
            yield ask(reading, fold, question, read)


def ask(reading: DocumentReading, fold: int, question: Question, read: QuestionReading) -> Asked:
    signs = compute_signs(reading, read)
    return Asked(reading.document, fold, question, list(signs), np.stack(list(signs.values()), axis=1))


def ask_folds(folder: Path, documents: list[tuple[Document, int]]) -> list[Asked]:
    """Each document is read by the encoder that never saw it."""
    asked = []
    for fold in range(FOLDS):
        encoder = VectorCache(load_encoder(folder / str(fold)), folder / f"{fold}.npz")
        asked += ask_all([(document, own) for document, own in documents if own == fold], encoder)
        encoder.save()
    return asked


def ask_base(folder: Path, documents: list[tuple[Document, int]]) -> list[Asked]:
    encoder = VectorCache(load_encoder(), folder / "base.npz")
    asked = list(ask_all(documents, encoder))
    encoder.save()
    return asked


def rank_by_sign(asked: list[Asked]) -> dict[str, list[Outcome]]:
    return {
        "passage alone": [one.outcome(one.sign("alone")) for one in asked],
        "in context": [one.outcome(one.sign("context")) for one in asked],
        "mix": [one.outcome(ALONE * one.sign("alone") + (1 - ALONE) * one.sign("context")) for one in asked],
    }


def rank_by_scorer(asked: list[Asked]) -> list[Outcome]:
    """The scorer of a fold has learned on the others."""
    outcomes = []
    for fold in range(FOLDS):
        scorer = learn_scorer([one.sample for one in asked if one.fold != fold])
        outcomes += [one.outcome(scorer.scores(one.signs)) for one in asked if one.fold == fold]
    return outcomes


def print_by_corpus(ways: dict[str, list[Outcome]]) -> None:
    tables: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for way, outcomes in ways.items():
        corpora: dict[str, list[Outcome]] = defaultdict(list)
        for outcome in outcomes:
            corpora[outcome.document.split("/")[0]].append(outcome)
        for corpus, own in corpora.items():
            tables[f"{corpus}, {len(own)} questions"][way] = summarise(own)
    for title, rows in tables.items():
        print(f"\n{title}\n")
        print_table(rows)


def save_weights(file: Path, names: list[str], scorer: Scorer) -> None:
    columns = (scorer.mean, scorer.deviation, scorer.weights)
    rows = zip(names, *(column.round(4).tolist() for column in columns), strict=True)
    signs = {name: {"mean": mean, "deviation": deviation, "weight": weight} for name, mean, deviation, weight in rows}
    file.write_text(json.dumps(signs, indent=2) + "\n")


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    sources = read_sources(options)
    documents = [
        pair for part in (sources.policies, sources.articles) for pair in zip(part, assign_folds(part, FOLDS), strict=True)
    ]
    base, tuned = ask_base(options.folds, documents), ask_folds(options.folds, documents)
    ways = {"BM25": [one.outcome(one.sign("bm25")) for one in base]}
    ways |= {f"as it comes, {way}": outcomes for way, outcomes in rank_by_sign(base).items()}
    ways |= {f"tuned, {way}": outcomes for way, outcomes in rank_by_sign(tuned).items()}
    ways |= {"as it comes, scorer": rank_by_scorer(base), "tuned, scorer": rank_by_scorer(tuned)}
    print_by_corpus(ways)
    if options.weights is not None:
        save_weights(options.weights, tuned[0].names, learn_scorer([one.sample for one in tuned]))


if __name__ == "__main__":
    main()
