import { beginsWithDigit } from '../../language/numbers.ts';
import { findNegation, hasAnyNegation, isNegative } from '../../language/polarity.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER } from '../../language/stop-words.ts';
import type { Contradiction } from '../api/verdict.ts';
import { type Clause, isContent, splitClauses } from './clauses.ts';

/** Words from a negation on that it may deny. */
const REACH = 12;
/** Those of them with content, at most. */
const SCOPE = 5;
/** Words shown before such a word. */
const WORDS_BEFORE = 2;

/** "Not all" denies a part, "not the same" is another word for different, and "not more than two" is a number. */
const PARTIAL =
  /^(?:not (?:all|every|only|just)|no no)\b|^(?:\p{L}+ ){1,5}(?:same|(?:more|less|fewer|longer|later|earlier) than)\b/u;
/** "If you do not agree" denies nothing. */
const CONDITIONAL = /^(?:if|unless|when|whenever|until|till|til|where|once|whether)$/u;

/** "Do not book before it is approved" says when to book. */
const LIMITED = /\b(?:before|unless|until|till|without|except)\b/u;
/** … as these may, too. */
const ORDERED = /\b(?:before|first|only|prior|unless|needs?|must|have to|required?)\b/u;

/** "The others do not" denies what the clause before it says. */
const ENDS_DENIED = /\bnot$/u;

/** A word, or the end of a list: "and paper clips". */
const ITEM = /^(?:(?:and|or) (?:\p{L}+ )?)?\p{L}+$/u;

/** Words between "if" and the negation that belongs to it, at most. */
const CONDITION_WORDS = 5;

/** What a clause denies. */
interface Denial {
  /** Its words from the negation on. */
  words: string[];
  /** Stems of the content words right after the negation. */
  scope: string[];
  /** Stems of the words that it denies directly. */
  heads: string[];
  /** Whether it only says when or how. */
  isLimited: boolean;
}

function findDenials(clauses: readonly Clause[]): Denial[] {
  return clauses.flatMap((clause, i) => {
    const at = findNegation(clause.text);
    if (at === null || isConditional(clause, at)) return [];
    const denied = clause.text.slice(at);
    if (PARTIAL.test(denied)) return [];
    const words = denied.split(' ').slice(0, REACH);
    const isScope = (word: string) =>
      isContent(word) && !CHATTER.has(word) && !beginsWithDigit(word);
    const scope = words.slice(1).filter(isScope).slice(0, SCOPE).map(stem);
    // "Without symbols or commas" denies each.
    const alternatives = words.filter((word, i) => words[i - 1] === 'or' && isScope(word));
    const heads = [...scope.slice(0, 1), ...alternatives.map(stem)];
    const isLimited = LIMITED.test(`${denied} ${clauses[i + 1]?.joint ?? ''}`);
    return scope.length === 0 ? [] : [{ words, scope, heads, isLimited }];
  });
}

/** Whether a clause opens with "if" or the like not far before a place: "once signed, you cannot" has its own. */
const isConditional = ({ joint, text }: Clause, at: number): boolean =>
  CONDITIONAL.test(joint ?? '') && text.slice(0, at).split(' ').length <= CONDITION_WORDS;

/** Finds what one text denies and the other says plainly, clause by clause. */
export function findClauseNegation(message: string, source: string): Contradiction | null {
  const [ours, theirs] = [splitClauses(message), splitClauses(source)];
  const [own, other] = [findDenials(ours), findDenials(theirs)];
  if (own.some(({ scope }) => other.some((one) => one.scope.some((word) => scope.includes(word)))))
    return null;
  const said = align(own, theirs);
  if (said !== null) return { said: said.negated, article: said.plain };
  const stated = align(other, ours);
  return stated === null ? null : { said: stated.plain, article: stated.negated };
}

/** Finds the first denial whose words a clause of the other text says plainly; `null` if none does. */
function align(
  denials: readonly Denial[],
  others: readonly Clause[],
): { negated: string; plain: string } | null {
  const isDenied = others.some(({ text }) => hasAnyNegation(text) && !ENDS_DENIED.test(text));
  const isOrdered = others.some(({ text }) => ORDERED.test(text));
  for (const { words, scope, heads, isLimited } of denials) {
    if (isLimited && isOrdered) continue;
    for (const other of others.filter(isPlain)) {
      const shared = scope.filter((one) => other.stems.has(one));
      const head = shared.find((one) => heads.includes(one));
      // Where the other text denies something, too, a word in common is no evidence.
      if (shared.length < (head !== undefined && !isDenied ? 1 : 2)) continue;
      const key = head ?? (shared.at(-1) as string);
      return { negated: upTo(words, key), plain: around(other.text.split(' '), key) };
    }
  }
  return null;
}

/** Whether a clause says something without a condition and without a word that may stand for a negation. */
const isPlain = ({ text, joint }: Clause): boolean =>
  !CONDITIONAL.test(joint ?? '') &&
  !ITEM.test(text) &&
  !hasAnyNegation(text) &&
  !isNegative(text.replace(/\bother (?!than)/gu, ''));

/** The words up to the first with a stem. */
const upTo = (words: readonly string[], key: string): string =>
  words.slice(0, 1 + words.findIndex((word) => stem(word) === key)).join(' ');

/** The words from a little before the first with a stem up to it. */
function around(words: readonly string[], key: string): string {
  const at = words.findIndex((word) => stem(word) === key);
  return words.slice(Math.max(0, at - WORDS_BEFORE), at + 1).join(' ');
}
