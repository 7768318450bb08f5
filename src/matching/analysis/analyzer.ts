/**
 * The words of the knowledge: which stems it has, how rare each is, and which synonym groups a word
 * or phrase belongs to.
 */
import type { SynonymGroup } from '../../knowledge/knowledge.ts';
import { isPlace } from '../../language/places.ts';
import { stem } from '../../language/stemmer.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';
import { TermDictionary } from './term-dictionary.ts';
import type { Token } from './token.ts';
import {
  type TokenSnapshot,
  TokenSnapshotReader,
  TokenSnapshotRecorder,
} from './token-snapshot.ts';

interface SynonymPhrase {
  /** From the third on. */
  rest: readonly string[];
  concept: number;
}

/** Phrases that begin with a word, by their second stem, longest first. */
type PhrasesBySecondStem = Map<string, SynonymPhrase[]>;

const NONE: readonly number[] = [];

/** Words after which "us" is the asker and friends. */
const BEFORE_PRONOUN = new Set(
  'tell give show let help remind teach inform send join both'.split(' '),
);

/** Knows synonyms; reads texts into tokens. */
export class Analyzer {
  readonly #words = new Map<string, number[]>();
  /** Phrases by their first stem and then by their second, longest first. */
  readonly #phrases = new Map<string, PhrasesBySecondStem>();
  readonly #interned = new Map<string, Token>();
  /** Kept tokens as parts of phrases, by the concept that the phrase adds. */
  readonly #variants = new Map<Token, Map<number, Token>>();
  /** The phrases that each kept token begins, by its id. */
  readonly #opened: (PhrasesBySecondStem | undefined)[] = [];
  /** The number of the stem of each kept token, by its id. */
  readonly stemNumbers: number[] = [];
  /** The stems of the knowledge. */
  readonly stems = new TermDictionary();

  readonly #groups: readonly SynonymGroup[];
  readonly #readsUsAsCountry: boolean;
  #isReady = false;
  #places: ReadonlySet<number> | null = null;
  readonly #player: TokenSnapshotReader | null;
  #recorder: TokenSnapshotRecorder | null;
  #texts: TokenSnapshot | null;

  /**
   * @param groups each one's position is the number of its concept.
   * @param texts what the same knowledge was read into before; `record` to note what it is read into now.
   */
  constructor(groups: readonly SynonymGroup[], texts: TokenSnapshot | 'record' | null = null) {
    this.#recorder = texts === 'record' ? new TokenSnapshotRecorder() : null;
    this.#texts = texts === 'record' ? null : texts;
    this.#player = this.#texts && new TokenSnapshotReader(this.#texts);
    this.#groups = groups;
    this.#readsUsAsCountry = groups.some((group) => group.includes('us'));
    for (const token of this.#texts?.tokens ?? []) this.#recall(token);
    // What is kept knows its synonyms: to read these anew can wait for a question.
    if (this.#texts === null) this.readSynonyms();
  }

  /** Reads the synonyms, so that no question has to wait for it. */
  readSynonyms(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    for (const [concept, group] of this.#groups.entries()) {
      for (const member of group) this.#add(member, concept);
    }
    for (const { id, stem: own } of this.#texts?.tokens ?? [])
      this.#opened[id] = this.#phrases.get(own);
  }

  /** Concepts that are places: some member of the group is one. Told on first use: it takes the runtime's lists of places. */
  get placeConcepts(): ReadonlySet<number> {
    const isOne = (concept: number) => this.#groups[concept]?.some(isPlace) === true;
    this.#places ??= new Set(this.#groups.keys().filter(isOne));
    return this.#places;
  }

  /** Takes in a token that was kept; parts of phrases share its number. */
  #recall({ id, stem: own }: Token): void {
    if (this.stemNumbers[id] !== undefined) return;
    this.stemNumbers[id] = this.stems.add(own);
  }

  /** What texts were read into until `endRecording`; `null` where nothing was recorded. */
  get snapshot(): TokenSnapshot | null {
    return this.#texts;
  }

  /** Records no more: what is read later comes in an order that another start need not have. */
  stopRecording(): void {
    this.#texts ??= this.#recorder?.snapshot ?? null;
    this.#recorder = null;
  }

  #add(member: string, concept: number): void {
    const [first, second, ...rest] = this.#resolveUs(readWords(member)).map(({ norm }) =>
      stem(norm),
    );
    if (first === undefined) return;
    if (second === undefined) {
      const concepts = this.#words.get(first);
      if (concepts === undefined) this.#words.set(first, [concept]);
      else if (!concepts.includes(concept)) concepts.push(concept);
      return;
    }
    let behind = this.#phrases.get(first);
    if (behind === undefined) {
      behind = new Map();
      this.#phrases.set(first, behind);
    }
    const phrases = behind.get(second) ?? [];
    const place = phrases.findIndex((other) => other.rest.length < rest.length);
    phrases.splice(place < 0 ? phrases.length : place, 0, { rest, concept });
    behind.set(second, phrases);
  }

