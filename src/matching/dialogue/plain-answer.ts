/**
 * A "yes" or "no" that a passage carries by itself: "May I bring a dog?", "Dogs are not allowed." Given only where the fact
 * is a single rule on exactly what is asked, by its words or because a curator asks it so; anything more or less, and the
 * rule speaks for itself.
 */
import type { Fact } from '../../knowledge/knowledge.ts';
import { findModalities, hasNegation, type Modality } from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { PlainAnswer } from '../api/verdict.ts';
import type { Question } from '../query/question.ts';
import { isAmong } from './block-list.ts';

const OPENING = '^(?:(?:so|and|but|hi|hey|hello|ok|please) )*';
/** Asks whether something is allowed, … */
const ASKS_PERMISSION = new RegExp(
  `${OPENING}(?:(?:can|could|may|might) |(?:am|are|is) .*\\b(?:allowed|permitted)\\b|is it (?:ok|okay|fine|allowed|permitted) )`,
  'u',
);
/** … or has to be done. */
const ASKS_OBLIGATION = new RegExp(
  `${OPENING}(?:(?:do|does) .*\\b(?:have|need) to\\b|must |(?:am|are|is) .*\\b(?:required|obliged|mandatory|compulsory|obligatory)\\b)`,
  'u',
);
/** A question with one of these is on an exception, an alternative or a degree. */
const INTRICATE =
  /\b(?:without|except|only|unless|if|when|or|instead|other|another|else|more|less|fewer|than|still|ever|even|always|also|already|before|after|until|just|enough|all|every|each|any|\d+|two|three|four|five|six)\b/u;
/** Words that ask, and that a rule says in its own way. */
const ASKING =
  /^(?:can|could|may|might|must|shall|need|have|has|ok|okay|fine|(?:allow|permit|require|oblige|prohibit)\w*|mandatory|compulsory|obligatory|forbid\w*|never|not|cannot)$/u;
/** A rule with one of these says more than one thing, or not of all. */
const FURTHER =
  /\b(?:but|however|although|though|except|other than|only|unless|without|instead|while|whereas|otherwise|if|when|where|some|certain|most|many|usually|generally|normally|sometimes|often|possibl[ey]|may result|may be lost|consider|may act)\b/u;
/** Such a statement answers by itself. */
const OPENS_WITH_ANSWER = /^(?:yes|no)\b/iu;
/** A condition at the end of a statement. */
const CONDITION =
  /(?:,|(?<![\s,]))\s+((?:only )?(?:if|as long as|so long as|provided(?: that)?)\s.+?)[.;]?$/isu;
/** Whom a rule binds when it binds all. */
const EVERYONE =
  /^(?:i|me|my|you|your|we|our|us|they|their|everyone|everybody|anyone|anybody|person|people|one|all|any|each|every|no|it|this|that|there|please|nobody)$/u;

const SAYS: Record<'permission' | 'obligation', Partial<Record<Modality, 'yes' | 'no'>>> = {
  permission: { permission: 'yes', prohibition: 'no' },
  obligation: { obligation: 'yes' },
};

/** Finds what a fact plainly says to a question; `null` where it does not say just that. */
export function findPlainAnswer(
  question: Pick<Question, 'text' | 'type'>,
  { statement, asks, certainty, furtherPassages, draft }: Fact,
  analyzer: Analyzer,
): PlainAnswer | null {
  const asked = normalizeText(question.text);
  if (question.type !== 'yes-no' || hasNegation(asked) || INTRICATE.test(asked)) return null;
  // The statement of a draft may be an item that its lead-in turns around.
  if (draft === true || certainty !== 'stated' || furtherPassages !== undefined) return null;
  const wanted = ASKS_OBLIGATION.test(asked) ? 'obligation' : 'permission';
  if (wanted === 'permission' && !ASKS_PERMISSION.test(asked)) return null;
  if (OPENS_WITH_ANSWER.test(statement)) return null;
  const condition = CONDITION.exec(statement)?.[1] ?? null;
  const rule = condition === null ? statement : statement.replace(CONDITION, '.');
  const says = judgeRule(normalizeText(rule), wanted);
  if (says === null || (says === 'no' && condition !== null)) return null;
  const contentOf = (text: string) => analyzer.analyze(text).filter(isContent);
  const ours = contentOf(question.text);
  const isSame = (text: string) => hasSameContent(ours, contentOf(text));
  const isAsked = asks.some((ask) => isSame(ask) && !hasNegation(normalizeText(ask)));
  const subject = contentOf(rule.split(MODAL)[0] ?? '');
  const theirs = contentOf(rule);
  const isOfAll = subject.every((token) => isAmong(token, ours));
  const isIn = ours.every((token) => isAmong(token, theirs));
  return isSame(rule) || (isAsked && isIn && isOfAll) ? { says, condition } : null;
}

/** Parts a statement at the word by which it allows, forbids or requires. */
const MODAL = /\b(?:may|can|cannot|must|shall|should|is|are|do not|have to|has to|need)\b/iu;

/** Returns what a rule, in normal form, answers if it is nothing but one rule; else `null`. */
function judgeRule(rule: string, wanted: 'permission' | 'obligation'): 'yes' | 'no' | null {
  const [modality, ...others] = findModalities(rule);
  if (modality === undefined || others.length > 0 || FURTHER.test(rule)) return null;
  const says = SAYS[wanted][modality] ?? null;
  return says === 'yes' && hasNegation(rule) ? null : says;
}

const isIdle = ({ norm }: Token) => EVERYONE.test(norm);
const isContent = (token: Token) =>
  classify(token) === 'content' && !ASKING.test(token.norm) && !isIdle(token);

/** Whether two texts have the same content words, synonyms included. */
function hasSameContent(ours: readonly Token[], theirs: readonly Token[]): boolean {
  const isWithin = (some: readonly Token[], others: readonly Token[]) =>
    some.every((token) => isAmong(token, others));
  return ours.length > 0 && isWithin(ours, theirs) && isWithin(theirs, ours);
}
