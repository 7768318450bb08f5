/**
 * The marks by which asks are told apart: words, other words for them, neighbouring words, and the type
 * of question. A mark counts once in a question, however often it stands there.
 */

import type { Token } from '../analysis/token.ts';
import type { WordClass } from '../analysis/word-class.ts';
import { classify } from '../analysis/word-class.ts';
import type { PreparedAsk } from '../corpus/document.ts';

/** Each mark with what it counts, from 0 to 1. */
export type ClassifierFeatures = ReadonlyMap<string, number>;

/** What a word counts, by its class. Grammar tells more than one would think: "to", "from", "by". */
const CLASS_VALUE: Readonly<Record<WordClass, number>> = {
  content: 1,
  question: 0.5,
  function: 0.5,
  chatter: 0.15,
};
/** A word that has synonyms counts mostly by what they have in common. */
const OWN_WORD_VALUE = 0.6;
const BIGRAM_VALUE = 0.5;

/** The marks of a question or an ask: "who leads the TTP" has `lead`, `ttp`, `the`, `who`, `lead_ttp` and its type. */
export function extractFeatures({
  tokens,
  type,
}: Pick<PreparedAsk, 'tokens' | 'type'>): Map<string, number> {
  const marks = new Map<string, number>([[`type ${type}`, 1]]);
  let previous: string | null = null;
  for (const token of tokens) {
    const kind = classify(token);
    const worth = CLASS_VALUE[kind];
    const common = kind === 'content' ? token.concepts : [];
    marks.set(token.stem, common.length > 0 ? OWN_WORD_VALUE : worth);
    for (const concept of common) marks.set(`#${concept}`, worth);
    // Talk around a question stands between its words by chance.
    if (kind === 'chatter') continue;
    const unit = unitOf(token);
    if (previous !== null) marks.set(`${previous} ${unit}`, BIGRAM_VALUE);
    previous = unit;
  }
  return marks;
}

/** Which marks are pairs of neighbouring words. */
export function selectBigrams(marks: ClassifierFeatures): string[] {
  return [...marks.keys()].filter((mark) => mark.includes(' ') && !mark.startsWith('type '));
}

/** A word, or what it has in common with its synonyms. */
const unitOf = ({ stem, concepts: [concept] }: Token) =>
  concept === undefined ? stem : `#${concept}`;
