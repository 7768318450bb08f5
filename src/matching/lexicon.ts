/**
 * The words of the knowledge: which stems it has, how rare each is, and which synonym groups a word
 * or phrase belongs to.
 */
import type { SynonymGroup } from '../knowledge/types.ts';
import { isPlace } from '../language/places.ts';
import { stem } from './stems.ts';
import { readWords, type Word } from './words.ts';

/** A word with what the lexicon knows of it. */
export interface Token extends Word {
  stem: string;
  /** Synonym groups of the word itself and of phrases that it is part of. */
  concepts: readonly number[];
}

interface Phrase {
  stems: string[];
  concept: number;
}

const NONE: readonly number[] = [];

/** Knows synonyms; reads texts into tokens. */
export class Lexicon {
  readonly #words = new Map<string, number[]>();
  /** Phrases by their first stem, longest first. */
  readonly #phrases = new Map<string, Phrase[]>();

  /** Concepts that are places: some member of the group is one. */
  readonly places: ReadonlySet<number>;

  /** @param groups each one's position is the number of its concept */
  constructor(groups: readonly SynonymGroup[]) {
    for (const [concept, group] of groups.entries()) {
      for (const member of group) this.#add(member, concept);
    }
    const concepts = groups.keys().filter((concept) => groups[concept]?.some(isPlace));
    this.places = new Set(concepts);
    for (const phrases of this.#phrases.values()) {
      phrases.sort((a, b) => b.stems.length - a.stems.length);
    }
  }

  #add(member: string, concept: number): void {
    const stems = readWords(member).map(({ norm }) => stem(norm));
    const [first] = stems;
    if (first === undefined) return;
    if (stems.length === 1) push(this.#words, first, concept);
    else push(this.#phrases, first, { stems, concept });
  }

  /** Reads a text into tokens. */
  read(text: string): Token[] {
    return this.mark(readWords(text));
  }

  /** Finds the stem and the concepts of each word. */
  mark(words: readonly Word[]): Token[] {
    const stems = words.map(({ norm }) => stem(norm));
    const concepts = stems.map((s): readonly number[] => this.#words.get(s) ?? NONE);
    for (const [i, first] of stems.entries()) {
      const phrase = this.#phrases
        .get(first)
        ?.find((candidate) => candidate.stems.every((s, k) => s === stems[i + k]));
      if (phrase === undefined) continue;
      for (let k = i; k < i + phrase.stems.length; k += 1) {
        concepts[k] = [...(concepts[k] ?? NONE), phrase.concept];
      }
    }
    return words.map((word, i) => ({
      ...word,
      stem: stems[i] as string,
      concepts: concepts[i] as readonly number[],
    }));
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
