import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import { tagText } from '../draft/tagged-text.ts';
import { splitClauses, stemsOf } from './clauses.ts';
import type { MeaningShift } from './meaning-shift.ts';

/** Verbs of what both do to each other. */
const MUTUAL =
  /^(?:meet|met$|talk|speak|spoke|discuss|agree|match|equal|border|join|negotiat|cooperat|share|work|includ|differ)/u;

/** Content before and after a verb, as stems. */
interface Roles {
  subject: Set<string>;
  object: Set<string>;
}

/** Returns what a text has around a verb, in its clause; `null` if it lacks the verb. */
function rolesAround(verb: string, clauses: readonly string[]): Roles | null {
  for (const clause of clauses) {
    const words = clause.split(' ');
    const at = words.findIndex((word) => stem(word) === stem(verb));
    if (at === -1) continue;
    const around = [words.slice(0, at), words.slice(at + 1)].map((part) => stemsOf(part.join(' ')));
    const [subject = new Set(), object = new Set()] = around;
    return { subject, object };
  }
  return null;
}

/** Whether the content words that both texts have come in another order. */
function hasOtherOrder(text: string, other: string): boolean {
  const order = [...stemsOf(other)];
  const places = [...stemsOf(text)].map((word) => order.indexOf(word)).filter((at) => at !== -1);
  return places.some((at, i) => at < (places[i - 1] ?? -1));
}

/**
 * Finds that a statement has doer and done-to the other way round: the same verb with one word of its subject and one of
 * its object swapped. Passives and verbs such as "meet" are left alone.
 */
export function findReversedRoles(statement: string, quote: string): MeaningShift | null {
  const texts = [normalizeText(statement), normalizeText(quote)] as const;
  if (texts.some((text) => text.split(' ').includes('by'))) return null;
  // Tagging takes most of the time: words in the same order need none.
  if (!hasOtherOrder(...texts)) return null;
  const [clauses, theirClauses] = [splitClauses(statement), splitClauses(quote)];
  const tagged = tagText(statement).match('#Verb').not('(#Auxiliary|#Modal|#Copula)');
  for (const verb of normalizeText((tagged.out('array') as string[]).join(' ')).split(' ')) {
    if (MUTUAL.test(verb) || isStopWord(verb)) continue;
    const ours = rolesAround(verb, clauses);
    const theirs = rolesAround(verb, theirClauses);
    if (ours === null || theirs === null) continue;
    const swapped = (from: Set<string>, to: Set<string>, not: Set<string>) =>
      [...from].some((word) => to.has(word) && !not.has(word));
    if (
      swapped(ours.subject, theirs.object, theirs.subject) &&
      swapped(ours.object, theirs.subject, theirs.object)
    ) {
      const message = `has who and whom of "${verb}" the other way round`;
      return { message, fix: 'compare it with the quote' };
    }
  }
  return null;
}
