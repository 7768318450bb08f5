"""Where the data lies: command-line options that all commands share. Nothing of it is part of the repository."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.data.conditional_qa import read_conditional_qa
from training.data.documents import Document, read_documents
from training.data.folds import assign_folds
from training.data.intents import Intents, read_banking, read_clinc
from training.data.policy_qa import read_policy_qa
from training.data.squad import read_squad

FOLDS = 3


@dataclass(frozen=True)
class Sources:
    policies: list[Document]
    """In the order of the corpora, which the folds depend on."""
    articles: list[Document]
    websites: list[Document]
    pages: list[Document]
    intents: Intents

    def leave_out(self, fold: int) -> "Sources":
        """Returns what an encoder may see that is to be judged on a fold."""
        policies, articles = (_others(documents, fold) for documents in (self.policies, self.articles))
        return Sources(policies, articles, self.websites, self.pages, self.intents)


def _others(documents: list[Document], fold: int) -> list[Document]:
    folds = assign_folds(documents, FOLDS)
    return [document for document, own in zip(documents, folds, strict=True) if own != fold]


def add_source_options(parser: ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, action="append", required=True, help="folder of NAME/document.md")
    parser.add_argument("--curated", type=Path, help="folder of NAME/facts.jsonl: asks of documents of the corpora")
    parser.add_argument("--squad", type=Path, help="squad2-articles.json")
    parser.add_argument("--policy-qa", type=Path, help="folder of PolicyQA's dev.json and test.json")
    parser.add_argument("--conditional-qa", type=Path, help="folder of ConditionalQA's train.json and dev.json")
    parser.add_argument("--clinc", type=Path, help="CLINC150's data_full.json")
    parser.add_argument("--banking", type=Path, help="Banking77's train.csv")


def read_sources(options: Namespace) -> Sources:
    """Reads what the options name; a set that is not named is empty."""

    def read(path: Path | None, reader: Callable, empty):
        return empty if path is None else reader(path)

    return Sources(
        policies=read_documents(options.corpus, options.curated),
        articles=read(options.squad, read_squad, []),
        websites=read(options.policy_qa, read_policy_qa, []),
        pages=read(options.conditional_qa, read_conditional_qa, []),
        intents={**read(options.clinc, read_clinc, {}), **read(options.banking, read_banking, {})},
    )
