import { splitWords } from '../language/tokenizer.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Sentence } from './knowledge.ts';
import { showValue } from './problem.ts';

/** Why a quote that is no sentence of the article is none, and what to put in its place. */
export function describeWrongQuote(quote: string, index: ArticleIndex): string {
  const whole = index.sentences.find(({ text }) => text.includes(quote));
  if (whole !== undefined) {
    return `is only a part of the sentence at ${place(whole)}; quote the whole sentence: ${showValue(whole.text)}`;
  }
  if (index.has(quote)) {
    return 'holds more than one sentence; quote one, and make a fact of the other';
  }
  const near = findNearestSentence(quote, index);
  if (near === null) return `is not in the article, nor is anything near it: ${showValue(quote)}`;
  return `is not in the article; the nearest sentence, at ${place(near)}, ${describeDeparture(quote, near.text)}`;
}

function place({ paragraph, sentence }: Sentence): string {
  return `paragraph ${paragraph}, sentence ${sentence}`;
}

/** The sentence that shares most words with the text; `null` where none shares a third of them. */
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

function describeDeparture(quote: string, sentence: string): string {
  const ours = [...quote];
  const theirs = [...sentence];
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  if (at === ours.length) return `goes on: ${showValue(theirs.slice(at).join(''))}`;
  if (at === theirs.length) return `ends before: ${showValue(ours.slice(at).join(''))}`;
  // A few characters before the place make it easy to find.
  const from = Math.max(0, at - 12);
  const show = (characters: string[]) => showValue(characters.slice(from, at + 20).join(''));
  return `departs at character ${at + 1}: the article has ${show(theirs)} where the quote has ${show(ours)}`;
}
