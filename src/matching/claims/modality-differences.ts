import {
  findModalities,
  findModalPhrase,
  hasAnyNegation,
  type Modality,
} from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import { findClosest, splitClauses } from './clauses.ts';

const WEAK: ReadonlySet<Modality> = new Set(['permission', 'recommendation']);

/** "To join you have to" says what it takes, not what everyone must. */
const PURPOSE = /^to (?:\p{L}+ ){1,6}you (?:have to|need to|must)\b/u;

/** "Shall be appointed" says how it is done rather than that it must be. */
const SHALL = /\bshall\b/u;

/** People say it of what they should do, too. */
const LOOSE = /\b(?:have|has|need|needs|got) to\b/u;

/**
 * Finds where a message says must of what its source says may or should of, or may instead of must or must not. The clauses
 * that share most words are compared; the whole texts only if no clause of the message is about one of the source.
 */
export function findOtherModality(message: string, source: string): Contradiction | null {
  const [clauses, theirs] = [splitClauses(message), splitClauses(source)];
  let isWholeCompared = false;
  for (const [i, clause] of clauses.entries()) {
    const next = clauses[i + 1];
    // "You can, but not alone."
    if (next?.joint === 'but' && hasAnyNegation(next.text)) continue;
    if (findModalities(clause.text).size === 0) continue;
    const closest = findClosest(clause, theirs);
    if (closest === null) {
      // A long message may have hundreds of such clauses, and the whole texts are the same for each.
      if (isWholeCompared) continue;
      isWholeCompared = true;
    }
    const found =
      closest === null
        ? compareModality(normalizeText(message), normalizeText(source))
        : compareModality(clause.text, closest.text);
    if (found !== null) return found;
  }
  return null;
}

function compareModality(said: string, stated: string): Contradiction | null {
  const [ours, theirs] = [findModalities(said.replace(PURPOSE, '')), findModalities(stated)];
  const isWeak = (found: ReadonlySet<Modality>) => found.size > 0 && found.isSubsetOf(WEAK);
  const isOnly = (found: ReadonlySet<Modality>, modality: Modality) =>
    found.size === 1 && found.has(modality);
  const differ =
    (ours.has('obligation') && isWeak(theirs)) ||
    (isWeak(ours) && isOnly(theirs, 'obligation') && !SHALL.test(stated)) ||
    (isOnly(ours, 'permission') && theirs.has('prohibition') && !theirs.has('permission'));
  if (!differ) return null;
  const own = findModalPhrase(said, ours.has('obligation') ? 'obligation' : null);
  const other = findModalPhrase(stated, theirs.has('prohibition') ? 'prohibition' : null);
  if (own === null || other === null) return null;
  if (LOOSE.test(own) && isOnly(theirs, 'recommendation')) return null;
  return { said: own, article: other };
}
