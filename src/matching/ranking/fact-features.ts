import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { MeaningComparison, MeaningFeatures } from '../meaning/meaning-index.ts';
import type { Question } from '../query/question.ts';
import { compareAsks, cover } from './curated-features.ts';

/**
 * Features by letters and by meaning of a fact, gap or topic with few asks or none. Cosines from -1 to 1, the others from
 * 0 to 1. Eight of them: 36 further ones found no more questions of documents that were left out.
 */
export interface FactFeatures extends MeaningFeatures {
  /** Similarity by letters of the question and the nearest ask; 0 where there are no asks. */
  askWords: number;
  /** Share of the question's weight that the statement has. */
  statementCover: number;
  /** 1 if the source passage only introduces what follows: it ends with a colon. */
  introduces: number;
  /** 1 if the source passage is itself a question. */
  isQuestion: number;
}

/** Computes the features of a candidate with few asks or none. */
export function compareFact(
  question: Question,
  doc: Doc,
  meaning: MeaningComparison,
  index: SearchIndex,
): FactFeatures {
  const quote = doc.subject.kind === 'fact' ? doc.subject.fact.quote : '';
  return {
    ...meaning.featuresOf(doc),
    askWords: doc.asks.length === 0 ? 0 : (compareAsks(question, doc, index).nearest[0] ?? 0),
    statementCover: cover(question, doc.statement),
    introduces: quote.endsWith(':') ? 1 : 0,
    isQuestion: quote.endsWith('?') ? 1 : 0,
  };
}
