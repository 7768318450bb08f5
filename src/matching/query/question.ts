import type { QuestionType } from '../analysis/question-type.ts';
import type { Term, TermBag } from '../analysis/term.ts';
import type { ClassifierFeatures } from '../classifier/ask-features.ts';

/** The share of a question's content, by weight, that some words of it are; 0 where there is no content. */
export function contentShare(
  { terms }: Pick<Question, 'terms'>,
  isMeant: (term: Term) => boolean,
): number {
  let all = 0;
  let meant = 0;
  for (const term of terms) {
    if (!term.content) continue;
    all += term.weight;
    if (isMeant(term)) meant += term.weight;
  }
  return all === 0 ? 0 : meant / all;
}

/** A question, read. Its stems and concepts make it a bag of words. */
export interface Question extends TermBag {
  text: string;
  terms: Term[];
  type: QuestionType;
  /** The weight of all terms. */
  weight: number;
  classifierFeatures: ClassifierFeatures;
  /** Those of its marks that are pairs of neighbouring words. */
  bigrams: readonly string[];
  /** Names, as written, that the knowledge never mentions. */
  missing: string[];
  /** Words that were put right, as they were written and as they are read. */
  corrections: readonly Correction[];
  /** Has words borrowed from a turn before. */
  hasBorrowedTerms: boolean;
  /** What these were borrowed from, and how many of its terms they are: the last ones. */
  borrowed: BorrowedTerms | null;
  /** Turns on a person whom nothing before names: "when is she coming?" */
  hasUnresolvedPronoun: boolean;
}

/** A misspelt word and the one that it is taken for. */
export interface Correction {
  written: string;
  read: string;
}

/** Where words come from that a question lacks: the rest of its post, the statement last shown, the question before, or the thread's title. */
export interface BorrowedTerms {
  from: 'post' | 'answer' | 'question' | 'title';
  terms: number;
  /** The question's own type, which may have been borrowed too. */
  ownType: QuestionType;
}

/** A question's terms without those that it borrows from before. */
export function ownTerms({ terms, borrowed }: Pick<Question, 'terms' | 'borrowed'>): Term[] {
  return borrowed === null ? terms : terms.slice(0, -borrowed.terms);
}
