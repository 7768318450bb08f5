import type { Decision, Evidence, SignPart } from '../../matching/index.ts';
import type { Translator } from '../messages/translator.ts';
import type { Subject } from '../noun.ts';
import { type ExplanationStyle, isAboveThreshold, toChoice } from './explanation-style.ts';
import {
  rankFeatures,
  rankLosses,
  rankSignals,
  type SignalSide,
  type WeighedFactor,
} from './factor-tables.ts';
import { type FactorWords, FEATURE_EXAMPLES } from './factor-words.ts';
import { formatList, nameSubject } from './quoted-words.ts';

/** How many features or signals are listed. */
const MAX_FACTORS = 3;

/** Explains with the scores, probabilities and what made them. */
export function createFigureStyle(t: Translator, searched: Subject): ExplanationStyle {
  const nearest = (best: Evidence) =>
    t.text('explanation.nearestScore', { ...nameSubject(best), score: formatScore(best.score, t) });
  const nextCandidate = (next: Evidence) =>
    t.text('explanation.nextScore', { ...nameSubject(next), score: formatScore(next.score, t) });
  const contributed = (evidence: Evidence) => listFeatures(rankFeatures(evidence), evidence, t);
  return {
    introduce: (best) => [
      `${nearest(best)} ${t.text('explanation.contributed')}`,
      ...contributed(best),
    ],
    accept(decision) {
      const against = listSignals(decision.signs, 'against', t);
      return [
        `${describeConfidence(decision, t)} ${t.text('explanation.soShown')} ${t.text('explanation.for')}`,
        ...listSignals(decision.signs, 'for', t),
        ...(against.length === 0 ? [] : [t.text('explanation.against'), ...against]),
      ];
    },
    reject(best, decision) {
      const { scoreNeeded, signs } = decision;
      const lines = [nearest(best)];
      if (scoreNeeded !== null && best.score < scoreNeeded)
        lines.push(t.text('explanation.belowScore', { score: scoreNeeded }));
      if (isAboveThreshold(decision)) return lines;
      return [
        ...lines,
        `${describeConfidence(decision, t)} ${t.text('explanation.lacking')}`.trimStart(),
        ...listSignals(signs, 'lacking', t),
      ];
    },
    describeGap(gap) {
      const { name } = nameSubject(gap);
      const falls = t.text('explanation.gapScore', { name, score: formatScore(gap.score, t) });
      return [`${falls} ${t.text('explanation.contributed')}`, ...contributed(gap)];
    },
    compare(best, next) {
      const lower = rankLosses(best, next);
      const opening = nextCandidate(next);
      if (lower.length === 0) return [`${opening} ${t.text('explanation.slightlyLower')}`];
      const { lacking } = next;
      return [
        `${opening} ${t.text('explanation.lower')}`,
        ...listLosses(lower, best, next, t),
        ...(lacking.length > 0
          ? [t.text('explanation.notContained', { words: formatList(lacking, t) })]
          : []),
      ];
    },
    introduceNext: (next, key) => [`${nextCandidate(next)} ${t.text(key)}`],
    describeOffTopic: ({ reading, knownNeeded }) =>
      t.text('explanation.offTopicShare', {
        ...searched,
        share: formatPercentage(reading.known, t),
        needed: formatPercentage(knownNeeded, t),
      }),
  };
}

/** Formats a score, "0.53". A negative one is shown as 0. */
const formatScore = (score: number, t: Translator): string => t.decimal(Math.max(0, score), 2);

/** Formats a share from 0 to 1, "14 %". */
const formatPercentage = (share: number, t: Translator, digits = 0): string =>
  `${t.decimal(share * 100, digits)} %`;

const formatSigned = (value: number, t: Translator) =>
  `${value < 0 ? '−' : '+'}${t.decimal(Math.abs(value), 2)}`;

/** "It answers the question with a probability of 14 %, where 20 % are needed, because …" */
function describeConfidence({ confidence, threshold, rule }: Decision, t: Translator): string {
  if (threshold === null || rule === null) return '';
  const isClose = Math.round(confidence * 100) === Math.round(threshold * 100);
  const digits = isClose ? 1 : 0;
  return t.text('explanation.confidence', {
    reached: formatPercentage(confidence, t, digits),
    needed: formatPercentage(threshold, t, digits),
    rule: toChoice(rule),
  });
}

const listFeatures = (factors: readonly WeighedFactor[], evidence: Evidence, t: Translator) =>
  formatFactors(factors, evidence, ({ weight }) => formatSigned(weight, t), t);

const listLosses = (
  factors: readonly WeighedFactor[],
  first: Evidence,
  second: Evidence,
  t: Translator,
) =>
  formatFactors(
    factors,
    second,
    ({ name }) =>
      t.text('figure.against', {
        value: formatSigned(second.parts[name] ?? 0, t),
        other: formatSigned(first.parts[name] ?? 0, t),
      }),
    t,
  );

/** Formats the heaviest factors, each with an example unless an earlier one has the same. */
function formatFactors(
  factors: readonly WeighedFactor[],
  evidence: Evidence,
  show: (factor: WeighedFactor) => string,
  t: Translator,
): string[] {
  const shown = new Set<string>();
  return factors.slice(0, MAX_FACTORS).map((factor) => {
    const example = findExample(factor.name, evidence, t);
    const line = { factor: t.text(factor.words.key), value: show(factor) };
    if (example === null || shown.has(example)) return t.text('figure.line', line);
    shown.add(example);
    return t.text('figure.example', { ...line, example });
  });
}

function findExample(name: string, evidence: Evidence, t: Translator): string | null {
  if (name === 'typeShare')
    return t.text('figure.share', { part: evidence.asksOfType, whole: evidence.asks });
  const examples = FEATURE_EXAMPLES[name]?.(evidence) ?? [];
  return examples.length === 0 ? null : formatList(examples, t);
}

function listSignals(signals: readonly SignPart[], side: SignalSide, t: Translator): string[] {
  return rankSignals(signals, side)
    .slice(0, MAX_FACTORS)
    .map(({ words, signal }) =>
      t.text('figure.line', {
        factor: describeSignal(words, signal.model, t),
        value: formatSignalValue(words, signal, side, t),
      }),
    );
}

function describeSignal({ key }: FactorWords, model: SignPart['model'], t: Translator): string {
  const factor = t.text(key);
  return model === 'onSubject' || model === 'stated'
    ? t.text(`figure.${model}`, { factor })
    : factor;
}

/** "+1.03", "low, −0.61", "low, +0.61 of +3.21". */
function formatSignalValue(
  words: FactorWords,
  { value, added, most }: SignPart,
  side: SignalSide,
  t: Translator,
): string {
  const own = formatSigned(added, t);
  if (side === 'for') return own;
  const degree = value < 1 / 3 ? 'low' : value < 2 / 3 ? 'medium' : 'high';
  return t.text('figure.level', {
    level: words.isBoolean ? (value > 0 ? 'yes' : 'no') : degree,
    value:
      side === 'lacking' ? t.text('figure.of', { value: own, most: formatSigned(most, t) }) : own,
  });
}
