import random

import numpy as np
import pytest

from training.data.documents import Document, Passage, Question
from training.tuning.batches import (
    BESIDE_ASKS,
    FOREIGN,
    QUESTIONS,
    draw_from_documents,
    draw_from_intents,
    make_batch,
)

PASSAGES = [Passage(text=f"Rule {i} says so.", headings=("House rules",)) for i in range(40)]
ANSWERED = [Question(f"What is rule {i}?", frozenset({i, i + 1})) for i in range(30)]
UNANSWERED = [Question(f"Who made rule {i}?", frozenset(), "near_unanswerable") for i in range(3)]
LAWS = [Question(f"What is law {i}?", frozenset({i})) for i in range(9)]
DOCUMENT = Document("x/rules", PASSAGES, ANSWERED)


def test_each_question_is_to_find_an_answer_and_others_right_are_masked():
    batch = make_batch(DOCUMENT, random.Random(1), [])
    assert len(batch.questions) == QUESTIONS
    for row, target in enumerate(batch.target):
        right = [i for i in range(len(batch.passages)) if batch.masked[row, i]]
        assert target not in right
        assert len(right) <= 1
    assert batch.masked.any()


def test_questions_that_nothing_answers_are_to_find_none():
    document = Document("x/rules", PASSAGES, ANSWERED + UNANSWERED)
    other = Document("x/laws", PASSAGES, LAWS)
    batches = [draw_from_documents([document, other], silence=True)(random.Random(seed)) for seed in range(20)]
    silent = [batch.target == len(batch.passages) for batch in batches]
    assert {int(none.sum()) for none in silent} == {0, FOREIGN, len(UNANSWERED), len(UNANSWERED) + FOREIGN}
    assert not any(batch.masked[none].any() for batch, none in zip(batches, silent, strict=True))


def test_half_of_the_questions_about_a_curated_document_are_asks():
    asks = [Question(f"rule {i}", frozenset({i}), "ask") for i in range(30)]
    batch = make_batch(Document("x/rules", PASSAGES, ANSWERED, asks), random.Random(1), [])
    assert len(batch.questions) == 2 * BESIDE_ASKS
    assert sum(question.lower().startswith("what") for question in batch.questions) == pytest.approx(BESIDE_ASKS, abs=2)


def test_passages_are_read_with_and_without_context():
    batch = make_batch(DOCUMENT, random.Random(1), [])
    in_context = [passage.startswith("House rules: ") for passage in batch.passages]
    assert any(in_context) and not all(in_context)


def test_the_same_seed_makes_the_same_batch():
    first, second = (make_batch(DOCUMENT, random.Random(7), []) for _ in range(2))
    assert first.questions == second.questions and first.passages == second.passages
    assert np.array_equal(first.target, second.target)


def test_intents_are_paired_with_another_way_of_saying_them():
    intents = {f"intent {i}": [f"way {way} of {i}" for way in "ab"] for i in range(30)}
    batch = draw_from_intents(intents)(random.Random(1))
    for passage, question in zip(batch.passages, batch.questions, strict=True):
        assert passage.lower() != question.lower()
