/** Follow-up questions in a thread: "and when?", "who said so?", "is that confirmed?", "what else?" */
import type { Fact } from '../../knowledge/knowledge.ts';
import { isEnglish } from '../../language/english.ts';
import { readWords } from '../../language/tokenizer.ts';
import { joinNorms } from '../analysis/bag-of-words.ts';
import { type QuestionType, typeOf } from '../analysis/question-type.ts';
import { classify } from '../analysis/word-class.ts';
import type { Thread } from '../api/thread.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { BorrowedTerms, Question } from '../query/question.ts';
import {
  borrowTerms,
  composeQuestion,
  parseQuestion,
  parseWords,
} from '../query/question-parser.ts';

/**
 * What a question in a thread asks for:
 *
 * - `confirm`: how certain the fact just shown is; `source`: who says so; `more`: what was not shown yet;
 * - `none`: nothing ("thanks"); `lean`: a question that borrows its subject; `own`: a standalone question.
 */
export type FollowUp = 'none' | 'confirm' | 'source' | 'more' | 'lean' | 'own';

const CONFIRM =
  /^(?:(?:so|and|but|wait|hmm|ok|really|not|is|was|it|that|this|are|were|you|they|the|a|all|actually|for|any|proof|of|figure|number|date|claim|news|information|info|story|report|part) )*(?:confirmed|official|officially|certain|sure|true|real|really|legit|proven|verified|fact|definite|definitely|guaranteed)(?: (?:or|just|only|a|an|not|rumou?rs?|reported|report|speculation|though|yet|then|now|already|is|it|that|this|fact|confirmed|sure|true|information|info|news))*$|^(?:is|was) (?:it|that|this) (?:\w+ )?(?:confirmed|official|certain|sure) that (?:it|this|that|they) (?:is|was|are|were|has|have|will)\b/u;
const SOURCE =
  /^(?:(?:and|but|so|ok|wait|hmm) )*(?:who (?:is )?(?:says?|said|told|claims?|claimed|reported|reports)(?: (?:so|that|this|it|them|us|you))*|says who|(?:said|reported|claimed|stated) by (?:who|whom)|according to (?:who|whom)(?: is (?:that|this|it))?|source|sources|(?:what|who|where) is (?:the|your|its|their) sources?(?: (?:for|of) (?:that|this|it))?|where (?:is|does|do) (?:that|this|it|they)(?: \w+)? (?:from|come from|get that|get this)|on whose (?:word|authority))$/u;
const MORE =
  /^(?:(?:and|but|so|ok|okay|is|was|were|are|there|did|they|do|you|know|the|talk|about|cover|discuss|say|article|tell|me|give) )*(?:what else|anything else|something else|any more|anything more|what more|more|else|go on|continue|and others?|other (?:things?|points?|topics?|subjects?)|the rest)(?: \w+){0,6}$|^(?:(?:and|the) )*next one$/u;
const PRONOUN =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|this|that|these|those|there|then|one|same|both|such)\b/u;
/** Pronouns that refer to nothing earlier: the article in "what does it say about …", and "is there …". */
const NO_PRONOUN =
  /\b(?:(?:do|does|did) (?:it|they|this|that) (?:say|mention|tell|state|report|have (?:on|about))|(?:it|this|that) (?:says|mentions|tells|states|reports)|(?:is|are|was|were|will) there|there (?:is|are|was|were|will))\b/gu;
const OPENS_AS_FOLLOW_UP = /^(?:and|but|so|or|also|then|what about|how about|ok and|ok so)\b/u;

/** Classifies a question in a thread by its wording. */
export function classifyFollowUp(text: string, index: KnowledgeIndex): FollowUp {
  const tokens = index.analyzer.analyze(text);
  const words = joinNorms(tokens);
  if (CONFIRM.test(words)) return 'confirm';
  if (SOURCE.test(words)) return 'source';
  if (MORE.test(words)) return 'more';
  const kinds = tokens.map(classify);
  // "Name?" is chatter next to other words, but a question on its own.
  if (typeOf(words) === 'none' && kinds.every((kind) => kind === 'chatter')) return 'none';
  const content = kinds.filter((kind) => kind === 'content').length;
  const withoutExpletives = words.replace(NO_PRONOUN, '');
  const isFollowUp =
    content < 2 || OPENS_AS_FOLLOW_UP.test(words) || PRONOUN.test(withoutExpletives);
  return isFollowUp ? 'lean' : 'own';
}

/** Whether a message has a pronoun for what was shown earlier: "both of them?" */
export const refersBack = (text: string): boolean => PRONOUN.test(text.toLowerCase());

