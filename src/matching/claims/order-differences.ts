import { hasAnyNegation } from '../../language/polarity.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import { contentStems } from './clauses.ts';

/** What comes before what in a text. */
interface Order {
  first: ReadonlySet<string>;
  second: ReadonlySet<string>;
  /** The words that say so. */
  phrase: string;
}

/** Words on each side of "before" that it joins. */
const REACH = 10;
/** Words that are on the wrong side, at least. */
const MIN_CROSSED = 2;

/** Words that say that what is before them comes first. */
const FORWARD = /^(?:before|prior to|after that)$/u;

/** Finds where a message has two acts in the opposite order: "sign before you pay" for "pay before you sign". */
export function findOtherOrder(message: string, source: string): Contradiction | null {
  const theirs = readOrders(source);
  for (const own of readOrders(message)) {
    const other = theirs.find((one) => isReversed(own, one));
    if (other !== undefined) return { said: own.phrase, article: other.phrase };
  }
  return null;
}

function isReversed(a: Order, b: Order): boolean {
  const shared = (x: ReadonlySet<string>, y: ReadonlySet<string>) => x.intersection(y).size;
  const kept = shared(a.first, b.first) + shared(a.second, b.second);
  const crossed = shared(a.first, b.second) + shared(a.second, b.first);
  return crossed >= MIN_CROSSED + 2 * kept;
}

function readOrders(text: string): Order[] {
  const words = splitWords(text).map(({ norm }) => norm);
  const between = (from: number, to: number) => contentStems(words.slice(Math.max(0, from), to));
  return words.flatMap((word, i): Order[] => {
    const pair = `${word} ${words[i + 1] ?? ''}`;
    const phrase = FORWARD.test(pair) ? pair : word;
    const before = between(i - REACH, i);
    const after = between(i + phrase.split(' ').length, i + REACH);
    // "Do not sail before you have signed": signing comes first.
    if (FORWARD.test(phrase))
      return hasAnyNegation(words.slice(Math.max(0, i - REACH), i).join(' '))
        ? [{ first: after, second: before, phrase }]
        : [{ first: before, second: after, phrase }];
    if (word === 'after') return [{ first: after, second: before, phrase }];
    // "Pay first and sign afterwards."
    const first = /^(?:afterwards?|thereafter)$/u.test(word) ? words.lastIndexOf('first', i) : -1;
    if (first < 0) return [];
    return [
      { first: between(first - REACH, first), second: between(first + 1, i + REACH), phrase },
    ];
  });
}
