/** Turns text into tokens with their stems and the synonym groups that each word or phrase belongs to. */
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
  /** Stems from the third on. */
  rest: readonly string[];
  concept: number;
}

/** Phrases that begin with the same stem, by their second stem, longest first. */
type PhrasesBySecondStem = Map<string, SynonymPhrase[]>;

const NONE: readonly number[] = [];

/** Words after which "us" is a pronoun. */
const BEFORE_PRONOUN = new Set(
  'tell give show let help remind teach inform send join both'.split(' '),
);

/** Tokenizes texts, stems words and attaches synonym concepts. */
export class Analyzer {
  /** Concepts by the stem of a single word. */
  readonly #words = new Map<string, number[]>();
  /** Phrases by their first stem and then by their second, longest first. */
  readonly #phrases = new Map<string, PhrasesBySecondStem>();
  readonly #interned = new Map<string, Token>();
  /** Interned tokens as parts of phrases, by the concept that the phrase adds. */
  readonly #variants = new Map<Token, Map<number, Token>>();
  /** The phrases that an interned token begins, by token id. */
  readonly #phrasesByToken: (PhrasesBySecondStem | undefined)[] = [];
  /** Stem numbers of interned tokens, by token id. */
  readonly stemNumbers: number[] = [];
  /** The stems of the knowledge. */
  readonly stems = new TermDictionary();

  readonly #groups: readonly SynonymGroup[];
  readonly #usIsCountry: boolean;
  #isReady = false;
  #places: ReadonlySet<number> | null = null;
  readonly #reader: TokenSnapshotReader | null;
  #recorder: TokenSnapshotRecorder | null;
  #snapshot: TokenSnapshot | null;

  /**
   * @param groups Synonym groups; a group's position is its concept number.
   * @param snapshot A snapshot of the tokens of the same knowledge, or `record` to record one.
   */
  constructor(groups: readonly SynonymGroup[], snapshot: TokenSnapshot | 'record' | null = null) {
    this.#recorder = snapshot === 'record' ? new TokenSnapshotRecorder() : null;
    this.#snapshot = snapshot === 'record' ? null : snapshot;
    this.#reader = this.#snapshot && new TokenSnapshotReader(this.#snapshot);
    this.#groups = groups;
    this.#usIsCountry = groups.some((group) => group.includes('us'));
    for (const token of this.#snapshot?.tokens ?? []) this.#restore(token);
    // Tokens of a snapshot already have their concepts: the synonyms can wait for the first question.
    if (this.#snapshot === null) this.readSynonyms();
  }

  /** Reads the synonyms; done once, on first use or ahead of it. */
  readSynonyms(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    for (const [concept, group] of this.#groups.entries()) {
      for (const member of group) this.#add(member, concept);
    }
    for (const { id, stem: own } of this.#snapshot?.tokens ?? [])
      this.#phrasesByToken[id] = this.#phrases.get(own);
  }

  /**
   * Concepts with at least one place among their words. Computed on first use, as it loads the
   * runtime's lists of places.
   */
  get placeConcepts(): ReadonlySet<number> {
    const isOne = (concept: number) => this.#groups[concept]?.some(isPlace) === true;
    this.#places ??= new Set(this.#groups.keys().filter(isOne));
    return this.#places;
  }

  /** Restores a token of the snapshot; parts of phrases share its id. */
  #restore({ id, stem: own }: Token): void {
    if (this.stemNumbers[id] !== undefined) return;
    this.stemNumbers[id] = this.stems.add(own);
  }

  /** The tokens recorded until `stopRecording`; `null` if nothing was recorded. */
  get snapshot(): TokenSnapshot | null {
    return this.#snapshot;
  }

  /** Stops recording: later texts come in an order that another run may not repeat. */
  stopRecording(): void {
    this.#snapshot ??= this.#recorder?.snapshot ?? null;
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
    let bySecond = this.#phrases.get(first);
    if (bySecond === undefined) {
      bySecond = new Map();
      this.#phrases.set(first, bySecond);
    }
    const phrases = bySecond.get(second) ?? [];
    const place = phrases.findIndex((other) => other.rest.length < rest.length);
    phrases.splice(place < 0 ? phrases.length : place, 0, { rest, concept });
    bySecond.set(second, phrases);
  }

  /** Tokenizes a text. */
  analyze(text: string): Token[] {
    return this.analyzeWords(readWords(text));
  }

  /**
   * Tokenizes a text of the knowledge. Words written alike share one token object: a hundred thousand
   * sentences hold some three million words, but far fewer different ones.
   */
  analyzeCached(text: string): Token[] {
    const read = this.#reader?.next() ?? this.#internText(text);
    this.#recorder?.add(read);
    return read;
  }

  #internText(text: string): Token[] {
    this.readSynonyms();
    const tokens = this.#resolveUs(readWords(text)).map((word) => this.#intern(word));
    this.#attachPhrases(tokens);
    return tokens;
  }

  /** Returns one shared token for words written alike. */
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
    const token = this.#toToken(word, this.size);
    this.#phrasesByToken[token.id] = this.#phrases.get(token.stem);
    this.stemNumbers.push(this.stems.add(token.stem));
    return token;
  }

  /** How many tokens have been interned; all ids are below this. */
  get size(): number {
    return this.stemNumbers.length;
  }

  /** Adds stem and concepts to each word. */
  analyzeWords(words: readonly WordForm[]): Token[] {
    this.readSynonyms();
    const tokens = this.#resolveUs(words).map((word) => this.#toToken(word, -1));
    this.#attachPhrases(tokens);
    return tokens;
  }

  /**
   * Reads "us" as the country where the synonyms list it as one, unless it follows a word that
   * takes a pronoun ("tell us").
   */
  #resolveUs(words: readonly WordForm[]): readonly WordForm[] {
    if (!this.#usIsCountry) return words;
    return words.map((word, i) =>
      word.norm === 'us' && !BEFORE_PRONOUN.has(words[i - 1]?.norm ?? '')
        ? { ...word, norm: 'u.s' }
        : word,
    );
  }

  #toToken({ text, norm, capital, opens, pause }: WordForm, id: number): Token {
    const own = stem(norm);
    const concepts = this.#words.get(own) ?? NONE;
    return { text, norm, capital, opens, pause, stem: own, concepts, id };
  }

  /** Returns a copy of a token with one more concept; one shared copy for interned tokens. */
  #withConcept(token: Token, concept: number): Token {
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

  #attachPhrases(tokens: Token[]): void {
    for (let i = 0; i + 1 < tokens.length; i += 1) this.#attachPhrase(tokens, i);
  }

  /** Adds the concept to each token of any phrase that begins at a position. */
  #attachPhrase(tokens: Token[], i: number): void {
    const { id, stem: first } = tokens[i] as Token;
    const bySecond = id < 0 ? this.#phrases.get(first) : this.#phrasesByToken[id];
    const next = tokens[i + 1];
    const phrases = next && bySecond?.get(next.stem);
    if (phrases === undefined) return;
    // All lengths count: "Principal Deputy Assistant Secretary of State" contains a shorter title.
    for (const { rest, concept } of phrases) {
      if (!rest.every((own, k) => own === tokens[i + 2 + k]?.stem)) continue;
      for (let k = i; k < i + 2 + rest.length; k += 1) {
        tokens[k] = this.#withConcept(tokens[k] as Token, concept);
      }
    }
  }
}
