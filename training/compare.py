"""
`python -m training.compare --encoder FOLDER --corpus FOLDER …`: judges encoders side by side, by the mix of cosines.

Name only documents that none of them saw: another corpus, or with `--fold` one that all left out. A folder with a
`model.onnx` is run as the product runs it; `base` stands for the weights as they come.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

import torch

from training.data.documents import Document
from training.data.folds import assign_folds
from training.data.sources import FOLDS, add_source_options, read_sources
from training.model.encoder import load_encoder
from training.model.onnx_encoder import OnnxEncoder
from training.ranking.asking import ask_all, rank_by_sign
from training.ranking.metrics import print_table, summarise
from training.ranking.reading import Encodes


def parse_options() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    add_source_options(parser)
    parser.add_argument("--encoder", action="append", required=True, help="a folder, or base; repeat")
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="judge on the documents of this fold alone")
    return parser.parse_args()


def open_encoder(name: str) -> Encodes:
    if name == "base":
        return load_encoder()
    folder = Path(name)
    return OnnxEncoder(folder) if (folder / "model.onnx").exists() else load_encoder(folder)


def choose(documents: list[Document], fold: int | None) -> Iterator[tuple[Document, int]]:
    for document, own in zip(documents, assign_folds(documents, FOLDS), strict=True):
        if fold in (None, own):
            yield document, own


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    documents = list(choose(read_sources(options).policies, options.fold))
    rows = {}
    for name in options.encoder:
        asked = list(ask_all(documents, open_encoder(name)))
        rows[name] = summarise(rank_by_sign(asked)["mix"])
    print_table(rows)


if __name__ == "__main__":
    main()
