import numpy as np

from training.ranking.metrics import Outcome, rank_of, summarise


def test_the_best_right_passage_counts():
    assert rank_of(np.array([0.1, 0.9, 0.5, 0.7]), {0, 2}) == 3


def test_equals_are_taken_in_reading_order():
    assert rank_of(np.zeros(5), {3}) == 4


def test_shares_are_percentages_and_kinds_count_first_places():
    outcomes = [Outcome("d", "direct", "", 1), Outcome("d", "direct", "", 2), Outcome("d", "typo", "", 11)]
    assert summarise(outcomes) == {"1": 33.3, "3": 66.7, "10": 66.7, "direct": 50.0, "typo": 0.0}
