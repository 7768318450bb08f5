import type { WordForm } from '../../language/tokenizer.ts';

/** A word with what the analyzer knows of it. */
export interface Token extends WordForm {
  stem: string;
  /** Synonym groups of the word itself and of phrases that it is part of. */
  concepts: readonly number[];
  /** The number of a token of the knowledge, the same for the same word written alike; -1 in a question. */
  id: number;
}

/** The tokens of a text with what each weighs there. */
export interface WeightedTokens {
  tokens: readonly Token[];
  weights: readonly number[];
  /** The sum of the weights. */
  weight: number;
}
