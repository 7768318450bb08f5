/** Lists of what decided, for explanations: the few features and signs that mattered most, with examples. */
import type { Evidence, SignPart } from '../../matching/index.ts';
import { toSingleLine } from '../single-line.ts';
import {
  CURATED_FEATURE_WORDS,
  CURATED_SIGNAL_WORDS,
  type FactorWords,
  FEATURE_EXAMPLES,
  PASSAGE_FEATURE_WORDS,
  PASSAGE_SIGNAL_WORDS,
} from './factor-words.ts';

/** How many features, or signs, are named as what decided. */
const MAX_FACTORS = 3;
/** What adds less than this to a score or to the log-odds decided nothing. */
const MIN_WEIGHT = 0.05;
/** How many words a list shows, and the most characters of each. */
const MAX_LIST_ITEMS = 8;
const MAX_ITEM_LENGTH = 120;

/** What a candidate is, in words. */
export function describeSubject({ subject }: Evidence): string {
  if (subject.kind === 'fact') return `the statement “${stripFullStop(subject.fact.statement)}”`;
  if (subject.kind === 'topic') return `all statements on “${subject.topic.title}”`;
  return `the known gap “${stripFullStop(subject.gap.statement)}”`;
}

/** A sentence that is quoted within another one. */
const stripFullStop = (sentence: string) => sentence.replace(/\.$/u, '');

/** A score to two digits. What speaks against a candidate may bring it below 0, which means no less. */
export const formatScore = (evidence: Evidence): string =>
  `${Math.max(0, evidence.score).toFixed(2)} of 1`;

/** "14 %". */
export const formatPercentage = (share: number, digits = 0): string =>
  `${(share * 100).toFixed(digits)} %`;

/** A text in quotation marks; only its length where it is longer than `limit` characters: nothing is shown in part. */
export function quoteText(text: string, limit = MAX_ITEM_LENGTH): string {
  const flat = toSingleLine(text);
  return flat.length <= limit ? `“${stripFullStop(flat)}”` : `a text of ${flat.length} characters`;
}

/** "“a”, “b” and 3 more". */
export function formatList(texts: readonly string[]): string {
  const fitting = texts
    .filter((text) => toSingleLine(text).length <= MAX_ITEM_LENGTH)
    .slice(0, MAX_LIST_ITEMS);
  const left = texts.length - fitting.length;
  const shown = fitting.map((text) => quoteText(text));
  if (left > 0) shown.push(`${left} more`);
  return new Intl.ListFormat('en-GB').format(shown);
}

/** What made most of a score, with examples where there are any. */
export function listFeatures(evidence: Evidence): string[] {
  const parts = Object.entries(evidence.parts).map(([name, part]) => ({
    name,
    weight: part,
    told: formatSigned(part),
  }));
  return formatFactors(parts, evidence);
}

/** In what the second one falls behind most. */
export function compareFeatures(first: Evidence, second: Evidence): string[] {
  const parts = Object.entries(second.parts).map(([name, part]) => {
    const other = first.parts[name] ?? part;
    return {
      name,
      weight: other - part,
      told: `${formatSigned(part)} against ${formatSigned(other)}`,
    };
  });
  return formatFactors(parts, second);
}

/** The parts that weigh most, each with an example that was not given before. */
function formatFactors(
  parts: readonly { name: string; weight: number; told: string }[],
  evidence: Evidence,
): string[] {
  const words = selectFeatureWords(evidence);
  const given = new Set<string>();
  return parts
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_FACTORS)
    .map(({ name, told }) => {
      const example = findExample(name, evidence);
      const isNew = example !== null && !given.has(example);
      if (isNew) given.add(example);
      return `• ${describeFactor(words, name)}${isNew ? ` (${example})` : ''}: ${told}`;
    });
}

/** Which signs to list: what spoke for an answer, against it, or what was lacking from a sure one. */
export type SignalSide = 'for' | 'against' | 'lacking';

const SIGNAL_RANKINGS: Record<SignalSide, (sign: SignPart) => number> = {
  for: ({ added }) => added,
  against: ({ added }) => -added,
  lacking: ({ added, most }) => most - added,
};

/**
 * The signs that mattered most. Those whose weight runs against their plain sense are left out: they
 * take back what other signs count twice, and no one of them says anything by itself.
 */
export function listSignals(signs: readonly SignPart[], side: SignalSide): string[] {
  const amount = SIGNAL_RANKINGS[side];
  return signs
    .filter((sign) => hasExpectedSign(sign) && amount(sign) >= MIN_WEIGHT)
    .sort((a, b) => amount(b) - amount(a))
    .slice(0, MAX_FACTORS)
    .map(
      (sign) =>
        `• ${describeFactor(selectSignalWords(sign), sign.name)}${MODEL_SUFFIXES[sign.model]}: ${formatSignalValue(sign, side)}`,
    );
}

/** "+1.03", "low, −0.61", "low, +0.61 of +3.21". */
function formatSignalValue(sign: SignPart, side: SignalSide): string {
  const added = formatSigned(sign.added);
  if (side === 'for') return added;
  return `${formatLevel(sign)}, ${added}${side === 'lacking' ? ` of ${formatSigned(sign.most)}` : ''}`;
}

const MODEL_SUFFIXES: Record<SignPart['model'], string> = {
  signs: '',
  onSubject: ', for being on the subject',
  stated: ', for stating what is asked',
};

function hasExpectedSign(sign: SignPart): boolean {
  if (sign.name === 'bias') return false;
  return sign.weight < 0 === (lookUpWords(selectSignalWords(sign), sign.name).isNegative ?? false);
}

function formatLevel(sign: SignPart): string {
  const { value, name } = sign;
  if (lookUpWords(selectSignalWords(sign), name).isBoolean) return value > 0 ? 'yes' : 'no';
  return value < 1 / 3 ? 'low' : value < 2 / 3 ? 'middling' : 'high';
}

const formatSigned = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

type WordTable = Readonly<Record<string, FactorWords>>;

const selectSignalWords = ({ model }: SignPart): WordTable =>
  model === 'signs' ? CURATED_SIGNAL_WORDS : PASSAGE_SIGNAL_WORDS;

/** Only facts with curated questions are compared by these. */
const selectFeatureWords = ({ values }: Evidence): WordTable =>
  'ask' in values ? CURATED_FEATURE_WORDS : PASSAGE_FEATURE_WORDS;

const lookUpWords = (book: WordTable, name: string): FactorWords => book[name] ?? { text: name };
const describeFactor = (book: WordTable, name: string): string => lookUpWords(book, name).text;

function findExample(name: string, evidence: Evidence): string | null {
  if (name === 'typeShare') return `${evidence.asksOfType} of ${evidence.asks}`;
  const examples = FEATURE_EXAMPLES[name]?.(evidence) ?? [];
  return examples.length === 0 ? null : formatList(examples);
}
