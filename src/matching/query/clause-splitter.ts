import { CHATTER, FUNCTION_WORDS } from '../../language/stop-words.ts';
import type { WordForm } from '../../language/tokenizer.ts';
import { groupBySentence } from '../../language/tokenizer.ts';

/** Longer texts, in words, are searched for the part that asks. */
const MAX_SHORT_TEXT = 10;
/**
 * In longer texts, in words, any sentence or clause may be the question, not just the first
 * clause of each.
 */
const MAX_MEDIUM_TEXT = 22;
/** Shortest part, in words. */
const MIN_PART = 3;
/** Parts per text, to bound the cost. */
const MAX_PARTS = 4;

const QUESTION_WORD = /^(?:who|whom|whose|what|which|when|where|why|how|whether)$/u;
const CONJUNCTION = /^(?:and|but|so|or|then|also|anyway|because|well|now)$/u;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)$/u;
const PREPOSITION = /^(?:of|in|on|at|by|to|from|for|with|during|after|before|since|until)$/u;

/**
 * Finds the parts of a text that may be the question: clauses up to the end of their sentence; in long
 * texts also clauses up to the next comma, and whole sentences ("My wife says they sit in Pakistan. Is she
 * right?"). The last part comes first, as a question usually follows its explanation. A short text has no
 * parts: it is the question.
 */
export function splitAskingParts(words: readonly WordForm[]): (readonly WordForm[])[] {
  if (words.length <= MAX_SHORT_TEXT) return [];
  const sentences = groupBySentence(words);
  const parts =
    words.length > MAX_MEDIUM_TEXT
      ? [...sentences, ...sentences.flatMap(allClauses).flatMap(withAndWithoutRest)]
      : sentences.flatMap(firstClause);
  return parts
    .filter(({ length }) => length >= MIN_PART && length < words.length)
    .reverse()
    .slice(0, MAX_PARTS);
}

/** A clause, and the clause up to its first comma: "what TTP is short for, my handwriting is awful". */
function withAndWithoutRest(clause: readonly WordForm[]): (readonly WordForm[])[] {
  const end = clause.findIndex(({ pause }, i) => pause && i > MIN_PART);
  return end < 0 ? [clause] : [clause, clause.slice(0, end)];
}

function allClauses(sentence: readonly WordForm[]): (readonly WordForm[])[] {
  return sentence.flatMap(({ norm }, i) => {
    const begins = QUESTION_WORD.test(norm) || (AUXILIARY.test(norm) && startsClause(sentence, i));
    return begins ? [sentence.slice(i)] : [];
  });
}

/**
 * The clause from the first question word ("wait so which guy did he meet"), unless that is a
 * relative pronoun.
 */
function firstClause(sentence: readonly WordForm[]): (readonly WordForm[])[] {
  const at = sentence.findIndex(
    ({ norm }, i) =>
      QUESTION_WORD.test(norm) || (AUXILIARY.test(norm) && startsClause(sentence, i)),
  );
  return at < 0 || isRelative(sentence, at) ? [] : [sentence.slice(at)];
}

/** Whether a question word is a relative pronoun: "the envoys who visited", "the day on which". */
function isRelative(sentence: readonly WordForm[], i: number): boolean {
  const word = sentence[i] as WordForm;
  const before = sentence[i - 1];
  if (!QUESTION_WORD.test(word.norm) || word.pause || before === undefined) return false;
  return (
    PREPOSITION.test(before.norm) || !(FUNCTION_WORDS.has(before.norm) || CHATTER.has(before.norm))
  );
}

/** Whether a clause starts at a word, or before it with a conjunction: "…, but did they". */
function startsClause(sentence: readonly WordForm[], i: number): boolean {
  const word = sentence[i] as WordForm;
  if (word.opens || word.pause) return true;
  const before = sentence[i - 1];
  return before !== undefined && CONJUNCTION.test(before.norm) && startsClause(sentence, i - 1);
}
