/**
 * What a sentence holds that could answer a question of a type: dates for "when", numbers for "how
 * many", names for "who". Plain patterns, without a tagger; measured, a tagger added nothing.
 */

import { isEnglish } from '../language/english.ts';
import { isPlace } from '../language/places.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Token } from './lexicon.ts';
import type { QuestionType } from './question-type.ts';

/** Positions in a sentence, by the type of question that they could answer. */
export type Held = ReadonlyMap<QuestionType, readonly number[]>;

const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december)$/u;
const TIME =
  /^(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|today|yesterday|tomorrow|\d{1,2}(?:st|nd|rd|th)|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|spring|summer|autumn|winter|recently|coming|era|until|since|during|annually|daily)$/u;
const SPAN =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|centuries|decades|nights?)$/u;
const CAUSE =
  /^(?:because|due|since|cause[sd]?|reasons?|order|result|therefore|thus|hence|so|as|for|to|purpose|owing|leads?|led)$/u;
const COUNT_WORD =
  /^(?:hundreds?|thousands?|millions?|billions?|dozens?|several|many|few|half|third|quarter|percent|twice|double|first|second|once)$/u;
const BEFORE_PLACE = /^(?:in|at|near|from|to|of|across|around|outside|inside|towards?|into)$/u;
const SPEECH =
  /^(?:said|says|stated|claimed|claims|according|argued|argues|reported|told|announced|wrote|believed|emphasized|conveyed|reiterated|sources)$/u;

/** Finds what a sentence holds. Types that any sentence could answer are left out. */
export function findHeld(tokens: readonly Token[]): Held {
  const held = new Map<QuestionType, number[]>();
  const add = (type: QuestionType, at: number) => {
    const places = held.get(type);
    if (places === undefined) held.set(type, [at]);
    else places.push(at);
  };
  for (const [i, token] of tokens.entries()) {
    for (const type of typesAt(tokens, i, token)) add(type, i);
  }
  return held;
}

function typesAt(
  tokens: readonly Token[],
  i: number,
  { norm, text, opens }: Token,
): QuestionType[] {
  const types: QuestionType[] = [];
  const number = /^\d/u.test(norm);
  if (/^[12]\d{3}s?$/u.test(norm) || MONTH.test(norm) || TIME.test(norm)) types.push('when');
  if (number || COUNT_WORD.test(norm)) types.push('how-many');
  if (SPAN.test(norm) && /^\d|^(?:several|many|few|a|some|the)$/u.test(tokens[i - 1]?.norm ?? '')) {
    types.push('how-long');
  }
  if (CAUSE.test(norm)) types.push('why');
  if (SPEECH.test(norm)) types.push('said-by');
  const capital =
    /^\p{Lu}/u.test(text) && !(opens && (FUNCTION_WORDS.has(norm) || isEnglish(norm)));
  if (!capital) return types;
  types.push('which-group', 'name');
  if (BEFORE_PLACE.test(tokens[i - 1]?.norm ?? '') || isPlace(norm)) types.push('where');
  if (!isPlace(norm)) types.push('who');
  return types;
}
