import { type HedgedQuote, readHedges } from './lost-hedges.ts';
import { findCapitalised } from './names.ts';
import { findNumbers } from './numbers.ts';
import type { Article, Sentence } from './types.ts';
import { splitWords } from './words.ts';

/** What the checks want to know of one sentence. */
export interface SentenceWords {
  /** Keys of all its words. */
  keys: ReadonlySet<string>;
  /** Its acronyms without full stops, in capitals: `US`, `TTP`. */
  acronyms: ReadonlySet<string>;
  /** The first letters of its capitalised words, in order, with a space where small words stand between. */
  initials: string;
  numbers: ReadonlySet<string>;
  hedged: HedgedQuote;
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

  /** The words that the article writes only with a capital; see `findCapitalised`. */
  get capitalised(): ReadonlySet<string> {
    this.#capitalised ??= findCapitalised(this.sentences.map(({ text }) => text));
    return this.#capitalised;
  }

  wordsOf(sentence: Sentence): SentenceWords {
    let words = this.#words.get(sentence);
    if (words === undefined) {
      words = readSentence(sentence.text);
      this.#words.set(sentence, words);
    }
    return words;
  }
}

function readSentence(text: string): SentenceWords {
  const words = splitWords(text);
  const acronyms = words
    .map((word) => word.text.replaceAll('.', ''))
    .filter((word) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word));
  return {
    keys: new Set(words.map(({ key }) => key)),
    acronyms: new Set(acronyms),
    initials: words.map((word) => (/^\p{Lu}/u.test(word.text) ? word.text[0] : ' ')).join(''),
    numbers: new Set(findNumbers(text).map(({ value }) => value)),
    hedged: readHedges(text),
  };
}
