/**
 * What a turn of a thread refers to without naming it: "that man" beside somebody who was named, "the second
 * one", "and Horscroft?" after a question about West. The turn is put into words that stand alone.
 */
import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { readWords } from '../../language/tokenizer.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { extractEntities } from '../query/entity-extractor.ts';
import { MAX_QUESTION_LENGTH } from '../query/question-parser.ts';
import type { ThreadHistory } from './follow-up.ts';
import type { TopicRoles } from './thread-facts.ts';

/** Points past whoever was spoken of so far. */
const OTHER_PERSON =
  /\b(?:that|this|the other) (?:guy|man|woman|lady|gentleman|person|fellow|official|minister|one)(?:['’]s)?(?!\w)|\b(?:him|her)(?=\s*[,?]|$)/iu;
/** Points to the place of a name in a statement. */
const ORDINAL_PERSON =
  /\b(?:the )?(?:(first|second) (?:one|guy|man|woman|lady|person|official|name)|(former|latter))(?:['’]s)?(?!\w)/iu;
const GENITIVE = /['’]s$/u;

/** "About what?" after a meeting: the whole of what was discussed there. */
const ABOUT =
  /^(?:(?:and|so|but|ok|okay|well),? )*(?:about|on|over|regarding|concerning) (?:what|which (?:topics|subjects|issues|points|matters))(?: exactly| precisely| then)?\s*\??$/iu;

/**
 * A turn with names in the place of what stands for them; `null` where nothing does, or where the thread does
 * not tell for whom.
 */
export function resolveCoreferences(
  text: string,
  past: ThreadHistory,
  index: KnowledgeIndex,
  { contentAsk }: TopicRoles,
): string | null {
  if (past.last.length > 0 && contentAsk !== null && ABOUT.test(text.trim())) return contentAsk;
  const named = resolvePerson(text, past, index);
  const turn = named ?? text;
  return completeElliptic(turn, past, index) ?? named;
}

function resolvePerson(text: string, past: ThreadHistory, index: KnowledgeIndex): string | null {
  const placed = ORDINAL_PERSON.exec(text);
  const other = placed === null ? OTHER_PERSON.exec(text) : null;
  const found = placed ?? other;
  if (found === null) return null;
  const persons = personsOf(past, index);
  if (placed !== null) {
    const isFirst = /^(?:first|former)$/iu.test(placed[1] ?? placed[2] ?? '');
    return substitute(text, found, persons[isFirst ? 0 : 1]);
  }
  // Whoever was spoken of last, or else at any time. Where that is all of them or none, nothing tells them apart.
  const texts = [past.questions[0] ?? '', [...past.questions, past.title ?? ''].join(' ')];
  for (const spokenOf of texts.map((one) => one.toLowerCase())) {
    const others = persons.filter(({ keys }) => !keys.some((key) => spokenOf.includes(key)));
    if (others.length === 1) return substitute(text, found, others[0]);
  }
  return null;
}

/** The persons of the latest statement that has several; none where no such statement was shown. */
function personsOf({ shown }: ThreadHistory, index: KnowledgeIndex): NamedPerson[] {
  for (const { statement } of [...shown].reverse().slice(0, MAX_STATEMENTS)) {
    const persons = personsIn(statement, index);
    if (persons.length > 1) return persons;
  }
  return [];
}

/** Statements that are looked through for names, so that the cost is bounded. */
const MAX_STATEMENTS = 5;

interface NamedPerson {
  name: string;
  /** The words of the name in lower case. */
  keys: string[];
}

function personsIn(statement: string, index: KnowledgeIndex): NamedPerson[] {
  return extractEntities(readWords(statement), index)
    .filter(({ kind }) => kind === 'name')
    .map(({ text }) => ({ name: text, keys: text.toLowerCase().split(' ') }));
}

function substitute(text: string, found: RegExpExecArray, person?: NamedPerson): string | null {
  if (person === undefined) return null;
  const name = GENITIVE.test(found[0]) ? `${person.name}’s` : person.name;
  return text.slice(0, found.index) + name + text.slice(found.index + found[0].length);
}

/** Words that may stand beside a name that is all of a turn: "and of Horscroft, please?" */
const BESIDE_NAME =
  /^(?:and|or|but|so|also|then|ok|okay|what|how|about|of|for|by|the|mr|mrs|ms|dr|please|too)$/u;
/** Words of a question that stand for somebody: a name takes their place. */
const STANDS_FOR =
  /^(?:he|she|they|him|her|them|his|hers|their|that|this|first|second|former|latter|other|one|guy|man|woman|lady|person|and|but|so)$/u;

/** "And Horscroft?": the last question that asked for anything but a name, asked of Horscroft. */
function completeElliptic(text: string, past: ThreadHistory, index: KnowledgeIndex): string | null {
  const rest = index.analyzer.analyze(text).filter(({ norm }) => !BESIDE_NAME.test(norm));
  // Most turns are longer, and need no look at who was spoken of.
  if (rest.length === 0 || rest.length > MAX_NAME_WORDS) return null;
  const persons = new Set(
    [...past.shown]
      .slice(-MAX_STATEMENTS)
      .flatMap(({ statement }) => personsIn(statement, index).flatMap(({ keys }) => keys)),
  );
  const isName = (token: Token) =>
    isMentionedName(token, index) || persons.has(token.text.toLowerCase().replace(GENITIVE, ''));
  if (!rest.every(isName)) return null;
  for (const before of past.questions) {
    const asked = askedIn(before, index).filter(
      (token) => !STANDS_FOR.test(token.norm) && !isName(token),
    );
    if (asked.some((token) => ASKS.has(classify(token)))) {
      return [...asked, ...rest].map(({ norm }) => norm).join(' ');
    }
  }
  return null;
}

/** Kinds of words that ask for something. */
const ASKS = new Set(['content', 'question']);

/** The words of a question from the one that asks on: "ok so from the article, who is …". */
function askedIn(question: string, { analyzer }: KnowledgeIndex): Token[] {
  const tokens = analyzer.analyze(question.slice(0, MAX_QUESTION_LENGTH));
  const at = tokens.findIndex((token) => classify(token) === 'question');
  return tokens.slice(Math.max(0, at)).slice(0, MAX_WORDS);
}

/** Words of an earlier question that are taken over, so that the cost is bounded. */
const MAX_WORDS = 30;
const MAX_NAME_WORDS = 3;

/** The name of somebody or something that the articles mention, other than a place. */
function isMentionedName(token: Token, { search }: KnowledgeIndex): boolean {
  return (
    classify(token) === 'content' &&
    /^\p{L}/u.test(token.norm) &&
    search.mentions(token) &&
    !isPlace(token.norm) &&
    (!isEnglish(token.norm) || token.capital)
  );
}
