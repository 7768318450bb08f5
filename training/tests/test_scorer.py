import numpy as np

from training.ranking.scorer import Sample, learn_scorer


def make_samples(count: int) -> list[Sample]:
    """The passage with the highest first sign is right; the second says nothing."""
    rng = np.random.default_rng(1)
    signs = [rng.normal(size=(10, 2)) for _ in range(count)]
    return [Sample(one, np.arange(10) == one[:, 0].argmax()) for one in signs]


def test_the_scorer_learns_which_sign_tells():
    scorer = learn_scorer(make_samples(100))
    assert scorer.weights[0] > 10 * abs(scorer.weights[1])
    unseen = make_samples(150)[100:]
    assert np.mean([sample.gold[scorer.scores(sample.signs).argmax()] for sample in unseen]) > 0.95
