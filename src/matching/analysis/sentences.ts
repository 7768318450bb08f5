import type { Word } from './tokenizer.ts';

/** The words of a text, sentence by sentence. */
export function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const word of words) {
    if (word.opens || sentences.length === 0) sentences.push([]);
    (sentences.at(-1) as Word[]).push(word);
  }
  return sentences;
}
