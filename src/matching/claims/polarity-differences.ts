import {
  findModalities,
  findModalPhrase,
  findNegation,
  findOpposite,
  isNegative,
  type Modality,
} from '../../language/polarity.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER, FUNCTION_WORDS } from '../../language/stop-words.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import { findWordingDifference } from './wording-differences.ts';

/**
 * Finds where a message says of an act what its source does not: must instead of may or should, may instead of must, with a
 * negation that the source lacks, or the reverse; of all instead of some; or the opposite. Only words are compared, so a
 * difference in other words is missed.
 */
export function findPolarityDifferences(message: string, source: string): Contradiction[] {
  const [said, stated] = [normalizeText(message), normalizeText(source)];
  const found =
    findOtherModality(said, stated) ??
    findWordingDifference(said, stated) ??
    findOtherNegation(said, stated) ??
    findOtherWord(said, stated);
  return found === null ? [] : [found];
}

const WEAK: ReadonlySet<Modality> = new Set(['permission', 'recommendation']);

/** "To join you have to" says what it takes, not what everyone must. */
const PURPOSE = /^to (?:\p{L}+ ){1,6}you (?:have to|need to|must)\b/u;

function findOtherModality(said: string, stated: string): Contradiction | null {
  const [ours, theirs] = [findModalities(said.replace(PURPOSE, '')), findModalities(stated)];
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

/** Finds opposites, where neither text or both deny something. */
function findOtherWord(said: string, stated: string): Contradiction | null {
  if ((findNegation(said) === null) !== (findNegation(stated) === null)) return null;
  const found = findOpposite(said, stated);
  return found === null || TIME.test(found.said)
    ? null
    : { said: found.said, article: found.instead };
}

/** Spans of time and frequencies are compared as values. */
const TIME = /^(?:dai|week|month|year)/u;

/** Words after a negation, of which one has to be in the other text, too. */
const NEGATED_WORDS = 5;
/** Words shown before such a word. */
const WORDS_BEFORE = 2;

/** "Not all" denies only a part, and "a big no no" is a noun. */
const PARTIAL = /^(?:not (?:all|every|only|just)|no no)\b/u;

/** "If you do not agree" denies nothing. */
const CONDITION = /\b(?:if|unless|whether|when|until) (?:\p{L}+ ){0,3}$/u;

/** Finds where a text denies something itself, not in a condition; `null` if it does not. */
function findDenial(text: string): number | null {
  const at = findNegation(text);
  return at === null || CONDITION.test(text.slice(0, at)) ? null : at;
}

function findOtherNegation(said: string, stated: string): Contradiction | null {
  const [ours, theirs] = [findDenial(said), findDenial(stated)];
  const pair =
    theirs === null && ours !== null
      ? alignNegation(said.slice(ours), stated)
      : ours === null && theirs !== null
        ? alignNegation(stated.slice(theirs), said)
        : null;
  if (pair === null) return null;
  return ours === null
    ? { said: pair.plain, article: pair.negated }
    : { said: pair.negated, article: pair.plain };
}

/** Finds what a negation denies and the other text says plainly; `null` if nothing is. */
function alignNegation(negation: string, other: string): { negated: string; plain: string } | null {
  // "Barred" or "only" may say the same as the negation.
  if (PARTIAL.test(negation) || isNegative(other)) return null;
  const words = negation.split(' ');
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
