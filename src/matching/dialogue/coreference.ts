/**
 * Resolves coreference and ellipsis in a turn of a thread: "that man", "the second one", or "and
 * Horscroft?" after a question about West. The turn is rewritten as a standalone question.
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

/** Refers to a person other than those mentioned so far. */
const OTHER_PERSON =
  /\b(?:that|this|the other) (?:guy|man|woman|lady|gentleman|person|fellow|official|minister|one)(?:['’]s)?(?!\w)|\b(?:him|her)(?=\s*[,?]|$)/iu;
/** Refers to a person by the order of names in a statement. */
const ORDINAL_PERSON =
  /\b(?:the )?(?:(first|second) (?:one|guy|man|woman|lady|person|official|name)|(former|latter))(?:['’]s)?(?!\w)/iu;
const GENITIVE = /['’]s$/u;

/** "About what?" after a meeting: asks for everything discussed there. */
const ABOUT =
  /^(?:(?:and|so|but|ok|okay|well),? )*(?:about|on|over|regarding|concerning) (?:what|which (?:topics|subjects|issues|points|matters))(?: exactly| precisely| then)?\s*\??$/iu;

/**
 * Replaces references in a turn by names, and completes elliptic turns.
 *
 * @returns The standalone question; `null` if the turn has no such reference, or the thread does not
 * resolve it.
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
  const ordinal = ORDINAL_PERSON.exec(text);
  const reference = ordinal ?? OTHER_PERSON.exec(text);
  if (reference === null) return null;
  const persons = findCandidates(past, index);
  if (ordinal !== null) {
    const isFirst = /^(?:first|former)$/iu.test(ordinal[1] ?? ordinal[2] ?? '');
    return substitute(text, reference, persons[isFirst ? 0 : 1]);
  }
  // Excludes persons mentioned in the last question, or else in all; exactly one must remain.
  const texts = [past.questions[0] ?? '', [...past.questions, past.title ?? ''].join(' ')];
  for (const mentions of texts.map((part) => part.toLowerCase())) {
    const others = persons.filter(({ keys }) => !keys.some((key) => mentions.includes(key)));
    if (others.length === 1) return substitute(text, reference, others[0]);
  }
  return null;
}

/** Returns the persons of the latest shown statement that names several; empty if none does. */
function findCandidates({ shown }: ThreadHistory, index: KnowledgeIndex): NamedPerson[] {
  for (const { statement } of [...shown].reverse().slice(0, MAX_STATEMENTS)) {
    const persons = findPersons(statement, index);
    if (persons.length > 1) return persons;
  }
  return [];
}

/** Statements searched for names, to bound the cost. */
const MAX_STATEMENTS = 5;

interface NamedPerson {
  name: string;
  /** The words of the name in lower case. */
  keys: string[];
}

function findPersons(statement: string, index: KnowledgeIndex): NamedPerson[] {
  return extractEntities(readWords(statement), index)
    .filter(({ kind }) => kind === 'name')
    .map(({ text }) => ({ name: text, keys: text.toLowerCase().split(' ') }));
}

/** Replaces a reference by a name and keeps its genitive. */
function substitute(text: string, reference: RegExpExecArray, person?: NamedPerson): string | null {
  if (person === undefined) return null;
  const name = GENITIVE.test(reference[0]) ? `${person.name}’s` : person.name;
  return text.slice(0, reference.index) + name + text.slice(reference.index + reference[0].length);
}

/** Words that may accompany the name in an elliptic turn: "and of Horscroft, please?" */
const BESIDE_NAME =
  /^(?:and|or|but|so|also|then|ok|okay|what|how|about|of|for|by|the|mr|mrs|ms|dr|please|too)$/u;
/** Words of an earlier question that a name replaces. */
const PERSON_REFERENCE =
  /^(?:he|she|they|him|her|them|his|hers|their|that|this|first|second|former|latter|other|one|guy|man|woman|lady|person|and|but|so)$/u;

/** Completes a turn of only names, "And Horscroft?", with the last question that has more than names. */
function completeElliptic(text: string, past: ThreadHistory, index: KnowledgeIndex): string | null {
  const rest = index.analyzer.analyze(text).filter(({ norm }) => !BESIDE_NAME.test(norm));
  // A cheap test first: most turns are longer.
  if (rest.length === 0 || rest.length > MAX_NAME_WORDS) return null;
  const persons = new Set(
    [...past.shown]
      .slice(-MAX_STATEMENTS)
      .flatMap(({ statement }) => findPersons(statement, index).flatMap(({ keys }) => keys)),
  );
  const isName = (token: Token) =>
    isMentionedName(token, index) || persons.has(token.text.toLowerCase().replace(GENITIVE, ''));
  if (!rest.every(isName)) return null;
  for (const earlier of past.questions) {
    const asked = askingPart(earlier, index).filter(
      (token) => !PERSON_REFERENCE.test(token.norm) && !isName(token),
    );
    if (asked.some((token) => ASKING_CLASSES.has(classify(token)))) {
      return [...asked, ...rest].map(({ norm }) => norm).join(' ');
    }
  }
  return null;
}

/** Word classes that make a question worth repeating. */
const ASKING_CLASSES = new Set(['content', 'question']);

/** Returns the tokens of a question from its question word on: "ok so from the article, who is …". */
function askingPart(question: string, { analyzer }: KnowledgeIndex): Token[] {
  const tokens = analyzer.analyze(question.slice(0, MAX_QUESTION_LENGTH));
  const at = tokens.findIndex((token) => classify(token) === 'question');
  return tokens.slice(Math.max(0, at)).slice(0, MAX_WORDS);
}

/** Words taken from an earlier question, to bound the cost. */
const MAX_WORDS = 30;
const MAX_NAME_WORDS = 3;

/** Whether a token is a name that the articles mention, other than a place. */
function isMentionedName(token: Token, { search }: KnowledgeIndex): boolean {
  return (
    classify(token) === 'content' &&
    /^\p{L}/u.test(token.norm) &&
    search.mentions(token) &&
    !isPlace(token.norm) &&
    (!isEnglish(token.norm) || token.capital)
  );
}
