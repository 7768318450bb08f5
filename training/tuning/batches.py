"""What one step trains on: questions, passages, and which go together."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from training.data.documents import Document, Passage
from training.data.intents import Intents
from training.tuning.augmentation import vary

QUESTIONS = 24
RANDOM_PASSAGES = 32
"""Passages of the document besides those that the questions were written for."""
IN_CONTEXT = 0.5
"""The share of passages that are read with headings and lead-in; the product compares both forms."""


@dataclass(frozen=True)
class Batch:
    questions: list[str]
    passages: list[str]
    target: np.ndarray
    """[questions]: the position of the passage that each question should find."""
    masked: np.ndarray
    """[questions, passages]: other right passages, which count neither for nor against."""


Draw = Callable[[random.Random], Batch]
"""Makes a batch."""


def draw_from_documents(documents: list[Document]) -> Draw:
    """All of a batch is from one document, so that the others' passages are hard negatives."""
    usable = [document for document in documents if len(document.answerable) > 1]
    weights = [min(len(document.answerable), 2 * QUESTIONS) for document in usable]
    return lambda rng: make_batch(rng.choices(usable, weights)[0], rng)


def make_batch(document: Document, rng: random.Random) -> Batch:
    answerable = document.answerable
    questions = rng.sample(answerable, min(QUESTIONS, len(answerable)))
    targets = [rng.choice(sorted(question.gold)) for question in questions]
    every = range(len(document.passages))
    chosen = sorted({*targets, *rng.sample(every, min(RANDOM_PASSAGES, len(every)))})
    position = {passage: i for i, passage in enumerate(chosen)}
    target = np.array([position[passage] for passage in targets])
    masked = np.array([[passage in question.gold for passage in chosen] for question in questions])
    masked[np.arange(len(target)), target] = False
    passages = [_read(document.passages[i], rng) for i in chosen]
    return Batch([vary(question.text, rng) for question in questions], passages, target, masked)


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
