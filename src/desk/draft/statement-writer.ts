/** Words that join a sentence to the one before it and say nothing by themselves. */
const CONNECTIVE =
  /^(?:(?:however|moreover|furthermore|in addition|additionally|therefore|thus|hence|nevertheless|nonetheless|consequently|as a result|for example|for instance|indeed|in fact|besides|also|finally|similarly|likewise|on the other hand|in contrast|by contrast),|and|but|so|yet)\s+/i;

/** Reference marks such as `[12]`, `[citation needed]`. */
const REFERENCE = /\s?\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]/g;

/**
 * A sentence as a statement of its own: without what joins it to the sentence before, and without
 * reference marks. Nothing else is taken away, so every hedge, name and number stays.
 */
export function writeStatement(sentence: string): string {
  const plain = sentence.replace(REFERENCE, '').trim();
  const bare = plain.replace(CONNECTIVE, '');
  // "So far …", "Yet another …": two words that belong together, or nothing but the connective.
  if (bare === '' || /^(?:so (?:far|many|much|long)|yet another)\b/i.test(plain))
    return plain || sentence;
  return bare === plain ? plain : bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

const PRONOUN =
  /^(?:he|she|it|they|this|that|these|those|such|his|her|its|their|him|them|both|neither|either|others?|another|some of (?:them|these|those)|one of (?:them|these|those)|the (?:former|latter|same|two|other|others|following))\b/i;

/** "It is worth noting that", "it was conveyed that": here "it" stands for what follows. */
const EMPTY_IT =
  /^it (?:is|was|has been|had been|seems|appears|would be|can be|may be) (?:[\w-]+ ){0,3}?(?:that|to)\b/i;

/** "The meeting, …" and "The agreement was": a definite thing without what makes it definite. */
const BARE_NOUN =
  /^the (?:[\p{Ll}-]+ )?[\p{Ll}-]+(?:,| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|also|then|later|\p{Ll}+ed)\b)/iu;

/** Leads of a sentence, before its subject: "In 1990, he …". */
const LEAD =
  /^(?:in|on|at|by|from|after|before|during|since|until|when|while|as|with|for|although|though|if|once)\b[^,]{0,80},\s+/i;

const POINTER = /\b(?:these|those|this|such) \p{Ll}+/u;

/**
 * What a statement leaves open where it stands alone: `who or what?` where it opens with a pronoun or
 * with a thing that an earlier sentence has introduced. `null` where it seems to stand alone.
 */
export function findNeeds(statement: string): string | null {
  const body = statement.replace(/^["“‘'(]+/, '');
  const subject = body.replace(LEAD, '');
  const leansOn = (text: string) =>
    (PRONOUN.test(text) && !EMPTY_IT.test(text)) || isBareNoun(text);
  if (leansOn(body) || leansOn(subject) || POINTER.test(body)) return 'who or what?';
  return null;
}

function isBareNoun(text: string): boolean {
  const match = BARE_NOUN.exec(text)?.[0];
  // A name in it makes it definite: "The Norman conquest was"; the pattern ignores case for "The" alone.
  return match !== undefined && !/\p{Lu}/u.test(match.slice(1));
}
