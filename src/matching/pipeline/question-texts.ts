/** The texts whose meaning stands for a question. */
import type { Fact } from '../../knowledge/knowledge.ts';
import { withoutAddresses } from '../../language/addresses.ts';
import { correctCommonWord } from '../../language/common-misspellings.ts';
import { isEnglish } from '../../language/english.ts';
import { headingsOf, sourceTextOf } from '../analysis/source-text.ts';
import type { AskOptions, VectorLookup } from '../api/thread.ts';
import { classifyFollowUp, readHistory, stripTopicChange } from '../dialogue/follow-up.ts';
import { stripInterjections } from '../dialogue/interjections.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { QuestionMeaning } from '../meaning/meaning-index.ts';
import { meanOf, type Vector } from '../meaning/vector.ts';
import type { Question } from '../query/question.ts';
import { MAX_CORRECTIONS, MAX_QUESTION_LENGTH, parseQuestion } from '../query/question-parser.ts';
import type { MatcherContext } from './context.ts';

/** What is encoded of a question. */
export interface QuestionTexts {
  /** The question with its spelling corrected, in general terms. */
  whole: string;
  /**
   * A follow-up after the last question, and after the heading and the passage shown last; the first question of a thread
   * with its title; empty for others.
   */
  joined: readonly string[];
  /** Its last sentence, which asks after a story; the whole where it is a single one. */
  last: string;
}

/** Removes from a message what is no part of its question. */
export function stripQuestion(written: string): string {
  return stripTopicChange(stripInterjections(withoutAddresses(written)));
}

/** Returns the texts of a question, in its thread if there is one. */
export function listQuestionTexts(
  written: string,
  { thread }: AskOptions,
  { index, facts }: Pick<MatcherContext, 'index' | 'facts'>,
): QuestionTexts {
  const read = stripQuestion(written).slice(0, MAX_QUESTION_LENGTH).trim();
  const text = generalize(correctSpelling(read, index), index);
  const alone = { whole: text, joined: [], last: findLastPart(text) };
  if (thread === undefined) return alone;
  if (thread.turns.length === 0)
    return thread.title === null ? alone : { ...alone, joined: [withTitle(text, thread.title)] };
  if (classifyFollowUp(text, index) === 'own') return alone;
  const { last, questions } = readHistory(thread, (key) => facts.get(key));
  const earlier = questions.slice(0, 1);
  const subjects = [...earlier, ...last.slice(0, 1).flatMap(describeSubject)];
  return {
    ...alone,
    joined: subjects.map((subject) => `${subject} ${text}`),
  };
}

/** Characters of a title that are read. */
const MAX_TITLE_LENGTH = 100;

/** Writes a thread's title after its first question, which may leave out what the title says. */
export const withTitle = (text: string, title: string): string =>
  `${text} (${title.slice(0, MAX_TITLE_LENGTH)})`;

/** Returns the heading and the source passage of a fact that a follow-up may refer to. */
function describeSubject(fact: Fact): string[] {
  return [...headingsOf(fact).slice(-1), sourceTextOf(fact)];
}

/**
 * Corrects misspelt words, which the encoder cannot read: by the words of the documents, and those that are like none of
 * them by common English ones. Such words with a capital are names.
 */
function correctSpelling(text: string, index: KnowledgeIndex): string {
  const { corrections } = parseQuestion(text, index)[0] as Question;
  const corrected = corrections.reduce(
    (rewritten, { written, read }) => rewritten.replace(written, () => read),
    text,
  );
  let attempts = 0;
  return corrected.replace(/(?<![\p{L}\p{N}'’])[a-z]+(?![\p{L}\p{N}'’])/gu, (word) => {
    if (isEnglish(word) || attempts >= MAX_CORRECTIONS) return word;
    if (index.analyzer.analyze(word).some((token) => index.search.knows(token))) return word;
    attempts += 1;
    return correctCommonWord(word) ?? word;
  });
}

/** Writes the curators' general terms, as what is said of a membership answers for a family card; letters read both. */
function generalize(text: string, { broaderTerms, analyzer }: KnowledgeIndex): string {
  return broaderTerms.generalize(text, analyzer.analyze(text));
}

/** Words without which a part of a question says nothing by itself: "Hi there!" */
const MIN_PART_WORDS = 3;
const CUT =
  /(?<=[.!?;])\s+|,\s+(?=(?:is|are|can|could|do|does|did|will|would|should|may|must|what|when|where|who|why|how|which)\b)/iu;

/** Returns the last sentence that is long enough, cut also before the question proper. */
function findLastPart(text: string): string {
  const parts = text.split(CUT).filter((part) => part.trim().split(/\s+/).length >= MIN_PART_WORDS);
  return parts.at(-1) ?? text;
}

/** A question's meaning, by itself and after what it may refer to. */
export interface ReadMeaning {
  alone: QuestionMeaning;
  /** `null` if it is no follow-up. */
  joined: QuestionMeaning | null;
}

/** Composes a question's meaning; `null` if a vector is missing. */
export function readMeaning(
  { whole, joined, last }: QuestionTexts,
  vectors: VectorLookup,
): ReadMeaning | null {
  const [alone, asking, read] = [vectors(whole), vectors(last), joined.map(vectors)];
  if (alone === undefined || asking === undefined || !isComplete(read)) return null;
  return {
    alone: { whole: alone, last: asking },
    joined: read.length === 0 ? null : { whole: meanOf(read), last: asking },
  };
}

const isComplete = (found: readonly (Vector | undefined)[]): found is Vector[] =>
  !found.includes(undefined);

/** Lists all texts of a question, each once. */
export const allTextsOf = ({ whole, joined, last }: QuestionTexts): string[] => [
  ...new Set([whole, ...joined, last]),
];
