/** Gradient descent for the two models: a softmax over candidates and a logistic regression. */
import type { DecisionSample, RankingSample } from './samples.ts';

const STEPS = 600;
const RATE = 0.1;
/** Weight of the L2 penalty. */
const PENALTY = 0.00002;

/** How weights are learned. */
export interface Descent {
  /** Whether weights may not go below 0. */
  positive?: boolean;
  /**
   * Whether values are divided by their standard deviation first, which makes features of different scales
   * comparable. The weights are those of the values as they are.
   */
  standardised?: boolean;
  /** Weight of the L2 penalty on standardised weights, relative to a sample. */
  penalty?: number;
}

/** Adds the loss's gradient at the given weights; both are in the order of the names. */
type Gradient = (weights: Float64Array, gradient: Float64Array) => void;

/** Learns weights under which it is most probable that one of each question's right candidates is drawn. */
export function trainRanking<K extends string>(
  samples: readonly RankingSample<Record<K, number>>[],
  start: Record<K, number>,
  descent: Descent,
): Record<K, number> {
  const names = Object.keys(start) as K[];
  const rows = samples.map(({ candidates, right }) => ({
    candidates: candidates.map((candidate) => toArray(candidate, names)),
    isRight: candidates.map((_, i) => right.includes(i)),
  }));
  const values = rows.flatMap(({ candidates }) => candidates);
  return descend(start, names, values, descent, (weights, gradient) => {
    for (const { candidates, isRight } of rows) {
      const shares = softmax(candidates.map((candidate) => dot(candidate, weights)));
      const right = shares.reduce((sum, share, i) => sum + (isRight[i] ? share : 0), 0);
      for (const [i, candidate] of candidates.entries()) {
        const share = shares[i] as number;
        const error = share - (isRight[i] ? share / Math.max(right, Number.MIN_VALUE) : 0);
        add(gradient, candidate, error / rows.length);
      }
    }
  });
}

/** Learns weights for the probability that the best candidate answers the question. */
export function trainDecision<K extends string>(
  samples: readonly DecisionSample<Record<K, number>>[],
  start: Record<K, number>,
  descent: Descent = {},
): Record<K, number> {
  const names = Object.keys(start) as K[];
  const totalWeight = samples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = samples.map((sample) => ({ ...sample, signals: toArray(sample.signals, names) }));
  const values = rows.map(({ signals }) => signals);
  return descend(start, names, values, descent, (weights, gradient) => {
    for (const { signals, answered, weight } of rows) {
      const p = 1 / (1 + Math.exp(-dot(signals, weights)));
      add(gradient, signals, ((p - (answered ? 1 : 0)) * weight) / totalWeight);
    }
  });
}

/** Runs Adam (Kingma and Ba 2015) in full batches, with an L2 penalty. Divides `values` in place if standardised. */
function descend<K extends string>(
  start: Record<K, number>,
  names: readonly K[],
  values: readonly Float64Array[],
  { positive = false, standardised = false, penalty = PENALTY }: Descent,
  addGradient: Gradient,
): Record<K, number> {
  const scale = names.map((_, i) => (standardised ? deviationOf(values, i) : 1));
  if (standardised)
    for (const row of values) for (const [i, by] of scale.entries()) row[i] = at(row, i) / by;
  const weights = toArray(start, names).map((weight, i) => weight * (scale[i] as number));
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => penalty * weight);
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
  const rounded = names.map((name, i) => {
    const weight = at(weights, i) / (scale[i] as number);
    return [name, Math.round(weight * 1000) / 1000];
  });
  return Object.fromEntries(rounded) as Record<K, number>;
}

/** The standard deviation of a column; 1 for a constant, such as the bias. */
function deviationOf(values: readonly Float64Array[], column: number): number {
  let sum = 0;
  let squares = 0;
  for (const row of values) {
    sum += at(row, column);
    squares += at(row, column) ** 2;
  }
  const mean = sum / values.length;
  return Math.sqrt(squares / values.length - mean * mean) || 1;
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