  /** Reads a text into tokens. */
  analyze(text: string): Token[] {
    return this.analyzeWords(readWords(text));
  }

  /**
   * Reads a text of the knowledge. The same word written alike is the same token each time: a hundred
   * thousand sentences hold some three million words, and far fewer different ones.
   */
  analyzeCached(text: string): Token[] {
    const read = this.#player?.next() ?? this.#keepText(text);
    this.#recorder?.add(read);
    return read;
  }

  #keepText(text: string): Token[] {
    this.readSynonyms();
    const tokens = this.#resolveUs(readWords(text)).map((word) => this.#intern(word));
    this.#markPhrases(tokens);
    return tokens;
  }

  /** The same token each time for the same word written alike. */
  #intern(word: WordForm): Token {
    const { text, norm, capital, opens, pause } = word;
    const key = `${text} ${norm} ${capital} ${opens} ${pause}`;
    let token = this.#interned.get(key);
    if (token === undefined) {
      token = this.#make(word);
      this.#interned.set(key, token);
    }
    return token;
  }

  #make(word: WordForm): Token {
    const token = this.#markWord(word, this.size);
    this.#opened[token.id] = this.#phrases.get(token.stem);
    this.stemNumbers.push(this.stems.add(token.stem));
    return token;
  }

  /** How many different tokens have been kept: their ids are below. */
  get size(): number {
    return this.stemNumbers.length;
  }

  /** Finds the stem and the concepts of each word. */
  analyzeWords(words: readonly WordForm[]): Token[] {
    this.readSynonyms();
    const tokens = this.#resolveUs(words).map((word) => this.#markWord(word, -1));
    this.#markPhrases(tokens);
    return tokens;
  }

  /** Reads "us" as the country where the synonyms list it as one, unless it follows a word that takes a pronoun. */
  #resolveUs(words: readonly WordForm[]): readonly WordForm[] {
    if (!this.#readsUsAsCountry) return words;
    return words.map((word, i) =>
      word.norm === 'us' && !BEFORE_PRONOUN.has(words[i - 1]?.norm ?? '')
        ? { ...word, norm: 'u.s' }
        : word,
    );
  }

  #markWord({ text, norm, capital, opens, pause }: WordForm, id: number): Token {
    const own = stem(norm);
    const concepts = this.#words.get(own) ?? NONE;
    return { text, norm, capital, opens, pause, stem: own, concepts, id };
  }

  /** A token with one more concept; the same each time for those of the knowledge. */
  #markConcept(token: Token, concept: number): Token {
    const concepts = () => [...token.concepts, concept];
    if (token.id < 0) return { ...token, concepts: concepts() };
    let variants = this.#variants.get(token);
    if (variants === undefined) {
      variants = new Map();
      this.#variants.set(token, variants);
    }
    let variant = variants.get(concept);
    if (variant === undefined) {
      variant = { ...token, concepts: concepts() };
      variants.set(concept, variant);
    }
    return variant;
  }

  #markPhrases(tokens: Token[]): void {
    for (let i = 0; i + 1 < tokens.length; i += 1) this.#markPhrase(tokens, i);
  }

  /** Puts tokens that know of it in the place of those that a phrase is made of which begins at a position. */
  #markPhrase(tokens: Token[], i: number): void {
    const { id, stem: first } = tokens[i] as Token;
    const behind = id < 0 ? this.#phrases.get(first) : this.#opened[id];
    const next = tokens[i + 1];
    const phrases = next && behind?.get(next.stem);
    if (phrases === undefined) return;
    // "Principal Deputy Assistant Secretary of State" is the office, and a longer name as well.
    for (const { rest, concept } of phrases) {
      if (!rest.every((own, k) => own === tokens[i + 2 + k]?.stem)) continue;
      for (let k = i; k < i + 2 + rest.length; k += 1) {
        tokens[k] = this.#markConcept(tokens[k] as Token, concept);
      }
    }
  }
}
