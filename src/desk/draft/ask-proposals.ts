import { ASK_LIMIT } from '../../knowledge/schemas.ts';
import {
  type Clause,
  findClause,
  isAuxiliary,
  join,
  readTerms,
  type TaggedTerm,
  toInfinitive,
} from './grammar.ts';
import { findPhrases, findSubjects, type NounPhrase } from './phrases.ts';

/** Most asks that are proposed for one sentence. */
const MOST = 6;

/** Longest stretch of a sentence that is repeated in an ask, in words. */
const LONGEST = 12;

/**
 * Ways to ask for what a sentence says, most telling first: who or what does it, what it does, when,
 * where, how many, and what is said about the things it names. Grammar is guessed, so an ask may
 * read oddly; it never says anything, so it cannot say anything wrong. Never empty for a sentence
 * that holds a word, unless it is made of symbols alone.
 */
export function proposeAsks(
  sentence: string,
  terms: readonly TaggedTerm[] = readTerms(sentence),
): string[] {
  const clause = findClause(terms);
  const subjects = findSubjects(terms);
  const asks = [
    ...(clause === null ? [] : [askSubject(clause), ...askInside(clause)]),
    ...subjects.slice(0, 2).map((thing) => `What does the article say about ${lower(thing)}?`),
    ...askNumbers(terms),
  ].filter((ask) => ask !== null);
  const fitting = [...new Set(asks.map(tidy))].filter(isUsable);
  return fitting.length > 0 ? fitting.slice(0, MOST) : [askPlainly(sentence)];
}

/** "Who visited Islamabad?": the clause with its subject asked for. */
function askSubject({ subject, verb, rest }: Clause): string | null {
  const end = shorten(rest);
  if (end === null) return null;
  // "It is impossible to …", "there are …": nothing is the subject.
  if (/^(?:it|there|here)$/i.test(join(subject))) return null;
  const who = isSomebody(subject) ? 'Who' : 'What';
  return `${who} ${join(verb)} ${end}?`;
}

function isSomebody(subject: readonly TaggedTerm[]): boolean {
  if (/^(?:he|she|they|we|i|who)$/i.test(join(subject))) return true;
  const last = subject.at(-1);
  return (
    subject.some(({ tags }) => tags.has('Person')) ||
    (last?.tags ?? new Set()).has('Demonym') ||
    last?.tags.has('Actor') === true
  );
}

/** The questions that keep the subject: what it does, and when and where. */
function askInside({ lead, subject, verb, rest }: Clause): (string | null)[] {
  if (subject.length > 8 || subject.some(({ tags }) => tags.has('Pronoun'))) return [];
  const front = frontOf(subject, verb);
  if (front === null) return [];
  const phrases = findPhrases(rest);
  const date = phrases.find(({ kind }) => kind === 'date');
  const place = phrases.find(({ kind }) => kind === 'place');
  const leadKinds = new Set(findPhrases(lead).map(({ kind }) => kind));
  const object = rest[0];
  const hasObject =
    takesObject(verb) &&
    object !== undefined &&
    !object.tags.has('Preposition') &&
    !object.tags.has('Adverb');
  return [
    date !== undefined ? around('When', front, rest, date) : null,
    leadKinds.has('date') ? `When ${front} ${shorten(rest) ?? ''}?` : null,
    place !== undefined ? around('Where', front, rest, place) : null,
    leadKinds.has('place') ? `Where ${front} ${shorten(rest) ?? ''}?` : null,
    hasObject || rest.length === 0 ? `What ${front}?` : null,
  ];
}

/** Whether what follows the verb may be asked for with "what": "is", "built", but not "was built". */
function takesObject(verb: readonly TaggedTerm[]): boolean {
  const [first, ...others] = verb;
  const last = others.at(-1);
  if (last === undefined)
    return !isAuxiliary(first) || /^(?:is|are|was|were)$/i.test(first?.text ?? '');
  return !/^(?:is|are|was|were|has|have|had)$/i.test(first?.text ?? '') || last.tags.has('Gerund');
}

