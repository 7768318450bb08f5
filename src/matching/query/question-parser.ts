import type { Fact } from '../../knowledge/knowledge.ts';
import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { stem } from '../../language/stemmer.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';
import { looksLikeName } from '../../language/unknown-names.ts';
import { bagOf, joinNorms } from '../analysis/bag-of-words.ts';
import { type QuestionType, typeOf } from '../analysis/question-type.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Term } from '../analysis/term.ts';
import { isKnownContent } from '../analysis/term.ts';
import type { Token } from '../analysis/token.ts';
import { classify, FUNCTION_WEIGHT } from '../analysis/word-class.ts';
import { extractFeatures, selectBigrams } from '../classifier/ask-features.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { splitAskingParts } from './clause-splitter.ts';
import type { Correction, Question } from './question.ts';

/** Characters of a question that are read. */
export const MAX_QUESTION_LENGTH = 4_000;
/** Words of one reading that are compared. */
const MAX_WORDS = 60;

/**
 * Parses a text into questions: spelling, weights, type and names. A long post has several readings: the
 * whole comes first, then its parts that may be the question.
 */
export function parseQuestion(text: string, index: KnowledgeIndex): Question[] {
  const words = readWords(text.slice(0, MAX_QUESTION_LENGTH));
  const whole = parseWords(text, words.slice(0, MAX_WORDS), index);
  const parts = splitAskingParts(words).map((part) =>
    borrowContextTerms(parseWords(text, part.slice(0, MAX_WORDS), index), whole),
  );
  return [whole, ...parts];
}

/** Adds content words of the whole post to a clause at a lower weight: they often name its subject. */
function borrowContextTerms(clause: Question, whole: Question): Question {
  // A pronoun of the clause may refer to a name earlier in the post.
  const { hasUnresolvedPronoun } = whole;
  const context = borrowTerms(whole.terms, clause);
  if (context.length === 0) return { ...clause, hasUnresolvedPronoun };
  const borrowed = { from: 'post', terms: context.length, ownType: clause.type } as const;
  return {
    ...clause,
    ...composeQuestion(clause.terms, clause.type, context),
    borrowed,
    hasUnresolvedPronoun,
  };
}

/** Selects known content terms that a question lacks, at the weight of borrowed terms. */
export function borrowTerms(terms: readonly Term[], { stems }: Question): Term[] {
  return terms
    .filter((term) => isKnownContent(term) && !stems.has(term.token.stem))
    .map((term) => ({ ...term, weight: term.weight * BORROWED_WEIGHT }));
}

/** Parses words into a single question, without splitting it into parts. */
export function parseWords(
  text: string,
  words: readonly WordForm[],
  index: KnowledgeIndex,
): Question {
  const { tokens, corrections } = correctSpelling(words, index);
  const weighted = tokens.map((token) => weighTerm(token, index.search));
  const terms = weighted.map((term, i) =>
    term.name && isAlternative(weighted, i, index.search) ? { ...term, name: false } : term,
  );
  return {
    text,
    ...composeQuestion(terms, typeOf(joinNorms(tokens))),
    missing: listNames(text, terms),
    corrections,
    hasBorrowedTerms: false,
    borrowed: null,
    hasUnresolvedPronoun: hasUnresolvedPronoun(terms, index.search),
  };
}

const OTHER = /^(?:some|any)(?:one|body|where|thing)$|^(?:other|others|another|else)$/u;

/**
 * Whether a name is one of several alternatives, so the question does not depend on it:
 * "Islamabad or Lahore?", "Lahore or somewhere else?".
 */
function isAlternative(terms: readonly Term[], i: number, index: SearchIndex): boolean {
  return [-1, 1].some((step) => {
    const [or, other] = [terms[i + step], terms[i + 2 * step]];
    if (or?.token.norm !== 'or' || other === undefined) return false;
    return OTHER.test(other.token.norm) || (other.content && index.mentions(other.token));
  });
}

