import {
  findModalities,
  findModalPhrase,
  findNegation,
  type Modality,
} from '../../language/polarity.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER, FUNCTION_WORDS } from '../../language/stop-words.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';

/**
 * Finds where a message says of an act what its source does not: must instead of may or should, may instead of must, or
 * with a negation that the source lacks, or the reverse. Only words are compared, so a difference in other words is missed.
 *
 * @param isClose Whether both say much the same by letters; else a negation is no difference.
 */
export function findPolarityDifferences(
  message: string,
  source: string,
  isClose: boolean,
): Contradiction[] {
  const [said, stated] = [normalizeText(message), normalizeText(source)];
  const modal = findOtherModality(said, stated);
  if (modal !== null) return [modal];
  const negated = isClose ? findOtherNegation(said, stated) : null;
  return negated === null ? [] : [negated];
}

const WEAK: ReadonlySet<Modality> = new Set(['permission', 'recommendation']);

function findOtherModality(said: string, stated: string): Contradiction | null {
  const [ours, theirs] = [findModalities(said), findModalities(stated)];
  const isWeak = (found: ReadonlySet<Modality>) => found.size > 0 && found.isSubsetOf(WEAK);
  const isOnly = (found: ReadonlySet<Modality>, modality: Modality) =>
    found.size === 1 && found.has(modality);
  const differ =
    (ours.has('obligation') && isWeak(theirs)) ||
    (isWeak(ours) && isOnly(theirs, 'obligation')) ||
    (isOnly(ours, 'permission') && theirs.has('prohibition') && !theirs.has('permission'));
  if (!differ) return null;
  const [own, other] = [
    findModalPhrase(said, ours.has('obligation') ? 'obligation' : null),
    findModalPhrase(stated, theirs.has('prohibition') ? 'prohibition' : null),
  ];
  return own === null || other === null ? null : { said: own, article: other };
}

/** Words after a negation, of which one has to be in the other text, too. */
const NEGATED_WORDS = 5;
/** Words shown before such a word. */
const WORDS_BEFORE = 2;

function findOtherNegation(said: string, stated: string): Contradiction | null {
  const [ours, theirs] = [findNegation(said), findNegation(stated)];
  if ((ours === null) === (theirs === null)) return null;
  const pair =
    ours === null
      ? alignNegation(stated, theirs as number, said)
      : alignNegation(said, ours, stated);
  if (pair === null) return null;
  return ours === null
    ? { said: pair.plain, article: pair.negated }
    : { said: pair.negated, article: pair.plain };
}

/** Finds what is negated in one text and said plainly in the other; `null` if nothing is. */
function alignNegation(
  text: string,
  negation: number,
  other: string,
): { negated: string; plain: string } | null {
  const words = text.slice(negation).split(' ');
  const others = other.split(' ');
  for (let i = 1; i <= NEGATED_WORDS; i += 1) {
    const word = words[i];
    if (word === undefined) return null;
    if (word.length < 4 || FUNCTION_WORDS.has(word) || CHATTER.has(word)) continue;
    const at = others.findIndex((one) => stem(one) === stem(word));
    if (at < 0) continue;
    return {
      negated: words.slice(0, i + 1).join(' '),
      plain: others.slice(Math.max(0, at - WORDS_BEFORE), at + 1).join(' '),
    };
  }
  return null;
}
