/** Connectives that link a sentence to the one before it. */
const CONNECTIVE =
  /^(?:(?:however|moreover|furthermore|in addition|additionally|therefore|thus|hence|nevertheless|nonetheless|consequently|as a result|for example|for instance|indeed|in fact|besides|also|finally|similarly|likewise|on the other hand|in contrast|by contrast),|and|but|so|yet)\s+/i;

/** Reference marks such as `[12]` and `[citation needed]`. */
const REFERENCE = /\s?\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]/g;

/**
 * Turns a sentence into a statement by removing an initial connective and reference marks. Everything
 * else stays, so that no hedge, name or number is lost.
 */
export function writeStatement(sentence: string): string {
  const plain = sentence.replace(REFERENCE, '').trim();
  const bare = plain.replace(CONNECTIVE, '');
  // "So far …" and "Yet another …" are not connectives.
  if (bare === '' || /^(?:so (?:far|many|much|long)|yet another)\b/i.test(plain))
    return plain || sentence;
  return bare === plain ? plain : bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

const PRONOUN =
  /^(?:he|she|it|they|this|that|these|those|such|his|her|its|their|him|them|both|neither|either|others?|another|some of (?:them|these|those)|one of (?:them|these|those)|the (?:former|latter|same|two|other|others|following))\b/i;

/** "It is worth noting that", "it was conveyed that": an "it" that refers to nothing. */
const DUMMY_IT =
  /^it (?:is|was|has been|had been|seems|appears|would be|can be|may be) (?:[\w-]+ ){0,3}?(?:that|to)\b/i;

/** "The meeting, …" and "The agreement was": a definite noun that an earlier sentence introduced. */
const BARE_NOUN =
  /^the (?:[\p{Ll}-]+ )?[\p{Ll}-]+(?:,| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|also|then|later|\p{Ll}+ed)\b)/iu;

/** An introductory phrase before the subject: "In 1990, he …". */
const INTRODUCTION =
  /^(?:in|on|at|by|from|after|before|during|since|until|when|while|as|with|for|although|though|if|once)\b[^,]{0,80},\s+/i;

const DEMONSTRATIVE = /\b(?:these|those|this|such) \p{Ll}+/u;

/**
 * Returns what a statement needs to stand alone: `who or what?` if it starts with a pronoun or a noun that
 * an earlier sentence introduced; `null` if it seems self-contained.
 */
export function findNeeds(statement: string): string | null {
  const body = statement.replace(/^["“‘'(]+/, '');
  const subject = body.replace(INTRODUCTION, '');
  const isReference = (text: string) =>
    (PRONOUN.test(text) && !DUMMY_IT.test(text)) || isBareNoun(text);
  if (isReference(body) || isReference(subject) || DEMONSTRATIVE.test(body)) return 'who or what?';
  return null;
}

function isBareNoun(text: string): boolean {
  const match = BARE_NOUN.exec(text)?.[0];
  // A name makes it self-contained: "The Norman conquest was". The pattern ignores case only for "The".
  return match !== undefined && !/\p{Lu}/u.test(match.slice(1));
}