/** Lists names as written, those that only a space separates as one: "Antony Blinken". */
function listNames(text: string, terms: readonly Term[]): string[] {
  const names: string[] = [];
  for (const [i, term] of terms.entries()) {
    if (!term.name) continue;
    const joined = terms[i - 1]?.name === true ? `${names.at(-1)} ${nameOf(term)}` : '';
    if (joined !== '' && text.includes(joined)) names[names.length - 1] = joined;
    else names.push(nameOf(term));
  }
  return [...new Set(names)];
}

/** A name as written, without a genitive ending: "Kabul's". */
const nameOf = ({ token: { text } }: Term) => text.replace(/['’]s?$/u, '');

/** Writes compounds as the knowledge does, and corrects unknown words that are misspellings. */
function correctSpelling(
  words: readonly WordForm[],
  index: KnowledgeIndex,
): { tokens: Token[]; corrections: Correction[] } {
  const { analyzer, search, spelling, broaderTerms } = index;
  const matched = matchCompounds(words, index);
  const tokens = analyzer.analyzeWords(matched.words);
  const corrections: Correction[] = [];
  let attempts = 0;
  const corrected = matched.words.map((word, i) => {
    if (!isUnknown(tokens[i] as Token, search) || attempts >= MAX_CORRECTIONS) return word;
    attempts += 1;
    const correction = spelling.correct(word.norm);
    if (correction === null) return word;
    corrections.push({ written: word.text, read: correction });
    return { ...word, norm: correction };
  });
  return {
    tokens: broaderTerms.apply(
      corrections.length === 0 ? tokens : analyzer.analyzeWords(corrected),
    ),
    corrections: [...matched.respellings, ...corrections],
  };
}

function matchCompounds(words: readonly WordForm[], index: KnowledgeIndex) {
  const { analyzer, search, compounds } = index;
  const tokensOf = (norm: string) => analyzer.analyzeWords([{ ...(words[0] as WordForm), norm }]);
  const judge = (norm: string) => {
    const [token] = tokensOf(norm);
    if (token === undefined || classify(token) !== 'content') return 'stop';
    return search.knows(token) ? 'known' : 'unknown';
  };
  const areNeighbours = (first: string, second: string) => {
    const terms = [first, second].flatMap(tokensOf).map((token) => ({ token, weight: 1 }));
    return search
      .candidates(terms, MAX_WITH_BOTH)
      .some(({ subject }) => subject.kind === 'fact' && hasPhrase(subject.fact, first, second));
  };
  return compounds.match(words, judge, areNeighbours);
}

/** Facts with both parts of a word that are searched for the parts side by side. */
const MAX_WITH_BOTH = 20;

const hasPhrase = (fact: Fact, first: string, second: string): boolean =>
  [fact.statement, sourceTextOf(fact)].some((text) =>
    text.toLowerCase().includes(`${first} ${second}`),
  );

/** The weight of borrowed words, relative to the question's own. */
const BORROWED_WEIGHT = 0.35;

/**
 * Combines a question's own and borrowed terms and derives its features, bigrams, weight and bag
 * of words.
 */
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

/** Matches a pronoun for one person. */
export const PERSON_PRONOUN = /^(?:he|she|him|her|his|hers)$/u;

/**
 * Whether a question has a personal pronoun and no name: neither before it nor one the articles
 * mention.
 */
function hasUnresolvedPronoun(terms: readonly Term[], index: SearchIndex): boolean {
  const pronoun = terms.findIndex(({ token }) => PERSON_PRONOUN.test(token.norm));
  if (pronoun < 0 || terms.slice(0, pronoun).some(({ content }) => content)) return false;
  // A name may also follow: "What is her coming for, this Horscroft's?"
  return !terms.some(
    ({ token, content }) =>
      content && index.mentions(token) && !isEnglish(token.norm) && !isPlace(token.norm),
  );
}

/** Corrections attempted per question, at about a millisecond each. */
export const MAX_CORRECTIONS = 20;

/**
 * Whether a content word may be misspelt. A known stem does not suffice: "comming" shares one
 * with a known word.
 */
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
    // A word with synonyms is an ordinary one, however rare: "readout".
    (token.capital || isPlace(token.norm) || token.concepts.length === 0) &&
    (isPlace(token.norm) || !isEnglish(stem(token.norm)));
  return { token, weight: index.idf(token), content: true, known, name };
}
