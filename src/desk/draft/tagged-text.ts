import { createRequire } from 'node:module';
import type Compromise from 'compromise/three';

/** The CommonJS bundle: importing the hundred ES modules takes three times as long. */
const nlp: typeof Compromise = createRequire(import.meta.url)('compromise/three');

/** A text with tagged words, in compromise's tags: `#Noun`, `#Verb`, `#Place`. */
export type TaggedText = ReturnType<typeof nlp>;

/** A part of a tagged text. */
export type TaggedPhrase = ReturnType<TaggedText['clone']>;

/** Tags the words of a sentence. */
export function tagText(sentence: string): TaggedText {
  const text = nlp(sentence);
  // Taken for particles of phrasal verbs: "signed in Paris".
  text.match('(in|on|at|from|by|for|with|into|of|under|near|as)').unTag('Verb');
  return text;
}
