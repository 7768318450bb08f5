// Embedding, override, isolate and mark characters of the bidirectional algorithm (Unicode UAX #9).
const DIRECTION_CHARACTERS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Puts a member's text on one line and removes the characters that would reverse the text around it.
 * Returns an empty string where nothing visible is left. The result is not escaped.
 */
export function toSingleLine(text: string): string {
  const line = text.replace(DIRECTION_CHARACTERS, '').replace(/\s+/g, ' ').trim();
  // Joiners shape emoji and several scripts, so they stay unless there is nothing else.
  return /[^\s\p{Cf}\p{Cc}]/u.test(line) ? line : '';
}
