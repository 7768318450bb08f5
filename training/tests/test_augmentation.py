import random

import pytest

from training.ranking.spelling import edit_distance
from training.tuning.augmentation import misspell, vary

QUESTION = "Where can members borrow the Membership handbook?"


@pytest.mark.parametrize("seed", range(20))
def test_a_slip_is_one_edit_and_keeps_the_first_letter(seed: int):
    slipped = misspell("handbook", random.Random(seed))
    assert slipped[0] == "h"
    assert edit_distance("handbook", slipped, 2) <= 1


def test_the_same_seed_varies_alike():
    first, second = ([vary(QUESTION, random.Random(seed)) for seed in range(50)] for _ in range(2))
    assert first == second


def test_questions_lose_marks_capitals_and_letters_but_not_always():
    varied = [vary(QUESTION, random.Random(seed)) for seed in range(200)]
    assert QUESTION in varied
    assert QUESTION.lower() in varied
    assert QUESTION.removesuffix("?") in varied
    assert len(set(varied)) > 20


def test_short_words_are_never_misspelt():
    assert vary("may I go", random.Random(3)).lower() == "may i go"
