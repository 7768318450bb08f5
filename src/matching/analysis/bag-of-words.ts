import type { Token } from './token.ts';

/** The words of one or more texts, without order. */
export interface Bag {
  stems: ReadonlySet<string>;
  concepts: ReadonlySet<number>;
}

/** The normalised words of a question, for the patterns of question types. */
export function joinNorms(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => norm).join(' ');
}

/** The words of tokens. */
export function bagOf(tokens: Iterable<Token>): Bag {
  const stems = new Set<string>();
  const concepts = new Set<number>();
  for (const token of tokens) {
    stems.add(token.stem);
    for (const concept of token.concepts) concepts.add(concept);
  }
  return { stems, concepts };
}

/** Whether a bag holds a token: 1 the word itself, `SYNONYM` another word for it, 0 neither. */
export function matchStrength(bag: Bag, token: Token): number {
  if (bag.stems.has(token.stem)) return 1;
  // A plain loop: this is asked some hundred thousand times for one question.
  for (const concept of token.concepts) if (bag.concepts.has(concept)) return SYNONYM_STRENGTH;
  return 0;
}

/** What a synonym counts against the word itself. */
export const SYNONYM_STRENGTH = 0.85;
