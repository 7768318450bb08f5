/** Gradient descent for the two models: a softmax over candidates, and a logistic regression. */
import type { Signs } from '../../src/matching/answerability.ts';
import { total } from '../../src/matching/ranking.ts';
import type { DecisionSample, RankingSample } from './samples.ts';

const STEPS = 2_000;
const PENALTY = 0.00002;

/** Weights under which the right candidate of each ask is the most probable. Never negative. */
export function learnRanking<W extends Record<string, number>>(
  samples: readonly RankingSample[],
  start: W,
): W {
  return descend(
    start,
    (weights, gradient) => {
      for (const { candidates, right } of samples) {
        const scores = candidates.map((candidate) => total(candidate as unknown as W, weights));
        const top = Math.max(...scores);
        const shares = scores.map((score) => Math.exp(score - top));
        const sum = shares.reduce((a, b) => a + b, 0);
        for (const [i, candidate] of candidates.entries()) {
          const error = (shares[i] as number) / sum - (i === right ? 1 : 0);
          accumulate(gradient, candidate as unknown as W, error / samples.length);
        }
      }
    },
    true,
  );
}

/** Weights of the probability that the best candidate answers the question. */
export function learnDecision<W extends Record<string, number>>(
  samples: readonly DecisionSample[],
  start: W,
): W {
  const whole = samples.reduce((sum, { weight }) => sum + weight, 0);
  return descend(
    start,
    (weights, gradient) => {
      for (const { signs, answered, weight } of samples) {
        const p = 1 / (1 + Math.exp(-total(signs as Signs & W, weights)));
        accumulate(gradient, signs as unknown as W, ((p - (answered ? 1 : 0)) * weight) / whole);
      }
    },
    false,
  );
}

/** Adam (Kingma and Ba 2015), on all samples at once, with an L2 penalty. */
function descend<W extends Record<string, number>>(
  start: W,
  addGradient: (weights: W, gradient: W) => void,
  positive: boolean,
): W {
  const names = Object.keys(start);
  const weights: Record<string, number> = { ...start };
  const mean = zeros(names);
  const square = zeros(names);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = zeros(names);
    addGradient(weights as W, gradient as W);
    for (const name of names) {
      const g = at(gradient, name) + PENALTY * at(weights, name);
      mean[name] = 0.9 * at(mean, name) + 0.1 * g;
      square[name] = 0.999 * at(square, name) + 0.001 * g * g;
      const move =
        at(mean, name) /
        (1 - 0.9 ** step) /
        (Math.sqrt(at(square, name) / (1 - 0.999 ** step)) + 1e-8);
      weights[name] = at(weights, name) - 0.05 * move;
      if (positive) weights[name] = Math.max(0, at(weights, name));
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, Math.round(at(weights, name) * 1000) / 1000]),
  ) as W;
}

const zeros = (names: string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 0]));
const at = (values: Record<string, number>, name: string): number => values[name] ?? 0;

function accumulate<W extends Record<string, number>>(
  gradient: W,
  values: W,
  factor: number,
): void {
  for (const name of Object.keys(values)) {
    (gradient as Record<string, number>)[name] = at(gradient, name) + at(values, name) * factor;
  }
}
