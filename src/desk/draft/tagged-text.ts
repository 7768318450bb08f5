import { createRequire } from 'node:module';
import type Compromise from 'compromise/three';

let loaded: typeof Compromise | undefined;

/**
 * Loads the tagger on first use, in 0.2 s. It is the CommonJS bundle: importing the hundred ES modules takes three times
 * as long.
 */
function loadTagger(): typeof Compromise {
  loaded ??= createRequire(import.meta.url)('compromise/three') as typeof Compromise;
  return loaded;
}

/** A text with tagged words, in compromise's tags: `#Noun`, `#Verb`, `#Place`. */
export type TaggedText = ReturnType<typeof Compromise>;

/** A part of a tagged text. */
export type TaggedPhrase = ReturnType<TaggedText['clone']>;

/** Tags the words of a sentence. */
export function tagText(sentence: string): TaggedText {
  const text = loadTagger()(sentence);
  // Taken for particles of phrasal verbs: "signed in Paris".
  text.match('(in|on|at|from|by|for|with|into|of|under|near|as)').unTag('Verb');
  return text;
}

interface Methods {
  two: {
    transform: { verb: { toInfinitive(verb: string, model: object, tense: string): string } };
  };
}

/** Returns a verb's infinitive; compromise's own `toInfinitive` tags the whole sentence again. */
export function toInfinitive(verb: TaggedPhrase): string {
  const key = verb.text().toLowerCase();
  const tense = verb.has('#PastTense') ? 'PastTense' : 'PresentTense';
  const tagger = loadTagger();
  const { verb: verbs } = (tagger.methods() as Methods).two.transform;
  return verbs.toInfinitive(key, tagger.model(), tense) || key;
}
