import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS, readWords } from '../../src/matching/training.ts';

/** The share of content words to misspell. */
const TYPO_SHARE = 0.3;
/** Shorter words are not misspelt. */
const MIN_LENGTH = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Puts a typo into about a third of a question's content words, deterministically for a seed. */
export function misspell(question: string, seed: number): string {
  const random = createRandom(seed);
  const content = readWords(question)
    .filter(
      ({ norm }) => !FUNCTION_WORDS.has(norm) && !CHATTER.has(norm) && !QUESTION_WORDS.has(norm),
    )
    .map(({ text }) => text)
    .filter((text) => /^\p{L}+$/u.test(text) && text.length >= MIN_LENGTH);
  let text = question;
  for (const word of content)
    if (random() < TYPO_SHARE) text = text.replace(word, addTypo(word, random));
  return text;
}

/** Deletes, inserts, replaces or transposes a letter other than the first. */
function addTypo(word: string, random: () => number): string {
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

/** Returns a seeded random number generator (Mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