/** Announces a change of topic: "Change of topic: …", "never mind, …". */
const TOPIC_CHANGE =
  /^\s*(?:(?:ok|okay|so|and|but|thanks|thank you|cool|great|hmm|wait|well|right|alright)[\s,.!]+)*(?:(?:change of|switching|different|other|another|new|next|unrelated) (?:topics?|subjects?|questions?|thing)|never ?mind|forget (?:it|that)|back to (?:it|that))\b[\s,.:;!–—-]*/iu;

/** Removes the announcement of a change of topic, unless nothing else is left. */
export function stripTopicChange(text: string): string {
  return text.replace(TOPIC_CHANGE, '') || text;
}

/** Removes words that only ask for more: "else" in "what else did she say?" */
export function stripElse(text: string): string {
  return text.replace(
    /\b(?:else|any ?more|more|other|others|rest|next one|continue|go on)\b/giu,
    ' ',
  );
}

/** What a thread's next question may refer to. */
export interface ThreadHistory {
  /** The facts of the last answer; empty if there was none yet. */
  last: Fact[];
  /** All facts shown so far. */
  shown: ReadonlySet<Fact>;
  /** Facts of short answers, rather than of long lists. */
  focused: ReadonlySet<Fact>;
  /** Earlier questions, newest first. */
  questions: string[];
  title: string | null;
}

/** Facts of a short answer, at most. */
const MAX_FOCUSED_FACTS = 2;

/** Reads a thread's turns. Facts that no longer exist are left out. */
export function readHistory(
  { title, turns }: Thread,
  factOf: (key: string) => Fact | undefined,
): ThreadHistory {
  const factsOf = (keys: readonly string[]) =>
    keys.map(factOf).filter((fact) => fact !== undefined);
  return {
    last: factsOf(turns.findLast(({ facts }) => facts.length > 0)?.facts ?? []),
    shown: new Set(turns.flatMap(({ facts }) => factsOf(facts))),
    focused: new Set(
      turns.flatMap(({ facts }) => (facts.length <= MAX_FOCUSED_FACTS ? factsOf(facts) : [])),
    ),
    questions: turns.flatMap(({ question }) => question ?? []).reverse(),
    title,
  };
}

/** Characters of a text to borrow from, to bound the cost. */
const MAX_SOURCE_LENGTH = 300;

/** A text that a question may borrow words from, with its kind. */
type BorrowSource = readonly [BorrowedTerms['from'], string];

/** Creates readings of a follow-up, each with words borrowed from a different source. */
export function borrowingReadings(
  text: string,
  past: ThreadHistory,
  index: KnowledgeIndex,
): Question[] {
  const question = parseQuestion(text, index)[0] as Question;
  const type = question.type === 'none' ? typeBefore(past, index) : question.type;
  const first = past.last[0];
  const sources: BorrowSource[] = [
    ...(first === undefined ? [] : [['answer', namesOf(first.statement)] as const]),
    ...past.questions.slice(0, 1).map((earlier) => ['question', earlier] as const),
    ...(past.title === null
      ? []
      : [['title', unusualWords(past.title)] as const, ['title', past.title] as const]),
  ];
  return sources
    .map(([from, text]): BorrowSource => [from, text.slice(0, MAX_SOURCE_LENGTH)])
    .filter(([, text], i, all) => all.findIndex(([, other]) => other === text) === i)
    .map((source) => borrow(question, type, source, index))
    .filter((reading) => reading !== null);
}

/** Returns the type of the previous question, which "and Horscroft's?" inherits. */
function typeBefore(
  { questions: [previous] }: ThreadHistory,
  { analyzer }: KnowledgeIndex,
): QuestionType {
  return previous === undefined ? 'none' : typeOf(joinNorms(analyzer.analyze(previous)));
}

/** Returns the names in a statement, or all of it if it has none. */
function namesOf(statement: string): string {
  const names = readWords(statement).filter(({ capital, norm }) => capital || /^u\.s/u.test(norm));
  return names.length > 0 ? names.map(({ text }) => text).join(' ') : statement;
}

/** Returns the words of a title that no dictionary has, as capitals do not mark names there. */
function unusualWords(title: string): string {
  const names = readWords(title).filter(
    ({ norm }) => /^\p{L}{3,}$/u.test(norm) && !isEnglish(norm),
  );
  return names.map(({ text }) => text).join(' ');
}

/** Adds the words of a source that a question lacks; `null` if there are none. */
function borrow(
  question: Question,
  type: QuestionType,
  [from, source]: BorrowSource,
  index: KnowledgeIndex,
): Question | null {
  const added = borrowTerms(parseWords(source, readWords(source), index).terms, question);
  if (added.length === 0) return null;
  const borrowed = { from, terms: added.length, ownType: question.type };
  return {
    ...question,
    ...composeQuestion(question.terms, type, added),
    hasBorrowedTerms: true,
    borrowed,
    hasUnresolvedPronoun: false,
  };
}
