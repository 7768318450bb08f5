import type { Fact } from '../../knowledge/knowledge.ts';
import { readWords } from '../../language/tokenizer.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Contradiction } from '../api/verdict.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { stripMessage } from './claim-readings.ts';
import { findContradictions } from './contradictions.ts';
import { findExchange } from './exchange-differences.ts';
import { findLostHedge } from './hedge-differences.ts';
import { findIdentifierDifferences } from './identifier-differences.ts';
import { findOtherOrder } from './order-differences.ts';
import { findPolarityDifferences } from './polarity-differences.ts';
import { findTitleDifferences } from './title-differences.ts';

/** A posted message, and the part of it that is closest to its source: one of its sentences, or the whole. */
export interface Claim {
  message: string;
  part: string;
  /** How probable it is that the message is about the source, from 0 to 1. */
  confidence: number;
}

/** Probability from which a message is surely about its source. */
const SURE = 0.7;

/** Finds values of a message that differ from those of its source, or else what is said of an act. */
export function findDifferences(
  { message, part, confidence }: Claim,
  fact: Fact,
  index: KnowledgeIndex,
): Contradiction[] {
  const text = stripMessage(message);
  const source = sourceTextOf(fact);
  const values = [
    ...findIdentifierDifferences(text, source),
    ...findTitleDifferences(text, source),
    ...findContradictions(readWords(text), fact, index, confidence >= SURE),
  ];
  if (values.length > 0) return values;
  const found =
    findPolarityDifferences(part, source)[0] ??
    findOtherOrder(text, source) ??
    findExchange(text, source) ??
    findLostHedge(text, source);
  return found === undefined || found === null ? [] : [found];
}
