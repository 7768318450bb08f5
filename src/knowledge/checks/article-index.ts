import { findCapitalised } from '../../language/names.ts';
import { findNumbers } from '../../language/number-finder.ts';
import { splitWords, withoutPossessive } from '../../language/tokenizer.ts';
import { readMarkdown } from '../document/block-reader.ts';
import type { Block } from '../document/document-model.ts';
import type { Article, Sentence } from '../knowledge.ts';
import { blockOf } from '../place.ts';
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

/** What a fact rests on, as the checks need it. */
export interface FactSource {
  passages: readonly Sentence[];
  /** All of them. */
  text: string;
  words: SentenceWords;
  /** The words around them that count as said with them; see `ArticleIndex.contextOf`. */
  context: SentenceWords;
}

/**
 * An article, indexed for the checks. Results are computed on first use and cached, as hundreds of facts
 * may quote one article, and many of them the same sentence.
 */
export class ArticleIndex {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly #byText = new Map<string, Sentence[]>();
  readonly #words = new Map<Sentence, SentenceWords>();
  readonly #phrases = new Map<string, boolean>();
  readonly #contexts = new Map<Block | undefined, SentenceWords>();
  #capitalised: ReadonlySet<string> | null = null;

  constructor(article: Article) {
    this.article = article;
    this.sentences = article.paragraphs.flatMap(({ sentences }) => sentences);
    for (const sentence of this.sentences) {
      const equal = this.#byText.get(sentence.text);
      if (equal === undefined) this.#byText.set(sentence.text, [sentence]);
      else equal.push(sentence);
    }
  }

  /** Returns the first sentence with exactly this text. */
  find(text: string): Sentence | undefined {
    return this.findAll(text)[0];
  }

  /** Returns all sentences with exactly this text, or of a document with the text that this Markdown reads as. */
  findAll(text: string): readonly Sentence[] {
    const found = this.#byText.get(text);
    if (found !== undefined || this.article.file !== 'document.md') return found ?? [];
    // A row by itself is no table: without its outer bars it reads as it does in one.
    const { blocks } = readMarkdown(text.replace(/^\|\s*|(?<!\s)\s*\|$/g, ''));
    const passages = blocks.flatMap((block) => block.passages.map((passage) => passage.text));
    return this.#byText.get(passages.join(' ')) ?? [];
  }

  /** Returns the headings above a sentence, from the outermost; empty for an `article.md`. */
  sectionOf(sentence: Sentence): readonly string[] {
    return this.blockOf(sentence)?.section?.path ?? [];
  }

  /**
   * Returns the words of what a reader sees around a sentence and counts as said with it: the headings above it,
   * the lead-in of its list, the heads of its columns, title and publisher. Without words for an `article.md`.
   */
  contextOf(sentence: Sentence): SentenceWords {
    const block = this.blockOf(sentence);
    let words = this.#contexts.get(block);
    if (words === undefined) {
      words = new SentenceWords(this.#describeContext(block));
      this.#contexts.set(block, words);
    }
    return words;
  }

  #describeContext(block: Block | undefined): string {
    if (block === undefined) return '';
    const { title, publisher } = this.article;
    const around = [title, publisher, ...(block.section?.path ?? []), block.leadIn];
    return [...around, ...block.heads].filter(Boolean).join('\n');
  }

  /** Returns what a fact rests on, from its passages, of which there is at least one. */
  sourceOf(passages: readonly Sentence[]): FactSource {
    const [first, ...others] = passages;
    if (first === undefined) throw new RangeError('a fact rests on at least one passage');
    if (others.length === 0) {
      const context = this.contextOf(first);
      return { passages, text: first.text, words: this.wordsOf(first), context };
    }
    const text = passages.map((passage) => passage.text).join('\n');
    const contexts = passages.map((passage) => this.#describeContext(this.blockOf(passage)));
    const context = new SentenceWords(contexts.join('\n'));
    return { passages, text, words: new SentenceWords(text), context };
  }

  /** Returns the block that a sentence is in; `undefined` for an `article.md`. */
  blockOf({ paragraph }: Sentence): Block | undefined {
    return blockOf(this.article, paragraph);
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
