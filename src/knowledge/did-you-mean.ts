import { editDistance } from '../language/edit-distance.ts';

/**
 * The candidate that is spelt most like `word`, for "did you mean"; `null` where none is near
 * (more than two fifths of the letters differ).
 */
export function findNearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  // A value of any length may come in from a file; nothing that long is a slip of the keyboard.
  if (word.length > 100) return null;
  let bestDistance = Math.max(1, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
