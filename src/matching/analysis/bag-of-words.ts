import type { Token } from './token.ts';

/** The stems and concepts of one or more texts, without order. */
export interface Bag {
  stems: ReadonlySet<string>;
  concepts: ReadonlySet<number>;
}

/** Joins normalised words with single spaces, for the patterns of question types. */
export function joinNorms(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => norm).join(' ');
}

/** Collects the stems and concepts of tokens. */
export function bagOf(tokens: Iterable<Token>): Bag {
  const stems = new Set<string>();
  const concepts = new Set<number>();
  for (const token of tokens) {
    stems.add(token.stem);
    for (const concept of token.concepts) concepts.add(concept);
  }
  return { stems, concepts };
}

/** How well a bag matches a token: 1 for its stem, `SYNONYM_STRENGTH` for a synonym, 0 otherwise. */
export function matchStrength(bag: Bag, token: Token): number {
  if (bag.stems.has(token.stem)) return 1;
  // A plain loop: this runs some hundred thousand times for each question.
  for (const concept of token.concepts) if (bag.concepts.has(concept)) return SYNONYM_STRENGTH;
  return 0;
}

/** How much a synonym counts, relative to the word itself. */
export const SYNONYM_STRENGTH = 0.85;
