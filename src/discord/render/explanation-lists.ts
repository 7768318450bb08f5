/** Lists of what decided, for explanations: the few features and signs that mattered most, with examples. */
import type { Evidence, SignPart } from '../../matching/index.ts';
import { flatten } from './escape.ts';
import {
  EXAMPLES,
  FEATURES,
  SENTENCE_FEATURES,
  SENTENCE_SIGNS,
  SIGNS,
  type Words,
} from './explanation-words.ts';

/** How many features, or signs, are named as what decided. */
const NAMED = 3;
/** What adds less than this to a score or to the log-odds decided nothing. */
const SLIGHT = 0.05;
/** How many words a list shows, and the most characters of each. */
const LISTED = 8;
const LONGEST = 120;

/** What a candidate is, in words. */
export function nameOf({ subject }: Evidence): string {
  if (subject.kind === 'fact') return `the statement “${withoutStop(subject.fact.statement)}”`;
  if (subject.kind === 'topic') return `all statements on “${subject.topic.title}”`;
  return `the known gap “${withoutStop(subject.gap.statement)}”`;
}

/** A sentence that is quoted within another one. */
const withoutStop = (sentence: string) => sentence.replace(/\.$/u, '');

/** A score to two digits. What speaks against a candidate may bring it below 0, which means no less. */
export const score = (evidence: Evidence): string =>
  `${Math.max(0, evidence.score).toFixed(2)} of 1`;

/** "14 %". */
export const percent = (share: number, digits = 0): string => `${(share * 100).toFixed(digits)} %`;

/** A text in quotation marks; only its length where it is longer than `limit` characters: nothing is shown in part. */
export function quote(text: string, limit = LONGEST): string {
  const flat = flatten(text);
  return flat.length <= limit ? `“${withoutStop(flat)}”` : `a text of ${flat.length} characters`;
}

/** "“a”, “b” and 3 more". */
export function list(texts: readonly string[]): string {
  const fitting = texts.filter((text) => flatten(text).length <= LONGEST).slice(0, LISTED);
  const left = texts.length - fitting.length;
  const shown = fitting.map((text) => quote(text));
  if (left > 0) shown.push(`${left} more`);
  return new Intl.ListFormat('en-GB').format(shown);
}

/** What made most of a score, with examples where there are any. */
export function listFeatures(evidence: Evidence): string[] {
  const parts = Object.entries(evidence.parts).map(([name, part]) => ({
    name,
    weight: part,
    told: signed(part),
  }));
  return tell(parts, evidence);
}

/** In what the second one falls behind most. */
export function compareFeatures(first: Evidence, second: Evidence): string[] {
  const parts = Object.entries(second.parts).map(([name, part]) => {
    const other = first.parts[name] ?? part;
    return { name, weight: other - part, told: `${signed(part)} against ${signed(other)}` };
  });
  return tell(parts, second);
}

/** The parts that weigh most, each with an example that was not given before. */
function tell(
  parts: readonly { name: string; weight: number; told: string }[],
  evidence: Evidence,
): string[] {
  const words = featureWords(evidence);
  const given = new Set<string>();
  return parts
    .filter(({ weight }) => weight >= SLIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NAMED)
    .map(({ name, told }) => {
      const example = exampleOf(name, evidence);
      const isNew = example !== null && !given.has(example);
      if (isNew) given.add(example);
      return `• ${say(words, name)}${isNew ? ` (${example})` : ''}: ${told}`;
    });
}

/** Which signs to list: what spoke for an answer, against it, or what was lacking from a sure one. */
export type Side = 'for' | 'against' | 'lacking';

const SIDES: Record<Side, (sign: SignPart) => number> = {
  for: ({ added }) => added,
  against: ({ added }) => -added,
  lacking: ({ added, most }) => most - added,
};

/**
 * The signs that mattered most. Those whose weight runs against their plain sense are left out: they
 * take back what other signs count twice, and no one of them says anything by itself.
 */
export function listSigns(signs: readonly SignPart[], side: Side): string[] {
  const amount = SIDES[side];
  return signs
    .filter((sign) => isPlain(sign) && amount(sign) >= SLIGHT)
    .sort((a, b) => amount(b) - amount(a))
    .slice(0, NAMED)
    .map(
      (sign) => `• ${say(signWords(sign), sign.name)}${STEPS[sign.model]}: ${weighed(sign, side)}`,
    );
}

/** "+1.03", "low, −0.61", "low, +0.61 of +3.21". */
function weighed(sign: SignPart, side: Side): string {
  const added = signed(sign.added);
  if (side === 'for') return added;
  return `${level(sign)}, ${added}${side === 'lacking' ? ` of ${signed(sign.most)}` : ''}`;
}

const STEPS: Record<SignPart['model'], string> = {
  signs: '',
  onSubject: ', for being on the subject',
  stated: ', for stating what is asked',
};

function isPlain(sign: SignPart): boolean {
  if (sign.name === 'bias') return false;
  return sign.weight < 0 === (wordsOf(signWords(sign), sign.name).against ?? false);
}

function level(sign: SignPart): string {
  const { value, name } = sign;
  if (wordsOf(signWords(sign), name).yesNo) return value > 0 ? 'yes' : 'no';
  return value < 1 / 3 ? 'low' : value < 2 / 3 ? 'middling' : 'high';
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

type Book = Readonly<Record<string, Words>>;

const signWords = ({ model }: SignPart): Book => (model === 'signs' ? SIGNS : SENTENCE_SIGNS);

/** Only facts with curated questions are compared by these. */
const featureWords = ({ values }: Evidence): Book =>
  'ask' in values ? FEATURES : SENTENCE_FEATURES;

const wordsOf = (book: Book, name: string): Words => book[name] ?? { text: name };
const say = (book: Book, name: string): string => wordsOf(book, name).text;

function exampleOf(name: string, evidence: Evidence): string | null {
  if (name === 'typeShare') return `${evidence.asksOfType} of ${evidence.asks}`;
  const examples = EXAMPLES[name]?.(evidence) ?? [];
  return examples.length === 0 ? null : list(examples);
}
