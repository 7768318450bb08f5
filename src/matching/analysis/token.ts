import type { WordForm } from '../../language/tokenizer.ts';

/** A word with its stem and concepts. */
export interface Token extends WordForm {
  stem: string;
  /** Synonym groups of the word and of phrases that it is part of. */
  concepts: readonly number[];
  /** Id of an interned token of the knowledge, shared by words written alike; -1 in a question. */
  id: number;
}

/** The tokens of a text with their weights. */
export interface WeightedTokens {
  tokens: readonly Token[];
  weights: readonly number[];
  /** The sum of the weights. */
  weight: number;
}
