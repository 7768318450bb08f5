import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { stem } from '../../language/stemmer.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';

/** A word of a question that the knowledge writes as one word or as several. */
export interface Respelling {
  /** As written: `ebike`, `wi fi`. */
  written: string;
  /** As the knowledge writes it: `e bike`, `wifi`. */
  read: string;
}

/** Whether a word has content, and if so, whether the knowledge has it. */
export type WordJudge = (norm: string) => 'known' | 'unknown' | 'stop';

/** The shortest word that is joined or taken apart, in characters. */
const MIN_LENGTH = 4;

/** The longest word that is tried with umlauts, or in two parts, in characters. */
const MAX_LENGTH = 24;

/** Words of a question that are looked for in two parts, to bound the cost. */
const MAX_SEARCHES = 3;

/** The shortest part of a word that is taken apart where the knowledge has no hyphen, in characters. */
const MIN_PART = 3;

/** A word with hyphens. */
const HYPHENATED = /(?<!\p{L})\p{L}+(?:[-\u2010\u2011]\p{L}+)+/gu;

/**
 * Matches words however they are written: "e-bike" and "ebike", "wi-fi" and "wifi", "harbour master" and "harbourmaster",
 * "fit note" and "fitnote", "Mueller" and "Müller".
 */
export class CompoundWords {
  readonly #readTexts: () => Iterable<string>;
  /** The parts of the knowledge's hyphenated words, by the stem of the joined word; read on first use. */
  #parts: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param readTexts the texts of the knowledge. */
  constructor(readTexts: () => Iterable<string>) {
    this.#readTexts = readTexts;
  }

  /**
   * Joins and takes apart the words of a question as the knowledge writes them.
   *
   * @param judge judges a word in normal form.
   * @param areNeighbours whether the knowledge has two words side by side: "sick pay", not "Islam" and "bad".
   */
  match(
    words: readonly WordForm[],
    judge: WordJudge,
    areNeighbours: (first: string, second: string) => boolean,
  ): { words: WordForm[]; respellings: Respelling[] } {
    const matched: WordForm[] = [];
    const respellings: Respelling[] = [];
    let searches = 0;
    const findNeighbours = (word: WordForm) => {
      const two = searches < MAX_SEARCHES ? splitInTwo(word, judge) : null;
      if (two !== null) searches += 1;
      return two !== null && areNeighbours(...two) ? two : null;
    };
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as WordForm;
      const next = words[i + 1];
      const joined = next === undefined ? null : join(word, next, judge);
      const parts =
        joined === null && judge(word.norm) === 'unknown'
          ? (this.#takeApart(word.norm) ?? writeUmlauts(word.norm, judge) ?? findNeighbours(word))
          : null;
      if (joined !== null && next !== undefined) {
        matched.push(joined);
        respellings.push({ written: joined.text, read: joined.norm });
        i += 1;
      } else if (parts !== null) {
        matched.push(...parts.map((norm) => ({ ...word, norm })));
        respellings.push({ written: word.text, read: parts.join(' ') });
      } else {
        matched.push(word);
      }
    }
    return { words: matched, respellings };
  }

  #takeApart(norm: string): readonly string[] | null {
    if (norm.length < MIN_LENGTH) return null;
    this.#parts ??= readParts(this.#readTexts());
    return this.#parts.get(stem(norm)) ?? null;
  }
}

/** Finds a name that the knowledge writes with umlauts where the question has "ue", or the other way round. */
function writeUmlauts(norm: string, judge: WordJudge): readonly string[] | null {
  if (norm.length < MIN_LENGTH || norm.length > MAX_LENGTH || isEnglish(norm)) return null;
  const forms = [norm.replace(/([aou])e/gu, '$1').replaceAll('aa', 'a')];
  for (const { index } of norm.matchAll(/[aou](?!e)/gu))
    forms.push(`${norm.slice(0, index + 1)}e${norm.slice(index + 1)}`);
  const known = forms.find((form) => form !== norm && judge(form) === 'known');
  return known === undefined ? null : [known];
}

/** Finds two known words in one that is neither English nor a name: "sickpay". */
function splitInTwo({ norm, capital }: WordForm, judge: WordJudge): [string, string] | null {
  if (capital || norm.length > MAX_LENGTH || isEnglish(norm) || isPlace(norm)) return null;
  for (let at = MIN_PART; at <= norm.length - MIN_PART; at += 1) {
    const [first, second] = [norm.slice(0, at), norm.slice(at)];
    if (judge(first) === 'known' && judge(second) === 'known') return [first, second];
  }
  return null;
}

/** Joins two words of which the knowledge has at most one by itself. */
function join(word: WordForm, next: WordForm, judge: WordJudge): WordForm | null {
  const norm = word.norm + next.norm;
  if (norm.length < MIN_LENGTH || next.pause || !/^\p{L}+$/u.test(norm)) return null;
  if (judge(norm) !== 'known') return null;
  const parts = [word.norm, next.norm].map(judge);
  if (parts.includes('stop') || !parts.includes('unknown')) return null;
  return { ...word, norm, text: `${word.text} ${next.text}` };
}

function readParts(texts: Iterable<string>): Map<string, readonly string[]> {
  const parts = new Map<string, readonly string[]>();
  for (const text of texts) {
    for (const [hyphenated] of text.matchAll(HYPHENATED)) {
      const norms = readWords(hyphenated).map(({ norm }) => norm);
      if (norms.length > 1) parts.set(stem(norms.join('')), norms);
    }
  }
  return parts;
}
