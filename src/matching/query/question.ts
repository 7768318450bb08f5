import { joinNorms } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { Term, TermBag } from '../analysis/term.ts';
import type { ClassifierFeatures } from '../classifier/ask-features.ts';
import type { MeaningComparison } from '../meaning/meaning-index.ts';

/** Returns the share of a question's content, by weight, that satisfies a predicate; 0 without content. */
export function contentShare(
  { terms }: Pick<Question, 'terms'>,
  predicate: (term: Term) => boolean,
): number {
  let total = 0;
  let matching = 0;
  for (const term of terms) {
    if (!term.content) continue;
    total += term.weight;
    if (predicate(term)) matching += term.weight;
  }
  return total === 0 ? 0 : matching / total;
}

/** A parsed question; its stems and concepts make it a bag of words. */
export interface Question extends TermBag {
  text: string;
  terms: Term[];
  type: QuestionType;
  /** Total weight of the terms. */
  weight: number;
  classifierFeatures: ClassifierFeatures;
  /** The bigrams among its own features. */
  bigrams: readonly string[];
  /** Names that no article mentions, as written. */
  missing: string[];
  /** Corrected words. */
  corrections: readonly Correction[];
  /** Whether it has terms borrowed from an earlier turn. */
  hasBorrowedTerms: boolean;
  /** What terms were borrowed from, be it an earlier turn or the rest of its post; `null` if none were. */
  borrowed: BorrowedTerms | null;
  /** Whether it refers to a person that nothing names: "when is she coming?" */
  hasUnresolvedPronoun: boolean;
  /** Compared with everything by meaning; absent where it is read by letters alone. */
  meaning?: MeaningComparison | undefined;
}

/** A misspelt word and its correction. */
export interface Correction {
  /** As written, with its capitals. */
  written: string;
  /** The correction, normalised. */
  read: string;
}

/**
 * The source of borrowed terms: the rest of the post, the statement last shown, the previous
 * question, or the thread's title.
 */
export interface BorrowedTerms {
  from: 'post' | 'answer' | 'question' | 'title';
  /** How many of the question's last terms are borrowed. */
  terms: number;
  /** The question's own type; the type may be borrowed, too. */
  ownType: QuestionType;
}

/** Joins the normalised words of a question, as asks are looked up by. */
export const joinTerms = ({ terms }: Pick<Question, 'terms'>): string =>
  joinNorms(terms.map(({ token }) => token));

/** Returns a question's terms without borrowed ones. */
export function ownTerms({ terms, borrowed }: Pick<Question, 'terms' | 'borrowed'>): Term[] {
  return borrowed === null ? terms : terms.slice(0, -borrowed.terms);
}