/** The subject with the verb around it, as questions have it: "did Thomas West visit", "was it built"; `null` where the verb is unclear. */
function frontOf(subject: readonly TaggedTerm[], verb: readonly TaggedTerm[]): string | null {
  const name = lowerFirst(subject);
  const [first, ...others] = verb as [TaggedTerm, ...TaggedTerm[]];
  if (isAuxiliary(first)) return `${first.text.toLowerCase()} ${name} ${join(others)}`.trim();
  if (others.length > 0) return null;
  const isPast = first.tags.has('PastTense');
  const isPlural = subject.at(-1)?.tags.has('Plural') === true;
  return `${isPast ? 'did' : isPlural ? 'do' : 'does'} ${name} ${toInfinitive(first.text, isPast ? 'PastTense' : 'PresentTense')}`;
}

function around(
  word: string,
  front: string,
  rest: readonly TaggedTerm[],
  { start, end }: NounPhrase,
): string {
  const without = [...rest.slice(0, start), ...rest.slice(end)];
  const tail = start === 0 ? '' : (shorten(rest.slice(0, start)) ?? '');
  return without.length === 0 ? `${word} ${front}?` : `${word} ${front} ${tail}?`;
}

function askNumbers(terms: readonly TaggedTerm[]): string[] {
  return findPhrases(terms)
    .filter(({ kind }) => kind === 'number')
    .slice(0, 1)
    .map(({ end }) => {
      const counted = terms.slice(end, end + LONGEST);
      const stop = counted.findIndex(({ post }) => /[,;:.)]/.test(post));
      return `How many ${join(stop === -1 ? counted.slice(0, 6) : counted.slice(0, Math.min(stop + 1, 8)))}?`;
    });
}

/** For a sentence without grammar: its first words. */
function askPlainly(sentence: string): string {
  const words = sentence
    .replace(/[^\p{L}\p{N}\s'’-]+/gu, ' ')
    .trim()
    .split(/\s+/);
  let text = '';
  for (const word of words) {
    if (text.length + word.length > ASK_LIMIT - 20) break;
    text = `${text} ${word}`.trim();
  }
  return `What about ${text || [...sentence].slice(0, 60).join('')}?`;
}

/** The end of an ask: whole words, stopping before a preposition where it is long; `null` where nothing is left. */
function shorten(rest: readonly TaggedTerm[]): string | null {
  if (rest.length === 0) return null;
  if (rest.length <= LONGEST) return join(rest);
  const stop = rest.findLastIndex(
    ({ tags }, at) => at > 2 && at <= LONGEST && tags.has('Preposition'),
  );
  return join(rest.slice(0, stop === -1 ? LONGEST : stop));
}

function lowerFirst(subject: readonly TaggedTerm[]): string {
  return subject[0]?.tags.has('ProperNoun') || isName(subject[0])
    ? join(subject)
    : lower(join(subject));
}

const isName = (term: TaggedTerm | undefined) =>
  term !== undefined && /\p{Lu}.*\p{Lu}/u.test(term.text);

/** A small first letter for words that have a capital only for opening the sentence. */
function lower(text: string): string {
  return /^(?:The|A|An|This|That|These|Those|Some|Many|Most|All|Several|Other|Both|Each|His|Her|Its|Their|Our)\b/.test(
    text,
  )
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

function tidy(ask: string): string {
  return ask
    .replace(/\[[^\]]*\]|[“”"()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /(?: (?:of|in|on|at|to|by|for|from|with|and|or|the|a|an|as|than|between|during|due))+\?$/i,
      '?',
    )
    .replace(/[\s,;:.–—-]+\?$/, '?')
    .trim();
}

/** Short enough for Discord, and more than a question word and a verb. */
function isUsable(ask: string): boolean {
  return (
    ask.length <= ASK_LIMIT &&
    ask.split(' ').length >= 3 &&
    /[\p{L}\p{N}]/u.test(ask.replace(/^\S+/, ''))
  );
}
