/** Chooses the text directive that finds a passage on its page. */
import { BREAK, type PageText, type Stretch } from './page-text.ts';
import { findDirective, type TextDirective, writeDirective } from './text-directive.ts';

/**
 * The limits are those by which Chromium makes "Copy link to highlight": a longer text is given by its first and last
 * words, a shorter one never without what is around it.
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/fragment_directive/text_fragment_selector_generator.cc
 */
const EXACT_LIMIT = 300;
const BARE_MINIMUM = 20;

/** How many words of either end are given, the best first: more if these are not unique, fewer if they are too long. */
const RANGE_WORDS = [5, 8, 12, 3, 2, 1];
/** How many words of what is around are given, the best first. */
const CONTEXT_WORDS = [0, 3, 6, 12, 24];
/** How many blocks above its own a passage is shown with where nothing else tells it from an equal one. */
const BLOCKS_ABOVE = 20;

/**
 * Returns the directive by which a browser finds a stretch of a page and nothing before it. Where everything around
 * it is the same elsewhere, the directive starts at a block above, such as the heading.
 *
 * @param limit the most characters of the written directive.
 * @returns `null` if no directive of that length does.
 */
export function chooseDirective(
  page: PageText,
  target: Stretch,
  limit: number,
): TextDirective | null {
  const isShort = target.end - target.start < BARE_MINIMUM;
  const contexts = isShort ? [...CONTEXT_WORDS.slice(1), 0] : CONTEXT_WORDS;
  const fits = (directive: TextDirective) => writeDirective(directive).length <= limit;
  for (const words of contexts) {
    for (const directive of listDirectives(page.text, target, words)) {
      const found = fits(directive) ? findDirective(page, directive) : null;
      if (found?.start === target.start && found.end === target.end) return directive;
    }
  }
  for (const directive of listFromAbove(page.text, target)) {
    const found = fits(directive) ? findDirective(page, directive) : null;
    if (found !== null && found.start <= target.start && found.end === target.end) return directive;
  }
  return null;
}

/** Lists the directives for a stretch with a number of words around it. */
function* listDirectives(text: string, target: Stretch, words: number): Generator<TextDirective> {
  const prefix = words === 0 ? null : wordsBefore(text, target.start, words);
  const suffix = words === 0 ? null : wordsAfter(text, target.end, words);
  const contexts = [
    { prefix, suffix: null },
    { prefix: null, suffix },
    { prefix, suffix },
  ];
  for (const context of words === 0 ? contexts.slice(0, 1) : contexts) {
    for (const range of listRanges(text, target)) yield { ...range, ...context };
  }
}

/** Lists the ways to give a stretch: in full where it is short and in one block, or by its ends. */
function* listRanges(
  text: string,
  { start, end }: Stretch,
): Generator<Pick<TextDirective, 'start' | 'end'>> {
  const whole = text.slice(start, end);
  if (whole.length <= EXACT_LIMIT && !BREAK.test(whole)) yield { start: whole, end: null };
  for (const words of RANGE_WORDS) {
    const [first, last] = [firstWords(whole, words), lastWords(whole, words)];
    if (first.length + last.length < whole.length) yield { start: first, end: last };
  }
}

/** Lists directives that start at a block above and end where the stretch does, the nearest block first. */
function* listFromAbove(text: string, { start, end }: Stretch): Generator<TextDirective> {
  const whole = text.slice(start, end);
  let from = start;
  for (let block = 0; block < BLOCKS_ABOVE && from > 0; block += 1) {
    from = text.lastIndexOf('\n', from - 2) + 1;
    const above = text.slice(from, start);
    for (const words of RANGE_WORDS) {
      const range = { start: firstWords(above, words), end: lastWords(whole, words) };
      if (range.start !== '') yield { prefix: null, ...range, suffix: null };
    }
  }
}

/** Returns the words before a position: of its own block, or where it starts one of the block above. */
function wordsBefore(text: string, at: number, words: number): string | null {
  return lastWords(text.slice(0, at).trimEnd(), words) || null;
}

/** Returns the words after a position: of its own block, or where it ends one of the block below. */
function wordsAfter(text: string, at: number, words: number): string | null {
  return firstWords(text.slice(at, at + WINDOW).trimStart(), words) || null;
}

/** Words are looked for in this many UTF-16 units: those that are longer make no directive. */
const WINDOW = 1000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Returns the first words of a text, up to the end of its first line. */
function firstWords(text: string, words: number): string {
  const line = (text.slice(0, WINDOW).split(BREAK, 1)[0] ?? '').trimEnd();
  let left = words;
  for (const { segment, index, isWordLike } of segmenter.segment(line)) {
    if (isWordLike) left -= 1;
    if (left === 0) return line.slice(0, index + segment.length);
  }
  return line;
}

/** Returns the last words of a text, from the start of its last line. */
function lastWords(text: string, words: number): string {
  const line = (text.slice(-WINDOW).split(BREAK).at(-1) ?? '').trimStart();
  const starts = [...segmenter.segment(line)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index }) => index);
  return line.slice(starts.at(-words) ?? 0);
}
