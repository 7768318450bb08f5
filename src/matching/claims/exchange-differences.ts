import { splitWords } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import { contentStems } from './clauses.ts';

/** Words that the halves of one text have of the wrong halves of the other, at least. */
const MIN_CROSSED = 3;
/** Words of a half that are shown, at most. */
const SHOWN = 8;
/** Words of a text that are compared, at most, as every half is compared with every other. */
const MAX_WORDS = 60;

/** A text in two parts, each with the stems that only it has. */
interface Halves {
  one: ReadonlySet<string>;
  other: ReadonlySet<string>;
  /** The end of the first part, in normal form. */
  shown: string;
}

/**
 * Finds where a message says of one thing what its source says of another, and the reverse: "tea is for guests and coffee
 * for members" for "coffee is for guests, tea for members".
 */
export function findExchange(message: string, source: string): Contradiction | null {
  const theirs = listHalves(source);
  for (const ours of listHalves(message)) {
    const found = theirs.find((halves) => isExchanged(ours, halves));
    if (found !== undefined) return { said: ours.shown, article: found.shown };
  }
  return null;
}

function isExchanged(a: Halves, b: Halves): boolean {
  const shared = (x: ReadonlySet<string>, y: ReadonlySet<string>) => x.intersection(y).size;
  const kept = Math.min(shared(a.one, b.one), shared(a.other, b.other));
  const crossed = [shared(a.one, b.other), shared(a.other, b.one)] as const;
  return kept > 0 && Math.min(...crossed) > 0 && crossed[0] + crossed[1] >= MIN_CROSSED;
}

/** Splits a text in two at each comma, full stop, "and" or the like. */
function listHalves(text: string): Halves[] {
  const words = splitWords(text).slice(0, MAX_WORDS);
  return words.flatMap(({ norm, opens, pause }, i) => {
    if (i === 0 || !(opens || pause || /^(?:and|but|or|then|while|whereas)$/u.test(norm)))
      return [];
    const norms = words.map((word) => word.norm);
    const [one, other] = [contentStems(norms.slice(0, i)), contentStems(norms.slice(i))];
    const shown = norms.slice(Math.max(0, i - SHOWN), i).join(' ');
    return [{ one: one.difference(other), other: other.difference(one), shown }];
  });
}
