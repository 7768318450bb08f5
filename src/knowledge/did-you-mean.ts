import { editDistance } from '../language/edit-distance.ts';

/**
 * Finds the candidate spelt most like `word`, for "did you mean"; `null` if none is close (more than two
 * fifths of the letters differ).
 */
export function findNearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  // Bounds the cost: a value from a file may have any length.
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
