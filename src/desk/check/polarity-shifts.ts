import {
  findModalities,
  findOpposite,
  hasNegation,
  isNegative,
  type Modality,
} from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import { nearestClauses, shared, splitClauses, stemsOf } from './clauses.ts';
import type { MeaningShift, StatementSource } from './meaning-shift.ts';

/** What a modality is called in messages. */
export const MODALITY_DESCRIPTIONS: Record<Modality, string> = {
  obligation: 'an obligation ("must")',
  recommendation: 'a recommendation ("should")',
  permission: 'a permission ("may")',
  prohibition: 'a prohibition ("must not")',
};

/**
 * Finds a lost or added negation, another modality, and an opposite. A statement in other words than its source is not
 * compared.
 *
 * @param text the statement, in normal form.
 */
export function findPolarityShifts(text: string, source: StatementSource): (MeaningShift | null)[] {
  const { quote, leadIn, around } = source;
  const context = [quote, leadIn, ...around].map(normalizeText);
  if (!isClose(text, context)) return [];
  const clauses = splitClauses(quote);
  return [
    findNegationShift(text, clauses, context),
    findModalityShift(text, clauses, context),
    findOppositeShift(text, context.join(' ')),
  ];
}

/** A statement with less of its content in its source says it in other words, which are not compared. */
const CLOSE_SHARE = 0.5;

/** @param context the quote, its lead-in and what is around it, in normal form. */
function isClose(text: string, context: readonly string[]): boolean {
  // "Yes." and "No." have no content to compare.
  const isAnswer = stemsOf(context[0] ?? '').size === 0;
  return isAnswer || shared(text, context.join(' ')) >= CLOSE_SHARE * stemsOf(text).size;
}

function findNegationShift(
  text: string,
  clauses: readonly string[],
  [, leadIn = '', ...around]: readonly string[],
): MeaningShift | null {
  const said = [...nearestClauses(text, clauses), leadIn];
  const denied = said.find(hasNegation);
  if (denied !== undefined && !isNegative(text))
    return { message: `lacks the negation of its source: "${denied}"`, fix: 'say what it denies' };
  // A clause such as "No.", or a cell such as "none", denies whatever was asked.
  const denying = clauses.filter(
    (clause) => shared(text, clause) > 0 || [...stemsOf(clause)].every(isNegative),
  );
  const source = [...said, ...denying, ...around];
  if (!hasNegation(text) || source.some(isNegative)) return null;
  return { message: 'denies what its source does not deny', fix: 'say it as the source does' };
}

function findModalityShift(
  text: string,
  clauses: readonly string[],
  context: readonly string[],
): MeaningShift | null {
  const own = findModalities(text);
  const nearest = findModalities(nearestClauses(text, clauses).join(' | '));
  const theirs = nearest.size > 0 ? nearest : findModalities(context.join(' | '));
  const [theirFirst] = theirs;
  const [ownFirst] = own;
  if (theirFirst === undefined) return null;
  if (ownFirst === undefined) {
    if (theirFirst !== 'recommendation') return null;
    return {
      message: `lacks ${MODALITY_DESCRIPTIONS.recommendation} of its source`,
      fix: 'keep the "should"',
    };
  }
  if (own.intersection(theirs).size > 0) return null;
  return {
    message: `states ${MODALITY_DESCRIPTIONS[ownFirst]} where its source has ${MODALITY_DESCRIPTIONS[theirFirst]}`,
    fix: 'keep the word of the source',
  };
}

function findOppositeShift(text: string, source: string): MeaningShift | null {
  // "Not allowed" and "prohibited" are the same.
  if (hasNegation(text) !== hasNegation(source)) return null;
  const opposite = findOpposite(text, source);
  return opposite === null
    ? null
    : {
        message: `says "${opposite.said}" where its source says "${opposite.instead}"`,
        fix: 'compare both',
      };
}
