"""A document with its vectors, and a question with its own: what signs are computed from."""

import re
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from training.data.documents import Document
from training.ranking.bm25 import Bm25
from training.ranking.spelling import Speller

MIN_PART_WORDS = 3
"""Shorter parts of a question ("Hi there!") say nothing by themselves."""

_CUT = re.compile(
    r"(?<=[.!?;])\s+|,\s+(?=(?:is|are|can|could|do|does|did|will|would|should|may|must|what|when|where|who|why|how|which)\b)",
    re.IGNORECASE,
)


class Encodes(Protocol):
    def encode(self, texts: list[str]) -> np.ndarray: ...


@dataclass(frozen=True)
class DocumentReading:
    """Vectors are [passages, dimensions]."""

    document: Document
    speller: Speller
    letters: Bm25
    """Over the passages in context."""
    alone: np.ndarray
    in_context: np.ndarray
    sections: np.ndarray
    """The mean of each passage's section, of length 1."""
    blocks: np.ndarray


@dataclass(frozen=True)
class QuestionReading:
    text: str
    """With its spelling corrected."""
    whole: np.ndarray
    """[dimensions]"""
    last_part: np.ndarray
    """[dimensions]: its last sentence, which asks after a story; the whole if it is one sentence."""


def read_document(document: Document, encoder: Encodes) -> DocumentReading:
    texts = [passage.text for passage in document.passages]
    contexts = [passage.in_context for passage in document.passages]
    paths = [passage.heading_path for passage in document.passages]
    count = len(texts)
    vectors = encoder.encode([*texts, *contexts])
    alone, in_context = vectors[:count], vectors[count:]
    return DocumentReading(
        document=document,
        speller=Speller(document),
        letters=Bm25(contexts),
        alone=alone,
        in_context=in_context,
        sections=_group_means(alone, paths),
        blocks=_group_means(alone, [passage.block for passage in document.passages]),
    )


def _group_means(vectors: np.ndarray, groups: list) -> np.ndarray:
    """Returns for each vector the mean of its group, of length 1."""
    numbers = np.unique(np.array(groups), return_inverse=True)[1]
    sums = np.zeros((numbers.max() + 1, vectors.shape[1]), vectors.dtype)
    np.add.at(sums, numbers, vectors)
    return (sums / np.linalg.norm(sums, axis=1, keepdims=True).clip(1e-9))[numbers]


def read_questions(reading: DocumentReading, encoder: Encodes) -> list[QuestionReading]:
    """Reads the answerable questions of a document."""
    texts = [reading.speller.correct(question.text) for question in reading.document.answerable]
    whole = encoder.encode(texts)
    last = encoder.encode([last_part(text) for text in texts])
    return [QuestionReading(*each) for each in zip(texts, whole, last, strict=True)]


def last_part(text: str) -> str:
    """Returns the last sentence, or what follows the comma before the question proper, if it is long enough."""
    parts = [part for part in _CUT.split(text) if len(part.split()) >= MIN_PART_WORDS]
    return parts[-1] if parts else text
