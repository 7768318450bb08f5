"""Questions asked of documents, with the signs of every passage."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from training.data.documents import Document, Question
from training.ranking.metrics import Outcome, rank_of
from training.ranking.reading import DocumentReading, Encodes, QuestionReading, read_document, read_questions
from training.ranking.scorer import Sample
from training.ranking.signs import ALONE, compute_signs


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
        return Sample(self.signs, gold)

    def outcome(self, scores: np.ndarray) -> Outcome:
        rank = rank_of(scores, self.question.gold)
        return Outcome(self.document.name, self.question.kind, self.question.text, rank)


def ask_all(documents: list[tuple[Document, int]], encoder: Encodes) -> Iterator[Asked]:
    for document, fold in documents:
        reading = read_document(document, encoder)
        for question, read in zip(document.answerable, read_questions(reading, encoder), strict=True):
            yield ask(reading, fold, question, read)


def ask(reading: DocumentReading, fold: int, question: Question, read: QuestionReading) -> Asked:
    signs = compute_signs(reading, read)
    return Asked(reading.document, fold, question, list(signs), np.stack(list(signs.values()), axis=1))


def rank_by_sign(asked: list[Asked]) -> dict[str, list[Outcome]]:
    return {
        "passage alone": [one.outcome(one.sign("alone")) for one in asked],
        "in context": [one.outcome(one.sign("context")) for one in asked],
        "mix": [one.outcome(ALONE * one.sign("alone") + (1 - ALONE) * one.sign("context")) for one in asked],
    }
