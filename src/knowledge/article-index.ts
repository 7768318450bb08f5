import { findCapitalised } from '../language/names.ts';
import { findNumbers } from '../language/number-finder.ts';
import { splitWords, withoutPossessive } from '../language/tokenizer.ts';
import type { Article, Sentence } from './knowledge.ts';
import { type HedgedQuote, readHedges } from './lost-hedges.ts';

/**
 * What the checks want to know of one sentence. Each is worked out when it is first asked for: most
 * facts need one or two of them, and there may be a hundred thousand.
 */
export class SentenceWords {
  readonly #text: string;
  #norms: ReadonlySet<string> | undefined;
  #acronyms: ReadonlySet<string> | undefined;
  #initials: string | undefined;
  #numbers: ReadonlySet<string> | undefined;
  #hedged: HedgedQuote | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The normal forms of all its words. */
  get norms(): ReadonlySet<string> {
    this.#norms ??= new Set(splitWords(this.#text).map(({ norm }) => norm));
    return this.#norms;
  }

  /** Its acronyms without full stops, in capitals: `US`, `TTP`. */
  get acronyms(): ReadonlySet<string> {
    this.#acronyms ??= new Set(
      splitWords(this.#text)
        .map(({ text }) => withoutPossessive(text).replaceAll('.', ''))
        .filter((word) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)),
    );
    return this.#acronyms;
  }

  /** The first letters of its capitalised words, in order, with a space where small words stand between. */
  get initials(): string {
    this.#initials ??= splitWords(this.#text)
      .map(({ text }) => (/^\p{Lu}/u.test(text) ? text[0] : ' '))
      .join('');
    return this.#initials;
  }

  get numbers(): ReadonlySet<string> {
    this.#numbers ??= new Set(
      findNumbers(this.#text, splitWords(this.#text)).map(({ value }) => value),
    );
    return this.#numbers;
  }

  get hedged(): HedgedQuote {
    this.#hedged ??= readHedges(this.#text);
    return this.#hedged;
  }
}

/**
 * An article, prepared for many questions about it. Everything is worked out on first use and
 * kept, as hundreds of facts may rest on one article and many of them on one sentence.
 */
export class ArticleIndex {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly #byText = new Map<string, Sentence>();
  readonly #words = new Map<Sentence, SentenceWords>();
  readonly #phrases = new Map<string, boolean>();
  #capitalised: ReadonlySet<string> | null = null;

  constructor(article: Article) {
    this.article = article;
    this.sentences = article.paragraphs.flatMap(({ sentences }) => sentences);
    for (const sentence of this.sentences) {
      // Of two equal sentences the first one is the source.
      if (!this.#byText.has(sentence.text)) this.#byText.set(sentence.text, sentence);
    }
  }

  /** The sentence that is exactly this text. */
  find(text: string): Sentence | undefined {
    return this.#byText.get(text);
  }

  /** Whether a paragraph holds this text, character for character. */
  has(text: string): boolean {
    let found = this.#phrases.get(text);
    if (found === undefined) {
      found = this.article.paragraphs.some((paragraph) => paragraph.text.includes(text));
      this.#phrases.set(text, found);
    }
    return found;
  }

  /** Whether a paragraph holds this text, the case of its first letter aside. */
  hasPhrase(text: string): boolean {
    const first = text.slice(0, 1);
    const rest = text.slice(1);
    return (
      this.has(text) || this.has(first.toLowerCase() + rest) || this.has(first.toUpperCase() + rest)
    );
  }

  /** Whether the article writes a word, given in small letters, only with a capital; see `findCapitalised`. */
  capitalises(word: string): boolean {
    this.#capitalised ??= findCapitalised(this.sentences.map(({ text }) => text));
    return this.#capitalised.has(word);
  }

  wordsOf(sentence: Sentence): SentenceWords {
    let words = this.#words.get(sentence);
    if (words === undefined) {
      words = new SentenceWords(sentence.text);
      this.#words.set(sentence, words);
    }
    return words;
  }
}
