/** Reads a member's question: its words with their weights, its type, and the names it turns on. */

import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { stem } from '../../language/stemmer.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';
import { looksLikeName } from '../../language/unknown-names.ts';
import { bagOf, joinNorms } from '../analysis/bag-of-words.ts';
import { type QuestionType, typeOf } from '../analysis/question-type.ts';
import type { Term } from '../analysis/term.ts';
import { isKnownContent } from '../analysis/term.ts';
import type { Token } from '../analysis/token.ts';
import { classify, FUNCTION_WEIGHT } from '../analysis/word-class.ts';
import { extractFeatures, selectBigrams } from '../classifier/ask-features.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { splitAskingParts } from './clause-splitter.ts';
import type { Correction, Question } from './question.ts';

/** Characters of a question that are read; the rest is ignored. */
export const MAX_QUESTION_LENGTH = 4_000;
/** Words of one reading that are compared; clauses that ask are read on their own besides. */
const MAX_WORDS = 60;

/**
 * Reads a text into the question it holds. A long post may be read in several ways, from the whole of
 * it down to the clause that asks; they come in that order, and the first is the whole.
 */
export function parseQuestion(text: string, index: KnowledgeIndex): Question[] {
  const read = text.slice(0, MAX_QUESTION_LENGTH);
  const words = readWords(read);
  const whole = parseWords(text, words.slice(0, MAX_WORDS), index);
  const parts = splitAskingParts(words).map((part) =>
    borrowContextTerms(parseWords(text, part.slice(0, MAX_WORDS), index), whole),
  );
  return [whole, ...parts];
}

/** A clause with what stands around it in its post: it is about the same, but does not ask for it. */
function borrowContextTerms(clause: Question, whole: Question): Question {
  // Whoever "she" is may have been named before.
  const { hasUnresolvedPronoun } = whole;
  const around = borrowTerms(whole.terms, clause);
  if (around.length === 0) return { ...clause, hasUnresolvedPronoun: hasUnresolvedPronoun };
  const borrowed = { from: 'post', terms: around.length, ownType: clause.type } as const;
  return {
    ...clause,
    ...composeQuestion(clause.terms, clause.type, around),
    borrowed,
    hasUnresolvedPronoun: hasUnresolvedPronoun,
  };
}

/** Those of some terms that a question lacks, with what they weigh for it. */
export function borrowTerms(terms: readonly Term[], { stems }: Question): Term[] {
  return terms
    .filter((term) => isKnownContent(term) && !stems.has(term.token.stem))
    .map((term) => ({ ...term, weight: term.weight * BORROWED_WEIGHT }));
}

/** Makes a question out of words that are read already. */
export function parseWords(
  text: string,
  words: readonly WordForm[],
  index: KnowledgeIndex,
): Question {
  const { tokens, corrections } = correctSpelling(words, index);
  const weighed = tokens.map((token) => weighTerm(token, index.search));
  const terms = weighed.map((term, i) =>
    term.name && isAlternative(weighed, i, index.search) ? { ...term, name: false } : term,
  );
  return {
    text,
    ...composeQuestion(terms, typeOf(joinNorms(tokens))),
    missing: [...new Set(terms.filter(({ name }) => name).map(nameOf))],
    corrections,
    hasBorrowedTerms: false,
    borrowed: null,
    hasUnresolvedPronoun: hasUnresolvedPronoun(terms, index.search),
  };
}

const OTHERS = /^(?:some|any)(?:one|body|where|thing)$|^(?:other|others|another|else)$/u;

/** "Islamabad or Lahore?" does not turn on Lahore, nor does "Lahore or somewhere else?": whoever asks wants to hear which. */
function isAlternative(terms: readonly Term[], i: number, index: SearchIndex): boolean {
  return [-1, 1].some((step) => {
    const [or, other] = [terms[i + step], terms[i + 2 * step]];
    if (or?.token.norm !== 'or' || other === undefined) return false;
    return OTHERS.test(other.token.norm) || (other.content && index.mentions(other.token));
  });
}

/** A name as it is written, without what makes it a genitive: "Kabul's". */
const nameOf = ({ token: { text } }: Term) => text.replace(/['’]s?$/u, '');

/** Puts unknown words right where they are slips. */
function correctSpelling(
  words: readonly WordForm[],
  { analyzer, search, spelling }: KnowledgeIndex,
): { tokens: Token[]; corrections: Correction[] } {
  const tokens = analyzer.analyzeWords(words);
  const corrections: Correction[] = [];
  let attempts = 0;
  const corrected = words.map((word, i) => {
    if (!isUnknown(tokens[i] as Token, search) || attempts >= MAX_CORRECTIONS) return word;
    attempts += 1;
    const right = spelling.correct(word.norm);
    if (right === null) return word;
    corrections.push({ written: word.text, read: right });
    return { ...word, norm: right };
  });
  return {
    tokens: corrections.length === 0 ? tokens : analyzer.analyzeWords(corrected),
    corrections,
  };
}

/** What the words weigh that a question borrows from before, against its own. */
export const BORROWED_WEIGHT = 0.35;

/** What a question's words and type come to, for the comparisons; borrowed words are those of a turn before. */
export function composeQuestion(
  own: Term[],
  type: QuestionType,
  borrowed: readonly Term[] = [],
): Pick<
  Question,
  'terms' | 'type' | 'weight' | 'classifierFeatures' | 'bigrams' | 'stems' | 'concepts'
> {
  const terms = [...own, ...borrowed];
  const tokens = terms.map(({ token }) => token);
  const classifierFeatures = extractFeatures({ tokens: own.map(({ token }) => token), type });
  const bigrams = selectBigrams(classifierFeatures);
  for (const { token } of borrowed) {
    for (const [feature, value] of extractFeatures({ tokens: [token], type })) {
      if (!classifierFeatures.has(feature))
        classifierFeatures.set(feature, value * BORROWED_WEIGHT);
    }
  }
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return { terms, type, weight, classifierFeatures, bigrams, ...bagOf(tokens) };
}

/** A pronoun that stands for one person. */
export const PERSON_PRONOUN = /^(?:he|she|him|her|his|hers)$/u;

function hasUnresolvedPronoun(terms: readonly Term[], index: SearchIndex): boolean {
  const pronoun = terms.findIndex(({ token }) => PERSON_PRONOUN.test(token.norm));
  if (pronoun < 0 || terms.slice(0, pronoun).some(({ content }) => content)) return false;
  // "What is her coming for, this Horscroft's?"
  return !terms.some(
    ({ token, content }) =>
      content && index.mentions(token) && !isEnglish(token.norm) && !isPlace(token.norm),
  );
}

/** Correcting costs about a millisecond a word: enough for any honest question, bounded for others. */
const MAX_CORRECTIONS = 20;

/** "comming" has the stem of a known word by chance: what is no word has to be put right all the same. */
function isUnknown(token: Token, index: SearchIndex): boolean {
  return classify(token) === 'content' && (!index.knows(token) || !isEnglish(token.norm));
}

function weighTerm(token: Token, index: SearchIndex): Term {
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
