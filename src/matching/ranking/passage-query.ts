import { rarityOf } from '../../language/english.ts';
import { stem } from '../../language/stemmer.ts';
import { joinNorms } from '../analysis/bag-of-words.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { type AnswerTypeMatcher, countedNoun, findAnswerType } from './answer-type.ts';

/** A word of the question with its weight for sentences. */
export interface QueryTerm {
  token: Token;
  weight: number;
  content: boolean;
  /** Belongs to the noun after "what" or "how many", which an answer seldom repeats. */
  focus: boolean;
  /** Weight by its rarity in English. */
  rarity: number;
}

/** A question, prepared for comparison with sentences. */
export interface PassageQuery {
  terms: readonly QueryTerm[];
  contentWeight: number;
  answerType: AnswerTypeMatcher | null;
  /** Stem of the noun that is counted. */
  unit: string | null;
  /** For "what is …", the stems that a definition should open with; `null` for any other question. */
  defines: readonly string[] | null;
  stems: ReadonlySet<string>;
}

/**
 * The weight of function words, relative to their idf: within an article they help to distinguish
 * sentences.
 */
const FUNCTION_WORD_FACTOR = 0.5;
/** The share of a weight that comes from a word's rarity in English rather than its idf. */
const RARITY_SHARE = 0.3;
/** The rarity of the rarest words, on the scale of idf. */
const MAX_RARITY = 6;
/** Words after the question word that may be its focus. */
const MAX_FOCUS_WORDS = 3;

/** Prepares a question for comparison with sentences. */
export function buildPassageQuery(question: Question, index: SearchIndex): PassageQuery {
  const tokens = question.terms.map(({ token }) => token);
  const words = joinNorms(tokens);
  const focus = focusOf(tokens);
  const terms = question.terms.flatMap(({ token, known, weight }, i) => {
    const kind = classify(token);
    if (kind === 'question' || (kind !== 'content' && !known)) return [];
    const content = kind !== 'function';
    const rarity = MAX_RARITY * rarityOf(token.norm);
    const idf = index.idf(token);
    // Keeps the lower weight of borrowed words.
    const factor = kind === 'content' ? weight / idf : FUNCTION_WORD_FACTOR;
    const blended = (1 - RARITY_SHARE) * idf + RARITY_SHARE * rarity;
    return [{ token, weight: factor * blended, content, focus: focus.has(i), rarity }];
  });
  const content = terms.filter((term) => term.content);
  const unit = countedNoun(words);
  return {
    terms,
    contentWeight: content.reduce((sum, { weight }) => sum + weight, 0),
    answerType: findAnswerType(words),
    unit: unit === null ? null : stem(unit),
    defines: definedBy(words, content),
    stems: new Set(tokens.map((token) => token.stem)),
  };
}

/**
 * Returns the positions of the words after "what", "which", "whose" or "how many", up to a
 * function word.
 */
function focusOf(tokens: readonly Token[]): ReadonlySet<number> {
  const norms = tokens.map(({ norm }) => norm);
  const asking = norms.findIndex((norm) => /^(?:what|which|whose)$/u.test(norm));
  const counting = norms.findIndex(
    (norm, i) => norm === 'how' && /^(?:many|much)$/u.test(norms[i + 1] ?? ''),
  );
  const start = asking >= 0 ? asking + 1 : counting >= 0 ? counting + 2 : tokens.length;
  const focus = new Set<number>();
  for (let i = start; i < Math.min(tokens.length, start + MAX_FOCUS_WORDS); i += 1) {
    if (classify(tokens[i] as Token) === 'function') break;
    focus.add(i);
  }
  return focus;
}

function definedBy(words: string, content: readonly QueryTerm[]): string[] | null {
  if (!/^(?:what|who) (?:is|are|was|were) /u.test(words) || content.length === 0) return null;
  return content.map(({ token }) => token.stem);
}
