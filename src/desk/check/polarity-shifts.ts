import {
  findModalities,
  findOpposite,
  hasNegation,
  isNegative,
  type Modality,
} from '../../language/polarity.ts';
import { nearestClauses, normalize, shared, splitClauses, stemsOf } from './clauses.ts';
import type { MeaningShift, StatementSource } from './meaning-shift.ts';

const DESCRIPTIONS: Record<Modality, string> = {
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
  if (!isClose(text, source)) return [];
  const clauses = splitClauses(source.quote);
  return [
    findNegationShift(text, clauses, source),
    findModalityShift(text, clauses, source),
    findOppositeShift(text, source),
  ];
}

/** A statement with less of its content in its source says it in other words, which are not compared. */
const CLOSE_SHARE = 0.5;

function isClose(text: string, { quote, leadIn, around }: StatementSource): boolean {
  const source = normalize([quote, leadIn, ...around].join(' '));
  // "Yes." and "No." have no content to compare.
  const isAnswer = stemsOf(normalize(quote)).size === 0;
  return isAnswer || shared(text, source) >= CLOSE_SHARE * stemsOf(text).size;
}

function findNegationShift(
  text: string,
  clauses: readonly string[],
  { leadIn, around }: StatementSource,
): MeaningShift | null {
  const said = [...nearestClauses(text, clauses), normalize(leadIn)];
  const denied = said.find(hasNegation);
  if (denied !== undefined && !isNegative(text))
    return { message: `lacks the negation of its source: "${denied}"`, fix: 'say what it denies' };
  // A clause such as "No." denies whatever was asked.
  const denying = clauses.filter(
    (clause) => shared(text, clause) > 0 || stemsOf(clause).size === 0,
  );
  const source = [...said, ...denying, ...around.map(normalize)];
  if (!hasNegation(text) || source.some(isNegative)) return null;
  return { message: 'denies what its source does not deny', fix: 'say it as the source does' };
}

function findModalityShift(
  text: string,
  clauses: readonly string[],
  { quote, leadIn, around }: StatementSource,
): MeaningShift | null {
  const own = findModalities(text);
  const nearest = findModalities(nearestClauses(text, clauses).join(' | '));
  const context = [quote, leadIn, ...around].map(normalize).join(' | ');
  const theirs = nearest.size > 0 ? nearest : findModalities(context);
  const [theirFirst] = theirs;
  const [ownFirst] = own;
  if (theirFirst === undefined) return null;
  if (ownFirst === undefined) {
    if (theirFirst !== 'recommendation') return null;
    return {
      message: `lacks ${DESCRIPTIONS.recommendation} of its source`,
      fix: 'keep the "should"',
    };
  }
  if (own.intersection(theirs).size > 0) return null;
  return {
    message: `states ${DESCRIPTIONS[ownFirst]} where its source has ${DESCRIPTIONS[theirFirst]}`,
    fix: 'keep the word of the source',
  };
}

function findOppositeShift(text: string, { quote, leadIn, around }: StatementSource) {
  const source = [quote, leadIn, ...around].map(normalize).join(' ');
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
