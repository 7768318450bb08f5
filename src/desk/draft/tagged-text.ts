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

interface Methods {
  two: {
    transform: { verb: { toInfinitive(verb: string, model: object, tense: string): string } };
  };
}

const { verb: verbs } = (nlp.methods() as Methods).two.transform;

/** Returns a verb's infinitive; compromise's own `toInfinitive` tags the whole sentence again. */
export function toInfinitive(verb: TaggedPhrase): string {
  const key = verb.text().toLowerCase();
  const tense = verb.has('#PastTense') ? 'PastTense' : 'PresentTense';
  return verbs.toInfinitive(key, nlp.model(), tense) || key;
}
