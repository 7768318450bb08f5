/** A longer question is no ask, and more likely to be somebody's story. UTF-16 units. */
export const KEPT_QUESTION_LIMIT = 300;

// Mentions and other markup of Discord, bare ids, and what tells who somebody is.
const MARKUP = /<[@#:/at][^<>]*>/g;
const EMAIL = /\S+@\S+\.\S+/g;
const ADDRESS = /\b[a-z]+:\/\/\S+/g;
const LONG_NUMBER = /\+?\d[\d ().-]{6,}\d/g;

/**
 * A question in the form in which it is kept and counted: lower case, single blanks, no mark at the
 * end, and without mentions, addresses and long numbers, which may belong to a person.
 *
 * @returns `null` where nothing is left, or more than is kept.
 */
export function normaliseQuestion(question: string): string | null {
  // Twice as much leaves room for what is taken out, and keeps the patterns below from toiling.
  if (question.length > 2 * KEPT_QUESTION_LIMIT) return null;
  const text = question
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu, ' ')
    .toLowerCase()
    .replace(MARKUP, ' ')
    .replace(ADDRESS, ' ')
    .replace(EMAIL, ' ')
    .replace(LONG_NUMBER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.,;:…]+$/u, '')
    .trim();
  if (text.length > KEPT_QUESTION_LIMIT || !/[\p{L}\p{N}]/u.test(text)) return null;
  return text;
}
