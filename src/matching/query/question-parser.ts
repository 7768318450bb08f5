/** Reads a member's question: its words with their weights, its type, and the names it turns on. */

import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { bagOf, plain } from '../analysis/bag-of-words.ts';
import { looksLikeName } from '../analysis/proper-names.ts';
import { type QuestionType, typeOf } from '../analysis/question-type.ts';
import { stem } from '../analysis/stemmer.ts';
import type { Term } from '../analysis/term.ts';
import { isKnownContent } from '../analysis/term.ts';
import type { Token } from '../analysis/token.ts';
import { readWords, type Word } from '../analysis/tokenizer.ts';
import { classify, FUNCTION_WEIGHT } from '../analysis/word-class.ts';
import { marksOf, pairsOf } from '../classifier/ask-features.ts';
import type { Reader } from '../indexing/knowledge-index.ts';
import type { DocIndex } from '../indexing/search-index.ts';
import { askingParts } from './clause-splitter.ts';
import type { Correction, Question } from './question.ts';

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
  const words = readWords(read);
  const whole = questionOf(text, words.slice(0, MOST_WORDS), reader);
  const parts = askingParts(words).map((part) =>
    lookAround(questionOf(text, part.slice(0, MOST_WORDS), reader), whole),
  );
  return [whole, ...parts];
}

/** A clause with what stands around it in its post: it is about the same, but does not ask for it. */
function lookAround(clause: Question, whole: Question): Question {
  // Whoever "she" is may have been named before.
  const { open } = whole;
  const around = borrowTerms(whole.terms, clause);
  if (around.length === 0) return { ...clause, open };
  const borrowed = { from: 'post', terms: around.length, ownType: clause.type } as const;
  return { ...clause, ...compose(clause.terms, clause.type, around), borrowed, open };
}

/** Those of some terms that a question lacks, with what they weigh for it. */
export function borrowTerms(terms: readonly Term[], { stems }: Question): Term[] {
  return terms
    .filter((term) => isKnownContent(term) && !stems.has(term.token.stem))
    .map((term) => ({ ...term, weight: term.weight * BORROWED }));
}

/** Makes a question out of words that are read already. */
export function questionOf(text: string, words: readonly Word[], reader: Reader): Question {
  const { tokens, corrections } = spell(words, reader);
  const weighed = tokens.map((token) => weigh(token, reader.index));
  const terms = weighed.map((term, i) =>
    term.name && isAlternative(weighed, i, reader.index) ? { ...term, name: false } : term,
  );
  return {
    text,
    ...compose(terms, typeOf(plain(tokens))),
    missing: [...new Set(terms.filter(({ name }) => name).map(nameOf))],
    corrections,
    leans: false,
    borrowed: null,
    open: isOpen(terms, reader.index),
  };
}

const OTHERS = /^(?:some|any)(?:one|body|where|thing)$|^(?:other|others|another|else)$/u;

/** "Islamabad or Lahore?" does not turn on Lahore, nor does "Lahore or somewhere else?": whoever asks wants to hear which. */
function isAlternative(terms: readonly Term[], i: number, index: DocIndex): boolean {
  return [-1, 1].some((step) => {
    const [or, other] = [terms[i + step], terms[i + 2 * step]];
    if (or?.token.norm !== 'or' || other === undefined) return false;
    return OTHERS.test(other.token.norm) || (other.content && index.mentions(other.token));
  });
}

/** A name as it is written, without what makes it a genitive: "Kabul's". */
const nameOf = ({ token: { text } }: Term) => text.replace(/['’]s?$/u, '');

/** Puts unknown words right where they are slips. */
function spell(
  words: readonly Word[],
  { lexicon, index, spelling }: Reader,
): { tokens: Token[]; corrections: Correction[] } {
  const tokens = lexicon.mark(words);
  const corrections: Correction[] = [];
  let attempts = 0;
  const corrected = words.map((word, i) => {
    if (!isUnknown(tokens[i] as Token, index) || attempts >= MOST_CORRECTIONS) return word;
    attempts += 1;
    const right = spelling.correct(word.norm);
    if (right === null) return word;
    corrections.push({ written: word.text, read: right });
    return { ...word, norm: right };
  });
  return { tokens: corrections.length === 0 ? tokens : lexicon.mark(corrected), corrections };
}

/** What the words weigh that a question borrows from before, against its own. */
export const BORROWED = 0.35;

/** What a question's words and type come to, for the comparisons; borrowed words are those of a turn before. */
export function compose(
  own: Term[],
  type: QuestionType,
  borrowed: readonly Term[] = [],
): Pick<Question, 'terms' | 'type' | 'weight' | 'marks' | 'pairMarks' | 'stems' | 'concepts'> {
  const terms = [...own, ...borrowed];
  const tokens = terms.map(({ token }) => token);
  const marks = marksOf({ tokens: own.map(({ token }) => token), type });
  const pairMarks = pairsOf(marks);
  for (const { token } of borrowed) {
    for (const [mark, worth] of marksOf({ tokens: [token], type })) {
      if (!marks.has(mark)) marks.set(mark, worth * BORROWED);
    }
  }
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return { terms, type, weight, marks, pairMarks, ...bagOf(tokens) };
}

/** A pronoun that stands for one person. */
export const PERSON_PRONOUN = /^(?:he|she|him|her|his|hers)$/u;

function isOpen(terms: readonly Term[], index: DocIndex): boolean {
  const pronoun = terms.findIndex(({ token }) => PERSON_PRONOUN.test(token.norm));
  if (pronoun < 0 || terms.slice(0, pronoun).some(({ content }) => content)) return false;
  // "What is her coming for, this Horscroft's?"
  return !terms.some(
    ({ token, content }) =>
      content && index.mentions(token) && !isEnglish(token.norm) && !isPlace(token.norm),
  );
}

/** Correcting costs about a millisecond a word: enough for any honest question, bounded for others. */
const MOST_CORRECTIONS = 20;

/** "comming" has the stem of a known word by chance: what is no word has to be put right all the same. */
function isUnknown(token: Token, index: DocIndex): boolean {
  return classify(token) === 'content' && (!index.knows(token) || !isEnglish(token.norm));
}

function weigh(token: Token, index: DocIndex): Term {
  const kind = classify(token);
  const known = index.knows(token);
  if (kind !== 'content') {
    const weight = kind === 'question' || !known ? 0 : FUNCTION_WEIGHT * index.idf(token);
    return { token, weight, content: false, known, name: false };
  }
  const name =
    !index.mentions(token) &&
    looksLikeName(token) &&
    // "readout": a word with synonyms is an ordinary one, however rare.
    (token.capital || isPlace(token.norm) || token.concepts.length === 0) &&
    (isPlace(token.norm) || !isEnglish(stem(token.norm)));
  return { token, weight: index.idf(token), content: true, known, name };
}
