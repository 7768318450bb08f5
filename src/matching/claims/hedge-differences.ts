import type { Contradiction } from '../api/verdict.ts';
import { findClosest, splitClauses } from './clauses.ts';

/** What may or may not happen. */
const OPEN = /\b(?:may|might|could) (?:also |then )?be\b|\bconsider\b/u;
/** A message with one of these leaves it open, too. */
const HEDGE =
  /\b(?:may|might|could|can|possibl[ey]|probabl[ey]|maybe|perhaps|consider(?:s|ed)?|usually|sometimes|likely|should|allowed|risk|potentially)\b/u;
/** Words of the message's clause that are shown, from its end, at most. */
const SHOWN = 8;
/** Words that the clauses share, at least. */
const MIN_SHARED = 2;

/** Finds where a message says plainly what its source only says may be: "you fail" for "you may be failed". */
export function findLostHedge(message: string, source: string): Contradiction | null {
  const clauses = splitClauses(message);
  if (clauses.some(({ text }) => HEDGE.test(text))) return null;
  const theirs = splitClauses(source);
  for (const clause of clauses) {
    const open = OPEN.exec(findClosest(clause, theirs, MIN_SHARED)?.text ?? '')?.[0];
    if (open !== undefined)
      return { said: clause.text.split(' ').slice(-SHOWN).join(' '), article: open };
  }
  return null;
}
