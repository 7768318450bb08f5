"""What one step trains on: questions, passages, and which go together."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from training.data.documents import Document, Passage, Question
from training.data.intents import Intents
from training.tuning.augmentation import vary

QUESTIONS = 24
RANDOM_PASSAGES = 32
"""Passages of the document besides those that the questions were written for."""
BESIDE_ASKS = 14
"""Questions about a document that has asks, too; as many of these are added."""
UNANSWERED = 8
"""Questions that look as if the document answered them."""
FOREIGN = 3
"""Questions about another document."""
IN_CONTEXT = 0.5
"""The share of passages that are read with headings and lead-in; the product compares both forms."""


@dataclass(frozen=True)
class Batch:
    questions: list[str]
    passages: list[str]
    target: np.ndarray
    """[questions]: the position of the passage that each question should find; of none, their number."""
    masked: np.ndarray
    """[questions, passages]: other right passages, which count neither for nor against."""


Draw = Callable[[random.Random], Batch]
"""Makes a batch."""


def draw_from_documents(documents: list[Document], silence: bool = False) -> Draw:
    """
    All of a batch is from one document, so that the others' passages are hard negatives.

    For silence, questions that it does not answer are added, and some about another document.
    """
    usable = [document for document in documents if len(document.answerable) > 1]
    weights = [min(len(document.answerable), 2 * QUESTIONS) for document in usable]

    def draw(rng: random.Random) -> Batch:
        document = rng.choices(usable, weights)[0]
        return make_batch(document, rng, _draw_silent(document, usable, rng) if silence else [])

    return draw


def _draw_silent(document: Document, all_documents: list[Document], rng: random.Random) -> list[Question]:
    other = rng.choice(all_documents)
    foreign = [] if other is document else other.answerable
    return _sample(document.unanswered, UNANSWERED, rng) + _sample(foreign, FOREIGN, rng)


def make_batch(document: Document, rng: random.Random, silent: list[Question]) -> Batch:
    """Makes a batch of some of a document's questions, and questions that it does not answer."""
    most = BESIDE_ASKS if document.asks else QUESTIONS
    questions = _sample(document.answerable, most, rng) + _sample(document.asks, BESIDE_ASKS, rng)
    targets = [rng.choice(sorted(question.gold)) for question in questions]
    every = range(len(document.passages))
    chosen = sorted({*targets, *_sample(every, RANDOM_PASSAGES, rng)})
    position = {passage: i for i, passage in enumerate(chosen)}
    target = np.array([position[passage] for passage in targets])
    masked = np.array([[passage in question.gold for passage in chosen] for question in questions])
    masked[np.arange(len(target)), target] = False
    target = np.append(target, [len(chosen)] * len(silent)).astype(int)
    masked = np.pad(masked, ((0, len(silent)), (0, 0)))
    passages = [_read(document.passages[i], rng) for i in chosen]
    return Batch([vary(question.text, rng) for question in questions + silent], passages, target, masked)


def _sample(population: Sequence, most: int, rng: random.Random) -> list:
    return rng.sample(population, min(most, len(population)))


def _read(passage: Passage, rng: random.Random) -> str:
    return passage.in_context if rng.random() < IN_CONTEXT else passage.text


def draw_from_intents(intents: Intents) -> Draw:
    """Two ways of saying each of several intents; one is to find the other."""
    names = sorted(name for name, texts in intents.items() if len(texts) > 1)

    def draw(rng: random.Random) -> Batch:
        chosen = rng.sample(names, QUESTIONS)
        pairs = [rng.sample(intents[name], 2) for name in chosen]
        questions = [vary(question, rng) for question, _ in pairs]
        masked = np.zeros((len(pairs), len(pairs)), bool)
        return Batch(questions, [passage for _, passage in pairs], np.arange(len(pairs)), masked)

    return draw


def mix(parts: list[tuple[float, Draw]]) -> Draw:
    """Draws from each source by its weight."""
    weights = [weight for weight, _ in parts]
    return lambda rng: rng.choices(parts, weights)[0][1](rng)
