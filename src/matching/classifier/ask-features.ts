/**
 * The features by which the classifier compares questions with asks: words, their concepts, bigrams and
 * the question type. A feature counts once per question.
 */

import type { Token } from '../analysis/token.ts';
import type { WordClass } from '../analysis/word-class.ts';
import { classify } from '../analysis/word-class.ts';
import type { PreparedAsk } from '../corpus/document.ts';

/** Features with their weights, from 0 to 1. */
export type ClassifierFeatures = ReadonlyMap<string, number>;

/** The weight of a word, by its class. Function words are informative: "to", "from", "by". */
const CLASS_WEIGHT: Readonly<Record<WordClass, number>> = {
  content: 1,
  question: 0.5,
  function: 0.5,
  chatter: 0.15,
};
/** The weight of a word that has synonyms; its concept has the full weight. */
const STEM_WEIGHT = 0.6;
const BIGRAM_WEIGHT = 0.5;

/**
 * Extracts the features of a question or an ask: "who leads the TTP" has `who`, `lead`, `the`,
 * `ttp`, bigrams such as `the ttp`, and its type.
 */
export function extractFeatures({
  tokens,
  type,
}: Pick<PreparedAsk, 'tokens' | 'type'>): Map<string, number> {
  const features = new Map<string, number>([[`type ${type}`, 1]]);
  let previous: string | null = null;
  for (const token of tokens) {
    const kind = classify(token);
    const weight = CLASS_WEIGHT[kind];
    const concepts = kind === 'content' ? token.concepts : [];
    features.set(token.stem, concepts.length > 0 ? STEM_WEIGHT : weight);
    for (const concept of concepts) features.set(`#${concept}`, weight);
    // Chatter falls between words by chance.
    if (kind === 'chatter') continue;
    const unit = unitOf(token);
    if (previous !== null) features.set(`${previous} ${unit}`, BIGRAM_WEIGHT);
    previous = unit;
  }
  return features;
}

/** Selects the bigrams among features. */
export function selectBigrams(features: ClassifierFeatures): string[] {
  return [...features.keys()].filter(
    (feature) => feature.includes(' ') && !feature.startsWith('type '),
  );
}

/** A word's stem, or its first concept if it has one. */
const unitOf = ({ stem, concepts: [concept] }: Token) =>
  concept === undefined ? stem : `#${concept}`;
