import { CHATTER, FUNCTION_WORDS } from '../../language/stop-words.ts';
import type { WordForm } from '../../language/tokenizer.ts';
import { groupBySentence } from '../../language/tokenizer.ts';

/** Texts of more words than this are looked through for the part that asks. */
const SHORT_TEXT = 10;
/** In texts of more words than this any sentence or clause may be what is asked, not just the first clause of each. */
const LONG_TEXT = 22;
/** A part that asks has at least so many words. */
const MIN_PART = 3;
/** At most so many parts of one text, so that the cost is bounded. */
const MAX_PARTS = 4;

const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how|whether)$/u;
const JOINING = /^(?:and|but|so|or|then|also|anyway|because|well|now)$/u;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)$/u;
const PREPOSITION = /^(?:of|in|on|at|by|to|from|for|with|during|after|before|since|until)$/u;

/**
 * The parts of a text that may be the question: clauses up to the end of their sentence, in long texts also up to
 * the next comma, and whole sentences ("My wife says they sit in Pakistan. Is she right?"). What is asked last comes
 * first: it is most often what is meant, and what stands before it explains why. A short text has none: it is the
 * question.
 */
export function splitAskingParts(words: readonly WordForm[]): (readonly WordForm[])[] {
  if (words.length <= SHORT_TEXT) return [];
  const sentences = groupBySentence(words);
  const parts =
    words.length > LONG_TEXT
      ? [...sentences, ...sentences.flatMap(allClauses).flatMap(withAndWithoutRest)]
      : sentences.flatMap(firstClause);
  return parts
    .filter(({ length }) => length >= MIN_PART && length < words.length)
    .reverse()
    .slice(0, MAX_PARTS);
}

/** A clause, and the same without what follows a comma: "what TTP is short for, my handwriting is awful". */
function withAndWithoutRest(clause: readonly WordForm[]): (readonly WordForm[])[] {
  const end = clause.findIndex(({ pause }, i) => pause && i > MIN_PART);
  return end < 0 ? [clause] : [clause, clause.slice(0, end)];
}

function allClauses(sentence: readonly WordForm[]): (readonly WordForm[])[] {
  return sentence.flatMap(({ norm }, i) => {
    const begins = ASKING.test(norm) || (AUXILIARY.test(norm) && startsClause(sentence, i));
    return begins ? [sentence.slice(i)] : [];
  });
}

/** "wait so which guy did he meet": from the first word that asks, and not from "the day on which". */
function firstClause(sentence: readonly WordForm[]): (readonly WordForm[])[] {
  const at = sentence.findIndex(
    ({ norm }, i) => ASKING.test(norm) || (AUXILIARY.test(norm) && startsClause(sentence, i)),
  );
  return at < 0 || isRelative(sentence, at) ? [] : [sentence.slice(at)];
}

/** "the envoys who visited", "the day on which": such a word asks for nothing. */
function isRelative(sentence: readonly WordForm[], i: number): boolean {
  const word = sentence[i] as WordForm;
  const before = sentence[i - 1];
  if (!ASKING.test(word.norm) || word.pause || before === undefined) return false;
  return (
    PREPOSITION.test(before.norm) || !(FUNCTION_WORDS.has(before.norm) || CHATTER.has(before.norm))
  );
}

/** "…, but did they": a clause may open with a joining word. */
function startsClause(sentence: readonly WordForm[], i: number): boolean {
  const word = sentence[i] as WordForm;
  if (word.opens || word.pause) return true;
  const before = sentence[i - 1];
  return before !== undefined && JOINING.test(before.norm) && startsClause(sentence, i - 1);
}
