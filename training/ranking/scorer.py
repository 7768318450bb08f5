"""A linear scorer over signs: softmax over all passages of the document, so that only their order counts."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

L2 = 1.0


@dataclass(frozen=True)
class Sample:
    signs: np.ndarray
    """[passages, signs]"""
    gold: np.ndarray
    """[passages]: whether it answers."""


@dataclass(frozen=True)
class Scorer:
    """A passage's score is the sum of its signs, each less its mean, over its deviation, times its weight."""

    mean: np.ndarray
    deviation: np.ndarray
    weights: np.ndarray

    def scores(self, signs: np.ndarray) -> np.ndarray:
        return (signs - self.mean) / self.deviation @ self.weights


def learn_scorer(samples: list[Sample]) -> Scorer:
    """Maximises the likelihood that an answering passage is drawn."""
    stacked = np.concatenate([sample.signs for sample in samples])
    mean, deviation = stacked.mean(0), stacked.std(0).clip(1e-6)
    signs = (stacked - mean) / deviation
    gold = np.concatenate([sample.gold for sample in samples])
    sizes = np.array([len(sample.gold) for sample in samples])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = signs @ weights
        scores = np.exp(scores - np.repeat(np.maximum.reduceat(scores, first), sizes))
        all_mass = np.add.reduceat(scores, first)
        gold_mass = np.add.reduceat(scores * gold, first).clip(1e-300)
        slope = scores * np.repeat(1 / all_mass, sizes)
        slope -= scores * gold * np.repeat(1 / gold_mass, sizes)
        value = np.log(all_mass / gold_mass).sum() + L2 / 2 * weights @ weights
        return value, signs.T @ slope + L2 * weights

    found = minimize(loss, np.zeros(signs.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return Scorer(mean, deviation, found.x)
