/**
 * The marks by which asks are told apart: words, other words for them, neighbouring words, and the type
 * of question. A mark counts once in a question, however often it stands there.
 */
import { classify, type PreparedAsk, type WordClass } from './documents.ts';
import type { Token } from './lexicon.ts';
import type { QuestionType } from './question-type.ts';

/** Each mark with what it counts, from 0 to 1. */
export type Marks = ReadonlyMap<string, number>;

/** What a word counts, by its class. Grammar tells more than one would think: "to", "from", "by". */
const WORTH: Readonly<Record<WordClass, number>> = {
  content: 1,
  question: 0.5,
  function: 0.5,
  chatter: 0.15,
};
/** A word that has synonyms counts mostly by what they have in common. */
const OWN_WORD = 0.6;
/** What two neighbouring words count. */
export const PAIR_WORTH = 0.5;
/** What the type of question counts. */
export const TYPE_WORTH = 1;

/** The marks of a question or an ask: "who leads the TTP" has `lead`, `ttp`, `the`, `who`, `lead_ttp` and its type. */
export function marksOf({
  tokens,
  type,
}: Pick<PreparedAsk, 'tokens' | 'type'>): Map<string, number> {
  const marks = new Map<string, number>([[typeMark(type), TYPE_WORTH]]);
  let previous: string | null = null;
  for (const token of tokens) {
    const { own, unit } = marksOfWord(token);
    for (const [mark, worth] of own) marks.set(mark, worth);
    if (unit === null) continue;
    if (previous !== null) marks.set(pairMark(previous, unit), PAIR_WORTH);
    previous = unit;
  }
  return marks;
}

/** What a word is marked by on its own. */
export interface WordMarks {
  own: readonly (readonly [mark: string, worth: number])[];
  /**
   * What it is beside its neighbours: itself, or what it has in common with its synonyms. `null` for
   * talk around a question, which stands between its words by chance.
   */
  unit: string | null;
}

/** The marks of a word: itself, and what it has in common with its synonyms. */
export function marksOfWord(token: Token): WordMarks {
  const kind = classify(token);
  const worth = WORTH[kind];
  const common = kind === 'content' ? token.concepts : [];
  const [concept] = token.concepts;
  return {
    own: [
      [token.stem, common.length > 0 ? OWN_WORD : worth],
      ...common.map((one) => [`#${one}`, worth] as const),
    ],
    unit: kind === 'chatter' ? null : concept === undefined ? token.stem : `#${concept}`,
  };
}

/** The mark of a type of question. */
export const typeMark = (type: QuestionType): string => `type ${type}`;

/** The mark of two neighbouring words. */
export const pairMark = (first: string, second: string): string => `${first} ${second}`;

/** Which marks are pairs of neighbouring words. */
export function pairsOf(marks: Marks): string[] {
  return [...marks.keys()].filter((mark) => mark.includes(' ') && !mark.startsWith('type '));
}
