/** Reads a member's question: its words with their weights, its type, and the names it turns on. */

import { isEnglish } from '../language/english.ts';
import { type DocIndex, FUNCTION_WEIGHT } from './doc-index.ts';
import { classify, plain } from './documents.ts';
import type { Lexicon, Token } from './lexicon.ts';
import { looksLikeName } from './names.ts';
import { type QuestionType, typeOf } from './question-type.ts';
import type { Spelling } from './spelling.ts';
import { stem } from './stems.ts';
import { readWords, type Word } from './words.ts';

/** A question's word with what it weighs in matching. */
export interface Term {
  token: Token;
  weight: number;
  /** Carries content, as opposed to grammar and good manners. */
  content: boolean;
  /** Some fact or gap has this word or a synonym of it. */
  known: boolean;
  /** Must be a name, and one that no fact mentions. */
  name: boolean;
}

/** A question, read. */
export interface Question {
  text: string;
  terms: Term[];
  type: QuestionType;
  /** The weight of all terms. */
  weight: number;
  /** Names, as written, that the knowledge never mentions. */
  missing: string[];
  /** Turns on a person whom nothing before names: "when is she coming?" */
  open: boolean;
}

/** What reading a question needs to know of the knowledge. */
export interface Reader {
  lexicon: Lexicon;
  index: DocIndex;
  spelling: Spelling;
}

/** Characters of a question that are read; the rest is ignored. */
export const LONGEST_QUESTION = 4_000;
/** Words of one reading that are compared; clauses that ask are read on their own besides. */
const MOST_WORDS = 60;

/**
 * Reads a text into the question it holds. A long post may be read in several ways, from the whole of
 * it down to the clause that asks; they come in that order, and the first is the whole.
 */
export function readQuestions(text: string, reader: Reader): Question[] {
  const read = text.slice(0, LONGEST_QUESTION);
  return focus(readWords(read)).map((words) =>
    questionOf(text, words.slice(0, MOST_WORDS), reader),
  );
}

/** Makes a question out of words that are read already. */
export function questionOf(text: string, words: readonly Word[], reader: Reader): Question {
  let attempts = 0;
  const corrected = words.map((word) => {
    if (!isUnknown(word, reader) || attempts >= MOST_CORRECTIONS) return word;
    attempts += 1;
    const right = reader.spelling.correct(word.norm);
    return right === null ? word : { ...word, norm: right };
  });
  const tokens = reader.lexicon.mark(corrected);
  const terms = tokens.map((token) => weigh(token, reader.index));
  return {
    text,
    terms,
    type: typeOf(plain(tokens)),
    weight: terms.reduce((sum, { weight }) => sum + weight, 0),
    missing: [...new Set(terms.filter(({ name }) => name).map(({ token }) => token.text))],
    open: isOpen(terms),
  };
}

const PERSON_PRONOUN = /^(?:he|she|him|her|his|hers)$/u;

function isOpen(terms: readonly Term[]): boolean {
  const pronoun = terms.findIndex(({ token }) => PERSON_PRONOUN.test(token.norm));
  return pronoun >= 0 && !terms.slice(0, pronoun).some(({ content }) => content);
}

/** Correcting costs about a millisecond a word: enough for any honest question, bounded for others. */
const MOST_CORRECTIONS = 20;

function isUnknown(word: Word, { index, lexicon }: Reader): boolean {
  const [token] = lexicon.mark([word]) as [Token];
  return !index.knows(token) && classify(token) === 'content';
}

function weigh(token: Token, index: DocIndex): Term {
  const kind = classify(token);
  const known = index.knows(token);
  if (kind !== 'content') {
    const weight = kind === 'question' || !known ? 0 : FUNCTION_WEIGHT * index.idf(token);
    return { token, weight, content: false, known, name: false };
  }
  const name = !index.mentions(token) && looksLikeName(token) && !isEnglish(stem(token.norm));
  return { token, weight: index.idf(token), content: true, known, name };
}

/** Texts of more words than this are looked through for the part that asks. */
const LONG = 22;
/** A clause that asks has at least so many words. */
const CLAUSE = 3;
/** At most so many readings of one text, so that the cost is bounded. */
const READINGS = 5;
const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how|whether)$/u;
const JOINING = /^(?:and|but|so|or|then|also|anyway|because|well|now)$/u;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)$/u;

/** Long posts hold one question and much around it: the parts that may be the question. */
function focus(words: readonly Word[]): (readonly Word[])[] {
  const parts: (readonly Word[])[] = [words];
  if (words.length <= LONG) return parts;
  for (const sentence of sentencesOf(words)) {
    for (const [i, word] of sentence.entries()) {
      const begins =
        ASKING.test(word.norm) || (AUXILIARY.test(word.norm) && startsClause(sentence, i));
      if (begins && sentence.length - i >= CLAUSE) parts.push(sentence.slice(i));
    }
  }
  // What is asked last is most often what is meant; what comes before it explains why.
  return [words, ...parts.slice(1).reverse().slice(0, READINGS)];
}

/** "…, but did they": a clause may open with a joining word. */
function startsClause(sentence: readonly Word[], i: number): boolean {
  const word = sentence[i] as Word;
  if (word.opens || word.pause) return true;
  const before = sentence[i - 1];
  return before !== undefined && JOINING.test(before.norm) && startsClause(sentence, i - 1);
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const word of words) {
    if (word.opens || sentences.length === 0) sentences.push([]);
    (sentences.at(-1) as Word[]).push(word);
  }
  return sentences;
}
