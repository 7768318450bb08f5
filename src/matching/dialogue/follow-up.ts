/**
 * Follow-ups in a thread: what "and when?", "who said so?", "is that confirmed?" and "what else?"
 * lean on. Pure: the turns come in, ways to read the question go out.
 */
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
 * What a question in a thread wants:
 *
 * - `confirm`: how sure the fact just shown is; `source`: who says so; `more`: what has not been shown yet;
 * - `none`: nothing ("thanks"); `lean`: an ordinary question that needs its subject from before; `own`: one that stands alone.
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
/** "What does it say about …" is the article, and "is there …" nowhere. */
const NO_PRONOUN =
  /\b(?:(?:do|does|did) (?:it|they|this|that) (?:say|mention|tell|state|report|have (?:on|about))|(?:it|this|that) (?:says|mentions|tells|states|reports)|(?:is|are|was|were|will) there|there (?:is|are|was|were|will))\b/gu;
const OPENS_AS_FOLLOW_UP = /^(?:and|but|so|or|also|then|what about|how about|ok and|ok so)\b/u;

/** Tells what a question in a thread wants, from its wording. */
export function classifyFollowUp(text: string, index: KnowledgeIndex): FollowUp {
  const tokens = index.analyzer.analyze(text);
  const words = joinNorms(tokens);
  if (CONFIRM.test(words)) return 'confirm';
  if (SOURCE.test(words)) return 'source';
  if (MORE.test(words)) return 'more';
  const kinds = tokens.map(classify);
  // "Name?" is chatter beside other words, and a question alone.
  if (typeOf(words) === 'none' && kinds.every((kind) => kind === 'chatter')) return 'none';
  const content = kinds.filter((kind) => kind === 'content').length;
  const pointing = words.replace(NO_PRONOUN, '');
  const leans = content < 2 || OPENS_AS_FOLLOW_UP.test(words) || PRONOUN.test(pointing);
  return leans ? 'lean' : 'own';
}

/** "Change of topic: …", "never mind, …": what a turn may open with before it asks. */
const TOPIC_CHANGE =
  /^\s*(?:(?:ok|okay|so|and|but|thanks|thank you|cool|great|hmm|wait|well|right|alright)[\s,.!]+)*(?:(?:change of|switching|different|other|another|new|next|unrelated) (?:topics?|subjects?|questions?|thing)|never ?mind|forget (?:it|that)|back to (?:it|that))\b[\s,.:;!–—-]*/iu;

/** A turn without what only says that the subject changes; as it is where nothing is left. */
export function stripTopicChange(text: string): string {
  return text.replace(TOPIC_CHANGE, '') || text;
}

/** "What else did she say?" without what only asks for more. */
export function stripElse(text: string): string {
  return text.replace(
    /\b(?:else|any ?more|more|other|others|rest|next one|continue|go on)\b/giu,
    ' ',
  );
}

/** What has been said in a thread, as far as the next question needs it. */
export interface ThreadHistory {
  /** The facts last answered with; empty where there was no answer yet. */
  last: Fact[];
  /** Everything shown so far. */
  shown: ReadonlySet<Fact>;
  /** What was shown as the answer itself, and not within a long list. */
  focused: ReadonlySet<Fact>;
  /** The questions, the newest first. */
  questions: string[];
  title: string | null;
}

/** Facts of one answer, each of which is what was asked for; more of them are a list to choose from. */
const MAX_FOCUSED_FACTS = 2;

/** Reads a thread's turns. Facts that have gone since are left out. */
export function readHistory(
  { title, turns }: Thread,
  factOf: (key: string) => Fact | undefined,
): ThreadHistory {
  const known = (keys: readonly string[]) => keys.map(factOf).filter((fact) => fact !== undefined);
  return {
    last: known(turns.findLast(({ facts }) => facts.length > 0)?.facts ?? []),
    shown: new Set(turns.flatMap(({ facts }) => known(facts))),
    focused: new Set(
      turns.flatMap(({ facts }) => (facts.length <= MAX_FOCUSED_FACTS ? known(facts) : [])),
    ),
    questions: turns.flatMap(({ question }) => question ?? []).reverse(),
    title,
  };
}

/** Characters of a title or an earlier question that are borrowed from, so that the cost is bounded. */
const MAX_SOURCE_LENGTH = 300;

/** A text that a question may borrow words from, and what it is. */
type BorrowSource = readonly [BorrowedTerms['from'], string];

/** The ways to read a question that leans on what was said: each with another subject added. */
export function borrowingReadings(
  text: string,
  past: ThreadHistory,
  index: KnowledgeIndex,
): Question[] {
  const question = parseQuestion(text, index)[0] as Question;
  const type = question.type === 'none' ? typeBefore(past, index) : question.type;
  const first = past.last[0];
  const subjects: BorrowSource[] = [
    ...(first === undefined ? [] : [['answer', namesOf(first.statement)] as const]),
    ...past.questions.slice(0, 1).map((before) => ['question', before] as const),
    ...(past.title === null
      ? []
      : [['title', unusualWords(past.title)] as const, ['title', past.title] as const]),
  ];
  return subjects
    .map(([from, text]): BorrowSource => [from, text.slice(0, MAX_SOURCE_LENGTH)])
    .filter(([, text], i, all) => all.findIndex(([, other]) => other === text) === i)
    .map((subject) => borrow(question, type, subject, index))
    .filter((reading) => reading !== null);
}

/** "and Horscroft's?" asks for what the question before it asked for. */
function typeBefore(
  { questions: [before] }: ThreadHistory,
  { analyzer }: KnowledgeIndex,
): QuestionType {
  return before === undefined ? 'none' : typeOf(joinNorms(analyzer.analyze(before)));
}

/** The names in a statement, or all of it where it has none. */
function namesOf(statement: string): string {
  const names = readWords(statement).filter(({ capital, norm }) => capital || /^u\.s/u.test(norm));
  return names.length > 0 ? names.map(({ text }) => text).join(' ') : statement;
}

/** The names in a title, which begins with a capital in any case: words that no dictionary has. */
function unusualWords(title: string): string {
  const names = readWords(title).filter(
    ({ norm }) => /^\p{L}{3,}$/u.test(norm) && !isEnglish(norm),
  );
  return names.map(({ text }) => text).join(' ');
}

/** A question with the words of a subject that it lacks; `null` where there are none. */
function borrow(
  question: Question,
  type: QuestionType,
  [from, subject]: BorrowSource,
  index: KnowledgeIndex,
): Question | null {
  const added = borrowTerms(parseWords(subject, readWords(subject), index).terms, question);
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
