import type { Evidence, SignPart } from '../../matching/index.ts';
import { toSingleLine } from '../single-line.ts';
import {
  CURATED_FEATURE_WORDS,
  CURATED_SIGNAL_WORDS,
  FACT_FEATURE_WORDS,
  FACT_SIGNAL_WORDS,
  type FactorWords,
  FEATURE_EXAMPLES,
  PASSAGE_FEATURE_WORDS,
  PASSAGE_SIGNAL_WORDS,
  TURN_FEATURE_WORDS,
  TURN_SIGNAL_WORDS,
} from './factor-words.ts';

/** How many features or signals are listed. */
const MAX_FACTORS = 3;
/** What adds less than this to a score or to the log-odds is not listed. */
const MIN_WEIGHT = 0.05;
/** How many words are listed, and the most UTF-16 units of each. */
const MAX_LIST_ITEMS = 8;
const MAX_ITEM_LENGTH = 120;

/** Names the fact, topic or gap that a candidate stands for. */
export function describeSubject({ subject }: Evidence): string {
  if (subject.kind === 'fact') return `the statement “${stripFullStop(subject.fact.statement)}”`;
  if (subject.kind === 'topic') return `all statements on “${subject.topic.title}”`;
  return `the known gap “${stripFullStop(subject.gap.statement)}”`;
}

/** Prepares a sentence for quotation within another one. */
const stripFullStop = (sentence: string) => sentence.replace(/\.$/u, '');

/** Formats a score, "0.53 of 1". A negative one is shown as 0. */
export const formatScore = (evidence: Evidence): string =>
  `${Math.max(0, evidence.score).toFixed(2)} of 1`;

/** Formats a share from 0 to 1, "14 %". */
export const formatPercentage = (share: number, digits = 0): string =>
  `${(share * 100).toFixed(digits)} %`;

/** Quotes a text, or gives only its length where it has more than `limit` UTF-16 units: no text is shown truncated. */
export function quoteText(text: string, limit = MAX_ITEM_LENGTH): string {
  const flat = toSingleLine(text);
  return flat.length <= limit ? `“${stripFullStop(flat)}”` : `a text of ${flat.length} characters`;
}

/** Formats a list, "“a”, “b” and 3 more". */
export function formatList(texts: readonly string[]): string {
  const fitting = texts
    .filter((text) => toSingleLine(text).length <= MAX_ITEM_LENGTH)
    .slice(0, MAX_LIST_ITEMS);
  const left = texts.length - fitting.length;
  const items = fitting.map((text) => quoteText(text));
  if (left > 0) items.push(`${left} more`);
  return new Intl.ListFormat('en-GB').format(items);
}

/** Lists the features that contributed most to a score, with examples where there are any. */
export function listFeatures(evidence: Evidence): string[] {
  const parts = Object.entries(evidence.parts).map(([name, part]) => ({
    name,
    weight: part,
    value: formatSigned(part),
  }));
  return formatFactors(parts, evidence);
}

/** Lists the features on which the second candidate scores lower than the first. */
export function compareFeatures(first: Evidence, second: Evidence): string[] {
  const parts = Object.entries(second.parts).map(([name, part]) => {
    const other = first.parts[name] ?? part;
    return {
      name,
      weight: other - part,
      value: `${formatSigned(part)} against ${formatSigned(other)}`,
    };
  });
  return formatFactors(parts, second);
}

/** Formats the heaviest factors, each with an example unless an earlier one has the same. */
function formatFactors(
  parts: readonly { name: string; weight: number; value: string }[],
  evidence: Evidence,
): string[] {
  const words = selectFeatureWords(evidence);
  const shown = new Set<string>();
  return parts
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_FACTORS)
    .map(({ name, value }) => {
      const example = findExample(name, evidence);
      const isNew = example !== null && !shown.has(example);
      if (isNew) shown.add(example);
      return `• ${describeFactor(words, name)}${isNew ? ` (${example})` : ''}: ${value}`;
    });
}

/** Which signals to list: those for an answer, those against it, or those that fell short. */
export type SignalSide = 'for' | 'against' | 'lacking';

const SIGNAL_RANKINGS: Record<SignalSide, (signal: SignPart) => number> = {
  for: ({ added }) => added,
  against: ({ added }) => -added,
  lacking: ({ added, most }) => most - added,
};

/**
 * Lists the signals that mattered most. Signals whose weight contradicts their plain meaning are left
 * out: they only offset what other signals count twice.
 */
export function listSignals(signals: readonly SignPart[], side: SignalSide): string[] {
  const amount = SIGNAL_RANKINGS[side];
  return signals
    .filter((signal) => hasExpectedSign(signal) && amount(signal) >= MIN_WEIGHT)
    .sort((a, b) => amount(b) - amount(a))
    .slice(0, MAX_FACTORS)
    .map(
      (signal) =>
        `• ${describeFactor(selectSignalWords(signal), signal.name)}${MODEL_SUFFIXES[signal.model]}: ${formatSignalValue(signal, side)}`,
    );
}

/** "+1.03", "low, −0.61", "low, +0.61 of +3.21". */
function formatSignalValue(signal: SignPart, side: SignalSide): string {
  const added = formatSigned(signal.added);
  if (side === 'for') return added;
  return `${formatLevel(signal)}, ${added}${side === 'lacking' ? ` of ${formatSigned(signal.most)}` : ''}`;
}

const MODEL_SUFFIXES: Record<SignPart['model'], string> = {
  signs: '',
  onSubject: ', for being on the subject',
  stated: ', for stating what is asked',
  factSignals: '',
  turnSignals: '',
};

function hasExpectedSign(signal: SignPart): boolean {
  if (signal.name === 'bias') return false;
  return (
    signal.weight < 0 === (lookUpWords(selectSignalWords(signal), signal.name).isNegative ?? false)
  );
}

function formatLevel(signal: SignPart): string {
  const { value, name } = signal;
  if (lookUpWords(selectSignalWords(signal), name).isBoolean) return value > 0 ? 'yes' : 'no';
  return value < 1 / 3 ? 'low' : value < 2 / 3 ? 'medium' : 'high';
}

const formatSigned = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

type WordTable = Readonly<Record<string, FactorWords>>;

const SIGNAL_WORDS: Record<SignPart['model'], WordTable> = {
  signs: CURATED_SIGNAL_WORDS,
  onSubject: PASSAGE_SIGNAL_WORDS,
  stated: PASSAGE_SIGNAL_WORDS,
  factSignals: FACT_SIGNAL_WORDS,
  turnSignals: TURN_SIGNAL_WORDS,
};
const selectSignalWords = ({ model }: SignPart): WordTable => SIGNAL_WORDS[model];

/** Only facts with many curated questions have the feature `ask`, and only what is compared by meaning `asked`. */
const selectFeatureWords = ({ values }: Evidence): WordTable => {
  if ('joinedAsked' in values) return TURN_FEATURE_WORDS;
  if ('asked' in values) return FACT_FEATURE_WORDS;
  return 'ask' in values ? CURATED_FEATURE_WORDS : PASSAGE_FEATURE_WORDS;
};

const lookUpWords = (table: WordTable, name: string): FactorWords => table[name] ?? { text: name };
const describeFactor = (table: WordTable, name: string): string => lookUpWords(table, name).text;

function findExample(name: string, evidence: Evidence): string | null {
  if (name === 'typeShare') return `${evidence.asksOfType} of ${evidence.asks}`;
  const examples = FEATURE_EXAMPLES[name]?.(evidence) ?? [];
  return examples.length === 0 ? null : formatList(examples);
}
