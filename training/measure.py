"""
`python -m training.measure --folds FOLDER --corpus FOLDER …`: judges encoders on documents that they never saw.

FOLDER holds an encoder for each fold, `0`, `1`, …, as `training.tune --leave-out` makes them. The scorer is learned on
the signs of the other folds.
"""

import json
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import torch

from training.data.documents import Document
from training.data.folds import assign_folds
from training.data.sources import FOLDS, add_source_options, read_sources
from training.data.squad import SQUAD
from training.model.encoder import load_encoder
from training.model.vector_cache import VectorCache
from training.ranking.asking import Asked, ask_all, rank_by_sign
from training.ranking.metrics import Outcome, print_table, summarise
from training.ranking.scorer import Scorer, learn_scorer


def parse_options() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    add_source_options(parser)
    parser.add_argument("--folds", type=Path, required=True, help="folder with an encoder for each fold")
    parser.add_argument("--weights", type=Path, help="file for the scorer's weights, learned on all folds")
    return parser.parse_args()


def ask_in_process(encoder: Path | None, cache: Path, documents: list[tuple[Document, int]]) -> list[Asked]:
    """Asks an encoder, the base weights where there is none, in a process of its own."""
    torch.set_num_threads(1)
    cached = VectorCache(load_encoder(encoder), cache)
    asked = list(ask_all(documents, cached))
    cached.save()
    return asked


def ask_encoders(folder: Path, documents: list[tuple[Document, int]]) -> tuple[list[Asked], list[Asked]]:
    """Returns what the base weights make of all documents, and of each document the encoder that never saw it."""
    with ProcessPoolExecutor() as processes:
        base = processes.submit(ask_in_process, None, folder / "base.npz", documents)
        tuned = [
            processes.submit(ask_in_process, folder / str(fold), folder / f"{fold}.npz", own)
            for fold, own in enumerate(split(documents))
        ]
        return base.result(), [asked for part in tuned for asked in part.result()]


def split(documents: list[tuple[Document, int]]) -> list[list[tuple[Document, int]]]:
    return [[pair for pair in documents if pair[1] == fold] for fold in range(FOLDS)]


def learn_from_policies(asked: list[Asked]) -> Scorer:
    return learn_scorer([one.sample for one in asked if one.document.corpus != SQUAD])


def rank_by_scorer(asked: list[Asked]) -> list[Outcome]:
    """The scorer of a fold has learned on the policies of the others; on articles nowhere."""
    outcomes = []
    for fold in range(FOLDS):
        scorer = learn_from_policies([one for one in asked if one.fold != fold])
        outcomes += [one.outcome(scorer.scores(one.signs)) for one in asked if one.fold == fold]
    return outcomes


def print_by_corpus(ways: dict[str, list[Outcome]]) -> None:
    """Prints a table for each corpus, a line for each way."""
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
    """Writes how each sign is standardised and weighted."""
    columns = (scorer.mean, scorer.deviation, scorer.weights)
    rows = zip(names, *(column.round(4).tolist() for column in columns), strict=True)
    signs = {name: {"mean": mean, "deviation": deviation, "weight": weight} for name, mean, deviation, weight in rows}
    file.write_text(json.dumps(signs, indent=2) + "\n")


def main() -> None:
    options = parse_options()
    sources = read_sources(options)
    parts = (sources.policies, sources.articles)
    documents = [pair for part in parts for pair in zip(part, assign_folds(part, FOLDS), strict=True)]
    base, tuned = ask_encoders(options.folds, documents)
    ways = {"BM25": [one.outcome(one.sign("bm25")) for one in base]}
    ways |= {f"as it comes, {way}": outcomes for way, outcomes in rank_by_sign(base).items()}
    ways |= {f"tuned, {way}": outcomes for way, outcomes in rank_by_sign(tuned).items()}
    ways |= {"as it comes, scorer": rank_by_scorer(base), "tuned, scorer": rank_by_scorer(tuned)}
    print_by_corpus(ways)
    if options.weights is not None:
        save_weights(options.weights, tuned[0].names, learn_from_policies(tuned))


if __name__ == "__main__":
    main()
