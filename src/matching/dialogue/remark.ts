import { REACTIONS } from '../../language/stop-words.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import { typeOf } from '../analysis/question-type.ts';
import type { Term } from '../analysis/term.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { ownTerms, type Question } from '../query/question.ts';
import { refersBack } from './follow-up.ts';

/** Asks for something where no question word does: "her title pls", "give me the agenda", "anything on passports". */
const REQUEST =
  /^(?:\W|(?:ok|okay|hey|hi|hello|thanks|so|and|can|could|would|you|i|to|just|quickly)\b)*(?:give|gimme|lemme|list|show|tell|name|explain|describe|remind|clarify|summari[sz]e|looking|find)\b|\b(?:please|pls|plz|kindly|any|anything|tl;?dr|or)\b/iu;
/** Goes on from what was shown, without the form of a question: "and the passports", "his title". */
const CONTINUES = /^\W*(?:(?:ok|okay|hmm|oh) )?(?:and|also|what about|how about)\b/iu;
const THIRD_PERSON = /\b(?:he|she|him|her|hers|his|they|them|their|theirs|both|those|these)\b/iu;
const FIRST_OR_SECOND_PERSON = /\b(?:i|im|ive|me|my|mine|we|us|our|you|your|youre|u|ur)\b/iu;

/** Content words of a short remark, at most. */
const MAX_SHORT = 2;
/** … and of any remark, where letters found the answer: meaning knows a case of a rule, "the power is out". */
const MAX_WORDS = 3;

/**
 * Whether a message is a remark rather than a question, however near a statement may be: "long day", "happy Friday!",
 * "you made my day". It has no form of a question, and its own words are not those of the statements that would answer it.
 */
export function isRemark(text: string, question: Question, answers: readonly Doc[]): boolean {
  if (question.type !== 'none' || hasQuestionInside(text)) return false;
  const isStated = ({ token: { stem } }: Term) =>
    answers.some(({ statement, quote }) => statement.stems.has(stem) || quote.stems.has(stem));
  const own = ownTerms(question).filter((term) => term.content);
  const named = own.filter(({ token }) => !REACTIONS.has(token.text.toLowerCase()));
  const content = named.length > 0 ? named : own;
  const isAsked = text.includes('?');
  const follows = CONTINUES.test(text) || THIRD_PERSON.test(text) || (isAsked && refersBack(text));
  if (content.length === 0) return !follows;
  if (content.length > (answers.every(hasFewAsks) ? MAX_SHORT : MAX_WORDS)) return false;
  const isShort = content.length <= MAX_SHORT;
  const corrected = new Set(question.corrections.map(({ read }) => read));
  // A short word that is no misspelling is like some word: "helo", "pog".
  const written = isShort ? content.filter(({ token }) => !corrected.has(token.norm)) : content;
  const occurs = ({ token }: Term) => answers.some(({ all }) => matchStrength(all, token) > 0);
  if (isAsked || follows || REQUEST.test(text))
    return !follows && corrected.size === 0 && !written.some(occurs);
  if (isShort && FIRST_OR_SECOND_PERSON.test(text.replace(/['’]|\bI mean\b/giu, ''))) return true;
  if (isShort && !content.every((term) => written.includes(term) && occurs(term))) return true;
  return !written.some(isStated);
}

/** Whether one of its sentences is a question in form: "from the Afghan side. was this raised". */
const hasQuestionInside = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[.,;:!]\s+/u)
    .some((part) => typeOf(part) !== 'none');
