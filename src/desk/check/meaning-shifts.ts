import { normalizeText } from '../../language/tokenizer.ts';
import { splitClauses, stemsOf } from './clauses.ts';
import type { MeaningShift, StatementSource } from './meaning-shift.ts';
import { findPolarityShifts } from './polarity-shifts.ts';
import { findReversedRoles } from './reversed-roles.ts';

/**
 * Finds where a statement seems to mean something else than its source: a lost or added negation, another modality, an
 * opposite, reversed roles, another section, a pronoun without a name, an item without its lead-in, or an unknown link.
 * Words are compared, not grammar, so a shift in other words is missed.
 */
export function findMeaningShifts(statement: string, source: StatementSource): MeaningShift[] {
  const text = normalizeText(statement);
  const shifts = [
    ...findPolarityShifts(text, source),
    findReversedRoles(statement, source.quote),
    findMovedNumber(statement, source),
    findOtherSection(text, source),
    findPronoun(statement),
    findLostLeadIn(text, source),
    findUnknownLink(statement, source),
  ];
  return shifts.filter((shift) => shift !== null);
}

/** Finds a number that the source gives for something else: "adults pay 10 and children 5". */
function findMovedNumber(statement: string, { quote }: StatementSource): MeaningShift | null {
  const numbersOf = (text: string) => text.split(' ').filter((word) => /\d/u.test(word));
  const counted = splitClauses(quote).filter((clause) => numbersOf(clause).length > 0);
  for (const clause of splitClauses(statement)) {
    const [number = '', ...more] = numbersOf(clause);
    const own = counted.filter((other) => numbersOf(other).includes(number));
    if (more.length > 0 || own.length === 0) continue;
    const about = stemsOf(clause);
    const theirs = stemsOf(own.join(' '));
    const rival = counted
      .filter((other) => !own.includes(other))
      .find((other) => {
        const rivals = stemsOf(other);
        const isAboutRival = !about.isDisjointFrom(rivals.difference(theirs));
        return (
          isAboutRival &&
          about.isDisjointFrom(theirs.difference(rivals).difference(new Set([number])))
        );
      });
    if (rival !== undefined)
      return { message: `gives ${number} where its source has "${rival}"`, fix: 'compare both' };
  }
  return null;
}

function findOtherSection(
  text: string,
  { quote, leadIn, around, elsewhere }: StatementSource,
): MeaningShift | null {
  const known = stemsOf(normalizeText([quote, leadIn, ...around].join(' ')));
  const said = stemsOf(text);
  const other = elsewhere.find((title) => {
    const stems = stemsOf(normalizeText(title));
    return stems.size > 0 && stems.isSubsetOf(said) && stems.isDisjointFrom(known);
  });
  const own = around.find((title) => title !== '');
  return other === undefined
    ? null
    : {
        message: `is about "${other}", but its quote is under "${own ?? 'no heading'}"`,
        fix: 'quote the passage of that section, or take it out',
      };
}

const PRONOUN = /^(?:he|she|it|they|his|her|its|their|him|them|these|those|this)\b/iu;
/** "It is", "it was": may refer to nothing. */
const DUMMY =
  /^it (?:is|was|has been|seems|appears)\b|^(?:this|these|those|his|her|its|their) \p{L}+/iu;

function findPronoun(statement: string): MeaningShift | null {
  const found = DUMMY.test(statement) ? null : PRONOUN.exec(statement);
  return found === null
    ? null
    : { message: `begins with "${found[0]}", which names nothing`, fix: 'say who or what' };
}

function findLostLeadIn(text: string, { quote, leadIn }: StatementSource): MeaningShift | null {
  return leadIn === '' || text !== normalizeText(quote)
    ? null
    : { message: 'is an item alone, without what introduces it', fix: `add "${leadIn}"` };
}

function findUnknownLink(
  statement: string,
  { quote, links }: StatementSource,
): MeaningShift | null {
  const address = statement
    .match(/https?:\/\/[^\s)>\]]*[^\s)>\].,;:!?]/gu)
    ?.find((url) => !quote.includes(url) && !links.includes(url) && !links.includes(`${url}/`));
  return address === undefined
    ? null
    : { message: `links to ${address}, which the document does not`, fix: 'take the link out' };
}
