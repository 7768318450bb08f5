/** Longer questions make no useful asks and are likely to be personal. UTF-16 units. */
const LENGTH_LIMIT = 300;

// Discord markup, bare IDs and other data that may identify a person.
const MARKUP = /<[@#:/at][^<>]*>/g;
const WORD = /\S+/g;
const EMAIL = /^.[^@]*@.[^.]*\../;
const ADDRESS = /\b[a-z]+:\/\/\S+/g;
const LONG_NUMBER = /\+?\d[\d ().-]{6,}\d/g;

/**
 * Returns a question in the form in which it is stored and counted: lower case, single spaces, no final
 * punctuation, and without mentions, addresses and long numbers, which may identify a person.
 *
 * @returns `null` if no letters or digits are left, or too many characters.
 */
export function normaliseQuestion(question: string): string | null {
  // Twice the limit leaves room for what is removed and bounds the cost of the patterns.
  if (question.length > 2 * LENGTH_LIMIT) return null;
  const text = question
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu, ' ')
    .toLowerCase()
    .replace(MARKUP, ' ')
    .replace(ADDRESS, ' ')
    .replace(WORD, (word) => (EMAIL.test(word) ? ' ' : word))
    .replace(LONG_NUMBER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s?!.,;:…])[\s?!.,;:…]+$/u, '')
    .trim();
  if (text.length > LENGTH_LIMIT || !/[\p{L}\p{N}]/u.test(text)) return null;
  return text;
}
