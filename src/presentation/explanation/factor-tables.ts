import type { Evidence, SignPart } from '../../matching/index.ts';
import {
  CURATED_FEATURE_WORDS,
  CURATED_SIGNAL_WORDS,
  FACT_FEATURE_WORDS,
  FACT_SIGNAL_WORDS,
  type FactorWords,
  PASSAGE_FEATURE_WORDS,
  PASSAGE_SIGNAL_WORDS,
  TURN_FEATURE_WORDS,
  TURN_SIGNAL_WORDS,
} from './factor-words.ts';

/** What adds less than this to a score or to the log-odds is not listed. */
const MIN_WEIGHT = 0.05;

/** A feature or signal of one candidate, and how much it matters. */
export interface WeighedFactor {
  name: string;
  words: FactorWords;
  weight: number;
}

type WordTable = Readonly<Record<string, FactorWords>>;

/** Lists features by what they added to a score, the most first. */
export function rankFeatures(evidence: Evidence): WeighedFactor[] {
  return rank(evidence, ([, part]) => part);
}

/** Lists features on which the second candidate scores lower than the first, by how much. */
export function rankLosses(first: Evidence, second: Evidence): WeighedFactor[] {
  return rank(second, ([name, part]) => (first.parts[name] ?? part) - part);
}

function rank(evidence: Evidence, weigh: (part: [string, number]) => number): WeighedFactor[] {
  const table = selectFeatureWords(evidence);
  return Object.entries(evidence.parts)
    .flatMap(([name, part]) => {
      const words = table[name];
      return words === undefined ? [] : [{ name, words, weight: weigh([name, part]) }];
    })
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
}

/** Which signals to list: those for an answer, those against it, or those that fell short. */
export type SignalSide = 'for' | 'against' | 'lacking';

const SIGNAL_WEIGHTS: Record<SignalSide, (signal: SignPart) => number> = {
  for: ({ added }) => added,
  against: ({ added }) => -added,
  lacking: ({ added, most }) => most - added,
};

/**
 * Lists the signals of a side that mattered, the most first. Signals whose weight contradicts their plain meaning are
 * left out: they only offset what other signals count twice.
 */
export function rankSignals(
  signals: readonly SignPart[],
  side: SignalSide,
): (WeighedFactor & { signal: SignPart })[] {
  return signals
    .flatMap((signal) => {
      const { name } = signal;
      const words = SIGNAL_WORDS[signal.model][name];
      const isExpected = signal.weight < 0 === (words?.isNegative ?? false);
      if (words === undefined || name === 'bias' || !isExpected) return [];
      return [{ name, words, weight: SIGNAL_WEIGHTS[side](signal), signal }];
    })
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
}

const SIGNAL_WORDS: Record<SignPart['model'], WordTable> = {
  signs: CURATED_SIGNAL_WORDS,
  onSubject: PASSAGE_SIGNAL_WORDS,
  stated: PASSAGE_SIGNAL_WORDS,
  factSignals: FACT_SIGNAL_WORDS,
  turnSignals: TURN_SIGNAL_WORDS,
};

/** Only facts with many curated questions have the feature `ask`, and only what is compared by meaning `asked`. */
const selectFeatureWords = ({ values }: Evidence): WordTable => {
  if ('joinedAsked' in values) return TURN_FEATURE_WORDS;
  if ('asked' in values) return FACT_FEATURE_WORDS;
  return 'ask' in values ? CURATED_FEATURE_WORDS : PASSAGE_FEATURE_WORDS;
};
