/** Text directives, which tell a browser what to look for on a page: https://wicg.github.io/scroll-to-text-fragment/ */
import { foldText, type PageText, type Stretch } from './page-text.ts';

/** What to look for: a text, or where a longer one starts and ends, and what stands right before and after it. */
export interface TextDirective {
  prefix: string | null;
  start: string;
  end: string | null;
  suffix: string | null;
}

/** Writes a directive as a part of an address, without what separates it from the rest: `text=…`. */
export function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === null ? [] : `${encode(prefix)}-`,
    encode(start),
    end === null ? [] : encode(end),
    suffix === null ? [] : `-${encode(suffix)}`,
  ];
  return `text=${parts.flat().join(',')}`;
}

/** Hyphens, commas and ampersands separate the parts; the rest would have a meaning in Markdown. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Finds what a browser would: the first match from the top of the page.
 * https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive
 *
 * Wherever browsers may differ it finds too much rather than too little, so that a passage it finds first is first in
 * all of them.
 */
export function findDirective(page: PageText, directive: TextDirective): Stretch | null {
  const { folded } = page;
  const fold = (text: string | null) => (text === null ? null : foldText(text));
  const start = foldText(directive.start);
  const [prefix, end, suffix] = [
    fold(directive.prefix),
    fold(directive.end),
    fold(directive.suffix),
  ];
  const endsWord = end !== null || suffix === null;
  for (let from = 0; ; ) {
    const first = findWords(folded, prefix ?? start, from, prefix !== null || !endsWord);
    if (first === null) return null;
    from = first.start + 1;
    const found = prefix === null ? first : matchAt(folded, start, first.end, endsWord);
    if (found === null) continue;
    const whole =
      end === null ? matchSuffix(folded, found, suffix) : reachEnd(folded, found, end, suffix);
    // Where the end is nowhere below, it is not below any later start either.
    if (whole !== null || end !== null) return whole;
  }
}

/** Extends a match to the first end below it that the suffix follows. */
function reachEnd(
  folded: string,
  { start, end: from }: Stretch,
  end: string,
  suffix: string | null,
): Stretch | null {
  for (let below = from; ; ) {
    const last = findWords(folded, end, below, suffix !== null);
    if (last === null) return null;
    const whole = matchSuffix(folded, { start, end: last.end }, suffix);
    if (whole !== null) return whole;
    below = last.end;
  }
}

const matchSuffix = (folded: string, found: Stretch, suffix: string | null): Stretch | null =>
  suffix === null || matchAt(folded, suffix, found.end, true) !== null ? found : null;

/** Finds a text that starts at the start of a word, and unless `mayEndInside` ends at the end of one. */
function findWords(
  folded: string,
  text: string,
  from: number,
  mayEndInside: boolean,
): Stretch | null {
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (!isInsideWord(folded, at) && (mayEndInside || !isInsideWord(folded, end))) {
      return { start: at, end };
    }
  }
  return null;
}

/** Matches a text right after a position, spaces and the ends of blocks aside. */
function matchAt(
  folded: string,
  text: string,
  position: number,
  endsWord: boolean,
): Stretch | null {
  let start = position;
  while (/\s/.test(folded[start] ?? '')) start += 1;
  const end = start + text.length;
  if (!folded.startsWith(text, start) || (endsWord && isInsideWord(folded, end))) return null;
  return { start, end };
}

/** A letter or digit of a script that parts its words by spaces: in others any two letters may be two words. */
const SPACED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;

const isInsideWord = (text: string, at: number): boolean =>
  SPACED.test(text[at - 1] ?? '') && SPACED.test(text[at] ?? '');
