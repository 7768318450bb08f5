import random

import numpy as np

from training.data.documents import Document, Passage, Question
from training.tuning.batches import QUESTIONS, draw_from_intents, make_batch

PASSAGES = [Passage(text=f"Rule {i} says so.", headings=("House rules",)) for i in range(40)]
DOCUMENT = Document("x/rules", PASSAGES, [Question(f"What is rule {i}?", frozenset({i, i + 1})) for i in range(30)])


def test_each_question_is_to_find_an_answer_and_others_right_are_masked():
    batch = make_batch(DOCUMENT, random.Random(1))
    assert len(batch.questions) == QUESTIONS
    for row, target in enumerate(batch.target):
        right = [i for i in range(len(batch.passages)) if batch.masked[row, i]]
        assert target not in right
        assert len(right) <= 1
    assert batch.masked.any()


def test_passages_are_read_with_and_without_context():
    batch = make_batch(DOCUMENT, random.Random(1))
    in_context = [passage.startswith("House rules: ") for passage in batch.passages]
    assert any(in_context) and not all(in_context)


def test_the_same_seed_makes_the_same_batch():
    first, second = (make_batch(DOCUMENT, random.Random(7)) for _ in range(2))
    assert first.questions == second.questions and first.passages == second.passages
    assert np.array_equal(first.target, second.target)


def test_intents_are_paired_with_another_way_of_saying_them():
    intents = {f"intent {i}": [f"way {way} of {i}" for way in "ab"] for i in range(30)}
    batch = draw_from_intents(intents)(random.Random(1))
    for passage, question in zip(batch.passages, batch.questions, strict=True):
        assert passage.lower() != question.lower()
