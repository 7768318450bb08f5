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
export const CONTINUES = /^\W*(?:(?:ok|okay|hmm|oh) )?(?:and|also|what about|how about)\b/iu;
const THIRD_PERSON = /\b(?:he|she|him|her|hers|his|they|them|their|theirs|both|those|these)\b/iu;
const FIRST_OR_SECOND_PERSON = /\b(?:i|im|ive|me|my|mine|we|us|our|you|your|youre|u|ur)\b/iu;

/** A statement in spite of its question word or its verb in front: "that's when you need a break", "don't forget your keys". */
const STATEMENT =
  /^\W*(?:(?:oh|well|so|and|but|lol|please) )*(?:(?:(?:that|this|it)(?:['’]?s| is| was)|not|guess|depends|idk|no (?:idea|clue)) (?:exactly |just |really )?(?:what|when|why|how|where|who|which)\b|(?:don['’]?t|do not|can['’]?t|cannot|won['’]?t|couldn['’]?t|wouldn['’]?t) (?!(?:i|we|you|u|he|she|it|they|people|the|a|an|any|some|my|our|your|this|that|these|those|there)\b))/iu;

/** Asks a member what they do, have done or plan, rather than what holds for all: "are you coming to the party?" */
const ASKS_MEMBER =
  /\b(?:are|were) (?:you|ya)(?: all| guys| both)? \w+ing\b|\b(?:did|have) (?:you|ya)\b/iu;

/** Content words of a short remark, at most. */
const MAX_SHORT = 2;
/** … and of any remark, where letters found the answer: meaning knows a case of a rule, "the power is out". */
const MAX_WORDS = 3;

/** Cosine with its answer that a message needs where it has not the form of a question: "the hotel has no wifi". */
const REMARK_NEARNESS = 0.5;
/** … where the answer has many asks, which share some of its words. */
const LETTERS_NEARNESS = 0.4;
/** … where it asks a member. */
const MEMBER_NEARNESS = 0.5;
/** … where the answer states all of its words, as it does those of a search: "hack week". */
const SEARCH_NEARNESS = 0.25;
/** Cosine below which a message is about something else, whatever its form, unless it has a word of its answer. */
const UNRELATED = 0.2;
/** … or is without content: it may ask about what was shown, "until when?" */
const UNRELATED_TALK = 0.3;

/**
 * Whether a message is a remark rather than a question, however near a statement may be: "long day", "happy Friday!",
 * "you made my day". It has no form of a question, and its own words are not those of the statements that would answer it.
 *
 * @param nearness its cosine with the nearest of these statements; `null` where its meaning is not known.
 */
export function isRemark(
  text: string,
  question: Question,
  answers: readonly Doc[],
  nearness: number | null,
): boolean {
  const own = ownTerms(question).filter((term) => term.content);
  const named = own.filter(({ token }) => !REACTIONS.has(token.text.toLowerCase()));
  const content = named.length > 0 ? named : own;
  const occurs = ({ token }: Term) => answers.some(({ all }) => matchStrength(all, token) > 0);
  const isAsked = text.includes('?');
  if (nearness !== null && nearness < MEMBER_NEARNESS && ASKS_MEMBER.test(text)) return true;
  const isStated = (term: Term) => states(answers, term);
  const isByMeaning = answers.every(hasFewAsks);
  const isShared = content.some(isByMeaning ? occurs : isStated);
  if (!isAsked && nearness !== null && isChat(text, question, isShared, nearness)) return true;
  const isStatement = !isAsked && STATEMENT.test(text);
  if (!isStatement && (question.type !== 'none' || hasQuestionInside(text))) return false;
  const isNear = nearness === null || nearness >= UNRELATED_TALK;
  const follows =
    CONTINUES.test(text) ||
    (THIRD_PERSON.test(text) && (isAsked || isNear)) ||
    (isAsked && refersBack(text));
  if (content.length === 0) return !follows;
  const asks = isAsked || follows || REQUEST.test(text);
  const isSearch =
    content.every(isStated) || (isBare(question) && content.filter(occurs).length > 1);
  const needed = isSearch ? SEARCH_NEARNESS : isByMeaning ? REMARK_NEARNESS : LETTERS_NEARNESS;
  if (!asks && nearness !== null && nearness < needed) return true;
  if (content.length > (isByMeaning ? MAX_SHORT : MAX_WORDS)) return false;
  const isShort = content.length <= MAX_SHORT;
  const corrected = new Set(question.corrections.map(({ read }) => read));
  // A short word that is no misspelling is like some word: "helo", "pog".
  const written = isShort ? content.filter(({ token }) => !corrected.has(token.norm)) : content;
  if (asks) return !follows && corrected.size === 0 && !written.some(occurs);
  if (isShort && FIRST_OR_SECOND_PERSON.test(text.replace(/['’]|\bI mean\b/giu, ''))) return true;
  if (isShort && !content.every((term) => written.includes(term) && occurs(term))) return true;
  return !written.some(isStated);
}

/** Whether a message is three words or more without any between, as one types into a search: "security vulnerability contact". */
const isBare = (question: Question): boolean => countBareWords(question) > MAX_SHORT;

/** Whether a message is two words or more that the documents know, without any between: "sick days", but "long day", too. */
export const isKeywords = (question: Question): boolean =>
  countBareWords(question) > 1 && question.terms.every(({ known }) => known);

/** Counts the words of a message that has no others between; 0 if it has. */
const countBareWords = ({ terms }: Question): number =>
  terms.every(({ content }) => content) ? new Set(terms.map(({ token }) => token.stem)).size : 0;

/**
 * Whether a message without a question mark, in whatever form, is far from its answer in words and in meaning: "can't
 * believe we lost", "he looks like a biscuit", "where have you been". What goes on from the last answer has to be short.
 */
function isChat(
  text: string,
  { type, terms }: Question,
  isShared: boolean,
  nearness: number,
): boolean {
  if (isShared || CONTINUES.test(text)) return false;
  if (terms.some((term) => term.content))
    return nearness < UNRELATED && (type === 'none' || type === 'yes-no');
  return (
    nearness < UNRELATED_TALK &&
    (type === 'yes-no' || type === 'none' || FIRST_OR_SECOND_PERSON.test(text))
  );
}

/** Whether one of the facts states a word, or its source does. */
export const states = (docs: readonly Doc[], { token: { stem } }: Term): boolean =>
  docs.some(({ statement, quote }) => statement.stems.has(stem) || quote.stems.has(stem));

/** Whether one of its sentences is a question in form: "from the Afghan side. was this raised". */
const hasQuestionInside = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[.,;:!]\s+/u)
    .some((part) => typeOf(part) !== 'none');
