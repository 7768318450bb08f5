import { findCapitalised } from '../language/names.ts';
import { findNumbers } from '../language/number-finder.ts';
import { splitWords, withoutPossessive } from '../language/tokenizer.ts';
import type { Article, Sentence } from './knowledge.ts';
import { type HedgedQuote, readHedges } from './lost-hedges.ts';

/**
 * The words of one sentence, as the checks need them. Each is computed on first use: most facts need only
 * one or two, and there may be a hundred thousand facts.
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

  /** Normal forms of its words. */
  get norms(): ReadonlySet<string> {
    this.#norms ??= new Set(splitWords(this.#text).map(({ norm }) => norm));
    return this.#norms;
  }

  /** Its acronyms in capitals, without full stops: `US`, `TTP`. */
  get acronyms(): ReadonlySet<string> {
    this.#acronyms ??= new Set(
      splitWords(this.#text)
        .map(({ text }) => withoutPossessive(text).replaceAll('.', ''))
        .filter((word) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)),
    );
    return this.#acronyms;
  }

  /** First letters of its capitalised words, in order, with a space for each other word. */
  get initials(): string {
    this.#initials ??= splitWords(this.#text)
      .map(({ text }) => (/^\p{Lu}/u.test(text) ? text[0] : ' '))
      .join('');
    return this.#initials;
  }

  /** Values of its numbers. */
  get numbers(): ReadonlySet<string> {
    this.#numbers ??= new Set(
      findNumbers(this.#text, splitWords(this.#text)).map(({ value }) => value),
    );
    return this.#numbers;
  }

  /** Its hedges with the words and names around them. */
  get hedged(): HedgedQuote {
    this.#hedged ??= readHedges(this.#text);
    return this.#hedged;
  }
}

/**
 * An article, indexed for the checks. Results are computed on first use and cached, as hundreds of facts
 * may quote one article, and many of them the same sentence.
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
      // Of equal sentences, the first is the source.
      if (!this.#byText.has(sentence.text)) this.#byText.set(sentence.text, sentence);
    }
  }

  /** Returns the sentence with exactly this text. */
  find(text: string): Sentence | undefined {
    return this.#byText.get(text);
  }

  /** Whether a paragraph contains this text verbatim. */
  has(text: string): boolean {
    let found = this.#phrases.get(text);
    if (found === undefined) {
      found = this.article.paragraphs.some((paragraph) => paragraph.text.includes(text));
      this.#phrases.set(text, found);
    }
    return found;
  }

  /** Whether a paragraph contains this text, ignoring the case of its first letter. */
  hasPhrase(text: string): boolean {
    const first = text.slice(0, 1);
    const rest = text.slice(1);
    return (
      this.has(text) || this.has(first.toLowerCase() + rest) || this.has(first.toUpperCase() + rest)
    );
  }

  /** Whether the article always capitalises a word, given in lower case; see `findCapitalised`. */
  capitalises(word: string): boolean {
    this.#capitalised ??= findCapitalised(this.sentences.map(({ text }) => text));
    return this.#capitalised.has(word);
  }

  /** Returns the words of a sentence of this article. */
  wordsOf(sentence: Sentence): SentenceWords {
    let words = this.#words.get(sentence);
    if (words === undefined) {
      words = new SentenceWords(sentence.text);
      this.#words.set(sentence, words);
    }
    return words;
  }
}
