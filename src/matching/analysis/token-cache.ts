import {
  continuesNumber,
  isNumberArticle,
  isNumberWord,
  isScaleWord,
} from '../../language/numbers.ts';
import {
  flagsOf,
  formsOf,
  joinNumbers,
  scanWords,
  type WordForm,
} from '../../language/tokenizer.ts';
import { StringTable } from '../util/string-table.ts';
import type { Token } from './token.ts';

/** A written word is one token mostly. */
type CachedToken = Token | readonly Token[];

/** What is known of a written word at a glance, added up: it is several tokens, "didn't". */
const MULTIPLE_TOKENS = 1;
/** It has to be read together with the words around it: "us" in "tell us". */
const CONTEXT_DEPENDENT = 2;
/** Some phrase begins with it. */
const BEGINS_PHRASE = 4;
/** It is a number, or begins one of several words. */
const NUMBER = 8;
/** Behind a number it has to be read together with it: "25 thousand". */
const CONTINUES_NUMBER = 16;
/** It begins a number where a scale follows: "a dozen". */
const ARTICLE = 32;
const SCALE = 64;
/** Ways in which a word may stand in its text: `flags` of `scanWords` are below. */
const FLAG_COMBINATIONS = 8;

/** A text as its words are read one by one. */
export interface CachedText {
  tokens: Token[];
  /** Where phrases may begin. */
  heads: number[];
  /** Some word depends on those around it: the tokens are not right. */
  depends: boolean;
}

/** Reads what is not known yet. */
export interface TokenFactory {
  make: (word: WordForm) => Token;
  /** Whether some phrase begins with a word, in its normal form. */
  begins: (norm: string) => boolean;
}

/** The written words of a knowledge. */
export class TokenCache {
  readonly #factory: TokenFactory;
  readonly #written = new StringTable();
  /** By the number of a written word and how it stands in its text. */
  readonly #kept: (CachedToken | undefined)[] = [];
  #glances = new Uint8Array(FLAG_COMBINATIONS << 10);

  constructor(factory: TokenFactory) {
    this.#factory = factory;
  }

  /** Reads a text word by word; the same word written alike is the same token each time. */
  read(text: string): CachedText {
    const tokens: Token[] = [];
    const heads: number[] = [];
    let depends = false;
    let before = 0;
    scanWords(text, (clean, start, end, flags) => {
      const at = FLAG_COMBINATIONS * this.#written.number(clean, start, end) + flags;
      const kept = this.#kept[at] ?? this.#keep(clean.slice(start, end), flags, at);
      const glance = this.#glances[at] as number;
      depends ||= (glance & CONTEXT_DEPENDENT) > 0 || isOneNumber(before, glance);
      before = glance;
      const head = tokens.length;
      if ((glance & MULTIPLE_TOKENS) === 0) tokens.push(kept as Token);
      else for (const token of kept as readonly Token[]) tokens.push(token);
      if ((glance & BEGINS_PHRASE) > 0) for (let i = head; i < tokens.length; i += 1) heads.push(i);
    });
    return { tokens, heads, depends };
  }

  /** The token of a word that has been read before, written alike and in the same form. */
  find(word: WordForm): Token | undefined {
    const { text, norm } = word;
    const number = this.#written.number(text, 0, text.length);
    const kept = this.#kept[FLAG_COMBINATIONS * number + flagsOf(word)];
    return [kept ?? []].flat().find((one) => one.norm === norm);
  }

  #keep(written: string, flags: number, at: number): CachedToken {
    const words = joinNumbers(formsOf(written, flags));
    const tokens = words.map(this.#factory.make);
    const [first] = tokens;
    const kept = first !== undefined && tokens.length === 1 ? first : tokens;
    this.#kept[at] = kept;
    if (at >= this.#glances.length) {
      const glances = new Uint8Array(2 * at);
      glances.set(this.#glances);
      this.#glances = glances;
    }
    const some = (flag: number, isSo: (norm: string) => boolean) =>
      words.some(({ norm }) => isSo(norm)) ? flag : 0;
    this.#glances[at] =
      (kept === tokens ? MULTIPLE_TOKENS : 0) +
      some(CONTEXT_DEPENDENT, (norm) => norm === 'us') +
      some(BEGINS_PHRASE, this.#factory.begins) +
      some(NUMBER, isNumberWord) +
      some(CONTINUES_NUMBER, continuesNumber) +
      some(ARTICLE, isNumberArticle) +
      some(SCALE, isScaleWord);
    return kept;
  }
}

/** Whether two neighbouring words may belong to one number, by what is known of each. */
const isOneNumber = (first: number, second: number) =>
  ((first & NUMBER) > 0 && (second & CONTINUES_NUMBER) > 0) ||
  ((first & ARTICLE) > 0 && (second & SCALE) > 0);
