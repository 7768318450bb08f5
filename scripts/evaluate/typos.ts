/** Slips of the keyboard, put into questions. */

import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS, readWords } from '../../src/matching/training.ts';

/** Which share of the content words is misspelt. */
const SHARE = 0.3;
/** Shorter words are not misspelt. */
const SHORTEST = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A question with one slip in about a third of its content words: the same one for the same seed. */
export function misspell(question: string, seed: number): string {
  const random = generator(seed);
  const content = readWords(question)
    .filter(
      ({ norm }) => !FUNCTION_WORDS.has(norm) && !CHATTER.has(norm) && !QUESTION_WORDS.has(norm),
    )
    .map(({ text }) => text)
    .filter((text) => /^\p{L}+$/u.test(text) && text.length >= SHORTEST);
  let text = question;
  for (const word of content) if (random() < SHARE) text = text.replace(word, slip(word, random));
  return text;
}

/** A letter left out, doubled by another, changed or swapped with the next; never the first one. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)];
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  const kinds = [
    head + tail.slice(1),
    head + letter + tail,
    head + letter + tail.slice(1),
    head + tail[1] + tail[0] + tail.slice(2),
  ];
  return kinds[Math.floor(random() * kinds.length)] as string;
}

/** Mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
