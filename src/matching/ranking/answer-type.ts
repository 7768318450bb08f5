/**
 * Answer types: which words of a sentence may be the answer, such as a year for "in what year", a number
 * for "how many" or a name for "who". Plain patterns; a part-of-speech tagger showed no measurable gain.
 */
import { monthOf } from '../../language/dates.ts';
import { beginsWithDigit } from '../../language/numbers.ts';
import type { Token } from '../analysis/token.ts';

/** Whether a word of a sentence is of the expected answer type. */
export type AnswerTypeMatcher = (token: Token) => boolean;

const YEAR = /^[12]\d{3}s?$/u;
const CENTURY = /^(?:century|centuries)$/u;
const NUMBERS = new Set(
  'two three four five six seven eight nine ten dozen hundred thousand million billion half third quarter several majority percent'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
);

// These run on every word of many sentences: testing the first character avoids most pattern matches.
const isYear: AnswerTypeMatcher = ({ norm }) => beginsWithDigit(norm) && YEAR.test(norm);
const isCentury: AnswerTypeMatcher = ({ norm }) => CENTURY.test(norm);
const isDate: AnswerTypeMatcher = (token) =>
  isCentury(token) || (beginsWithDigit(token.norm) ? isYear(token) : monthOf(token.norm) !== null);
const isNumber: AnswerTypeMatcher = ({ norm }) => beginsWithDigit(norm) || NUMBERS.has(norm);
const isCount: AnswerTypeMatcher = (token) => isNumber(token) && !isYear(token);
const isName: AnswerTypeMatcher = ({ capital }) => capital;

/** Tried in order on the question's normalised words; the first match decides. */
const ANSWER_TYPES: readonly [RegExp, AnswerTypeMatcher][] = [
  [/\b(?:what|which) years?\b/u, isYear],
  [/\b(?:what|which) centur(?:y|ies)\b/u, isCentury],
  [/\bhow much\b|\bpercent|\bproportion|\bfraction/u, isNumber],
  [/\bhow many\b|\bwhat number\b/u, isCount],
  [/\bwhen\b|\b(?:what|which) (?:date|day|month|time)\b/u, isDate],
  [/\bhow (?:long|far|old|large|big|tall|high|fast|often)\b/u, isNumber],
  [
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:\w+ )?(?:person|people|king|emperor|president|leader|man|scientist|philosopher|mathematician|author|general|duke|engineer|ruler|minister)\b/u,
    isName,
  ],
  [
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:country|countries|city|cities|state|town|place|location|region|island|continent|areas?|nation|county|province)\b/u,
    isName,
  ],
  [/\bname\b|\bcalled\b|\bnamed\b|\bknown as\b|\btitle\b/u, isName],
];

/** Returns the matcher for a question's answer type; `null` if words cannot show it. */
export function findAnswerType(words: string): AnswerTypeMatcher | null {
  return ANSWER_TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Returns the noun that is counted, which a number should precede: "how many knights". */
export function countedNoun(words: string): string | null {
  return /\bhow (?:many|much) (\p{L}+)/u.exec(words)?.[1] ?? null;
}
