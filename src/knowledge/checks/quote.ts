import { splitWords } from '../../language/tokenizer.ts';
import type { Sentence } from '../knowledge.ts';
import { describePlace } from '../place.ts';
import { showCodePoints, showValue } from '../problem.ts';
import type { ArticleIndex } from './article-index.ts';

/** Describes why a quote is not a sentence of the article, and how to fix it. */
export function describeWrongQuote(quote: string, index: ArticleIndex): string {
  const whole = index.sentences.find(({ text }) => text.includes(quote));
  if (whole !== undefined) {
    return `is only part of the sentence at ${describePlace(index.article, whole)}; quote the whole sentence: ${showValue(whole.text)}`;
  }
  if (index.has(quote)) {
    return 'spans more than one sentence; quote one, and add another fact for the other';
  }
  const near = findNearestSentence(quote, index);
  if (near === null)
    return `is not in the article, and no sentence is similar: ${showValue(quote)}`;
  return `is not in the article; the closest sentence, at ${describePlace(index.article, near)}, ${describeDifference(quote, near.text)}`;
}

/**
 * Finds the sentence that shares most words with a text; `null` if none has a Dice coefficient
 * above a third.
 */
export function findNearestSentence(text: string, index: ArticleIndex): Sentence | null {
  const norms = new Set(splitWords(text).map(({ norm }) => norm));
  let best: Sentence | null = null;
  let bestOverlap = 1 / 3;
  for (const sentence of index.sentences) {
    const { norms: others } = index.wordsOf(sentence);
    let shared = 0;
    for (const norm of norms) if (others.has(norm)) shared += 1;
    const overlap = (2 * shared) / (norms.size + others.size);
    if (overlap > bestOverlap) {
      best = sentence;
      bestOverlap = overlap;
    }
  }
  return best;
}

function describeDifference(quote: string, sentence: string): string {
  const ours = [...quote];
  const theirs = [...sentence];
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  if (at === ours.length) return `continues with: ${showValue(theirs.slice(at).join(''))}`;
  if (at === theirs.length) return `ends before: ${showValue(ours.slice(at).join(''))}`;
  // Shows some text before the difference.
  const from = Math.max(0, at - 12);
  const show = (characters: string[]) => showValue(characters.slice(from, at + 20).join(''));
  const difference = `differs at character ${at + 1}: the article has ${show(theirs)}, the quote has ${show(ours)}`;
  const points = [theirs, ours].map((text) => takeCharacter(text, at));
  if (points.every((text) => /^[ -~]*$/.test(text))) return difference;
  const [there = '', here = ''] = points.map(showCodePoints);
  return `${difference} (${there} and ${here})`;
}

/** Returns the character at a place, with the marks on it. */
function takeCharacter(characters: readonly string[], at: number): string {
  let end = at + 1;
  while (/^\p{M}$/u.test(characters[end] ?? '')) end += 1;
  // A mark that only one of them has belongs to the letter before it.
  const start = /^\p{M}$/u.test(characters[at] ?? '') ? at - 1 : at;
  return characters.slice(start, end).join('');
}
