/** Gradient descent for the two models: a softmax over candidates and a logistic regression. */
import type { DecisionSample, RankingSample } from './samples.ts';

const STEPS = 600;
const RATE = 0.1;
/** Weight of the L2 penalty. */
const PENALTY = 0.00002;

/** Adds the loss's gradient at the given weights; both are in the order of the names. */
type Gradient = (weights: Float64Array, gradient: Float64Array) => void;

/**
 * Learns weights under which each question's right candidates are the most probable ones.
 *
 * @param positive whether to keep weights from going below 0.
 */
export function trainRanking<K extends string>(
  samples: readonly RankingSample<Record<K, number>>[],
  start: Record<K, number>,
  positive: boolean,
): Record<K, number> {
  const names = Object.keys(start) as K[];
  const rows = samples.map(({ candidates, right }) => ({
    candidates: candidates.map((candidate) => toArray(candidate, names)),
    targets: candidates.map((_, i) => (right.includes(i) ? 1 / right.length : 0)),
  }));
  return descend(start, names, positive, (weights, gradient) => {
    for (const { candidates, targets } of rows) {
      const shares = softmax(candidates.map((candidate) => dot(candidate, weights)));
      for (const [i, candidate] of candidates.entries()) {
        const error = (shares[i] as number) - (targets[i] as number);
        add(gradient, candidate, error / rows.length);
      }
    }
  });
}

/** Learns weights for the probability that the best candidate answers the question. */
export function trainDecision<K extends string>(
  samples: readonly DecisionSample<Record<K, number>>[],
  start: Record<K, number>,
): Record<K, number> {
  const names = Object.keys(start) as K[];
  const totalWeight = samples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = samples.map((sample) => ({ ...sample, signals: toArray(sample.signals, names) }));
  return descend(start, names, false, (weights, gradient) => {
    for (const { signals, answered, weight } of rows) {
      const p = 1 / (1 + Math.exp(-dot(signals, weights)));
      add(gradient, signals, ((p - (answered ? 1 : 0)) * weight) / totalWeight);
    }
  });
}

/** Runs Adam (Kingma and Ba 2015) in full batches, with an L2 penalty. */
function descend<K extends string>(
  start: Record<K, number>,
  names: readonly K[],
  positive: boolean,
  addGradient: Gradient,
): Record<K, number> {
  const weights = toArray(start, names);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => PENALTY * weight);
    addGradient(weights, gradient);
    for (const [i, g] of gradient.entries()) {
      const m = 0.9 * at(mean, i) + 0.1 * g;
      const s = 0.999 * at(square, i) + 0.001 * g * g;
      [mean[i], square[i]] = [m, s];
      const move = m / (1 - 0.9 ** step) / (Math.sqrt(s / (1 - 0.999 ** step)) + 1e-8);
      const next = at(weights, i) - RATE * move;
      weights[i] = positive ? Math.max(0, next) : next;
    }
  }
  const rounded = names.map((name, i) => [name, Math.round(at(weights, i) * 1000) / 1000]);
  return Object.fromEntries(rounded) as Record<K, number>;
}

const at = (values: Float64Array, i: number): number => values[i] as number;

function toArray(values: object, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => (values as Record<string, number>)[name] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
  return sum;
}

function add(to: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = at(to, i) + at(values, i) * factor;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
