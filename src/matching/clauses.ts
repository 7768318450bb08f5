/** Finds the clause that asks in a post that holds one question and much around it. */
import { CHATTER, FUNCTION_WORDS } from './function-words.ts';
import type { Word } from './words.ts';

/** Texts of more words than this are looked through for the part that asks. */
const CHATTY = 10;
/** In texts of more words than this any clause may be what is asked, not just the first of its sentence. */
const LONG = 22;
/** A clause that asks has at least so many words. */
const CLAUSE = 3;
/** At most so many clauses of one text, so that the cost is bounded. */
const MOST_CLAUSES = 5;

const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how|whether)$/u;
const JOINING = /^(?:and|but|so|or|then|also|anyway|because|well|now)$/u;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)$/u;
const PREPOSITION = /^(?:of|in|on|at|by|to|from|for|with|during|after|before|since|until)$/u;

/**
 * The clauses of a text that may be the question, each up to the end of its sentence. What is asked
 * last comes first: it is most often what is meant, and what stands before it explains why. A short
 * text has none: it is the question.
 */
export function askingClauses(words: readonly Word[]): (readonly Word[])[] {
  if (words.length <= CHATTY) return [];
  const clauses = sentencesOf(words).flatMap((sentence) =>
    words.length > LONG ? allClauses(sentence) : firstClause(sentence),
  );
  return clauses
    .filter(({ length }) => length >= CLAUSE && length < words.length)
    .reverse()
    .slice(0, MOST_CLAUSES);
}

function allClauses(sentence: readonly Word[]): (readonly Word[])[] {
  return sentence.flatMap(({ norm }, i) => {
    const begins = ASKING.test(norm) || (AUXILIARY.test(norm) && startsClause(sentence, i));
    return begins ? [sentence.slice(i)] : [];
  });
}

/** "wait so which guy did he meet": from the first word that asks, and not from "the day on which". */
function firstClause(sentence: readonly Word[]): (readonly Word[])[] {
  const at = sentence.findIndex(
    ({ norm }, i) => ASKING.test(norm) || (AUXILIARY.test(norm) && startsClause(sentence, i)),
  );
  return at < 0 || isRelative(sentence, at) ? [] : [sentence.slice(at)];
}

/** "the envoys who visited", "the day on which": such a word asks for nothing. */
function isRelative(sentence: readonly Word[], i: number): boolean {
  const word = sentence[i] as Word;
  const before = sentence[i - 1];
  if (!ASKING.test(word.norm) || word.pause || before === undefined) return false;
  return (
    PREPOSITION.test(before.norm) || !(FUNCTION_WORDS.has(before.norm) || CHATTER.has(before.norm))
  );
}

/** "…, but did they": a clause may open with a joining word. */
function startsClause(sentence: readonly Word[], i: number): boolean {
  const word = sentence[i] as Word;
  if (word.opens || word.pause) return true;
  const before = sentence[i - 1];
  return before !== undefined && JOINING.test(before.norm) && startsClause(sentence, i - 1);
}

/** The words of a text, sentence by sentence. */
export function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const word of words) {
    if (word.opens || sentences.length === 0) sentences.push([]);
    (sentences.at(-1) as Word[]).push(word);
  }
  return sentences;
}
