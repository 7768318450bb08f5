import { ASK_LIMIT } from '../../knowledge/schemas.ts';
import { type TaggedPhrase, type TaggedText, tagText, toInfinitive } from './tagged-text.ts';

/** Most asks per sentence. */
const ASKS_LIMIT = 3;

/** Most words of the sentence that follow the verb in an ask. */
const OBJECT_WORDS_LIMIT = 12;

/** Most words of a subject: in longer ones, a verb was often missed. */
const SUBJECT_WORDS_LIMIT = 5;

const AUXILIARY =
  '^(is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should)';
const VERB = '(#Verb && !@hasContraction)+ #Negative? #Adverb? #Verb{0,3}';
const PERSON = '(#Person|#Actor|#Demonym|he|she|they|we|i)';
const PHRASES = [
  [
    'When',
    '(in|on|since|until|before|after|by|during|from|around|about|at) (the|early|late|mid)? #Date+',
  ],
  ['Where', '(in|at|near) the? #Place+'],
] as const;

/**
 * Proposes plain asks for a sentence: what members may or must do, who or what does it, when and where. Grammar is guessed:
 * where it is unclear, there are none.
 */
export function proposeAsks(sentence: string, text: TaggedText = tagText(sentence)): string[] {
  const plain = [askWhetherReaderMay(sentence), askForDefinition(sentence), askForPrice(sentence)];
  const asks = [...plain.filter((ask) => ask !== null), ...askAboutClause(text)];
  return [...new Set(asks.map(tidyAsk))].filter(isUsable).slice(0, ASKS_LIMIT);
}

/** "You may keep your locker." */
const READER = /^you (?<modal>may|can|must|should|have to|need to) (?!not\b)(?<rest>.+)$/iu;

/** Asks in the reader's voice what a policy says to them: "May I keep my locker?"; `null` if it does not. */
function askWhetherReaderMay(sentence: string): string | null {
  const { modal, rest } = READER.exec(sentence)?.groups ?? {};
  if (modal === undefined || rest === undefined) return null;
  const [first = '', second] = modal.toLowerCase().split(' ');
  const opening = second === undefined ? `${upperFirst(first)} I` : `Do I ${first} ${second}`;
  // One clause: what follows it may be another sentence's worth.
  const clause =
    rest.split(/[,;:.]\s|[.!]$|\s(?:and|but|or|unless|if|when|because|so|(?:\p{L}+ )?you)\s/u)[0] ??
    '';
  return `${opening} ${shorten(inFirstPerson(clause))}?`;
}

const FIRST_PERSON: Readonly<Record<string, string>> = {
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
};

const inFirstPerson = (text: string): string =>
  text.replace(/\b(?:yours?|yourself)\b/giu, (word) => FIRST_PERSON[word.toLowerCase()] ?? word);

/** "A guest is anyone without a key": "What is a guest?" */
function askForDefinition(sentence: string): string | null {
  const term = /^(an? [\p{L}’' -]{2,40}?) (?:is|means|refers to) /iu.exec(sentence)?.[1];
  return term === undefined ? null : `What is ${lowerFirst(term)}?`;
}

/** "A membership costs 30 euros": "How much does a membership cost?" */
function askForPrice(sentence: string): string | null {
  const [, thing, verb] = /^([\p{L}’' -]{2,50}?) (costs?) \P{L}*\p{N}/u.exec(sentence) ?? [];
  if (thing === undefined) return null;
  return `How much ${verb === 'cost' ? 'do' : 'does'} ${lowerFirst(thing)} cost?`;
}

/** Asks about the main clause: "Who visited Islamabad?", "When did Thomas West visit Islamabad?". */
function askAboutClause(text: TaggedText): string[] {
  const hasIntroduction = text.has('^(#Preposition|#Conjunction|#Adverb|#Gerund)');
  const clause = text
    .splitAfter('(@hasComma|@hasSemicolon|@hasColon|@hasDash)')
    .eq(hasIntroduction ? 1 : 0);
  const parts = clause.splitOn(clause.match(VERB).eq(0) as never);
  const subject = parts.eq(0).not('#Adverb$');
  const verb = parts.eq(1);
  const rest = parts.eq(2);
  if (!rest.found || !isPlainSubject(subject)) return [];
  const asks: string[] = [];
  if (subject.has(PERSON) && !subject.has('#Pronoun') && !verb.has('^(are|were)'))
    asks.push(`Who ${verb.text()} ${shorten(rest.text())}?`);
  if (subject.has('#Pronoun')) return asks;
  if (verb.has('^(may|can|must|should)') && !rest.has('^or'))
    asks.push(askWhetherAllowed(subject, verb, rest));
  const inverted = invert(subject, verb);
  for (const [word, phrase] of PHRASES) {
    if (!rest.has(phrase)) continue;
    const before = rest.has(`^${phrase}`) ? '' : rest.splitBefore(phrase).eq(0).text();
    asks.push(`${word} ${inverted} ${shorten(before)}?`);
  }
  const isNamed = subject.has(PERSON) || subject.has('#ProperNoun');
  if (
    isNamed &&
    !verb.has(AUXILIARY) &&
    rest.has('^(#Determiner|#Noun|#Adjective|#Possessive|that)')
  )
    asks.push(`What ${inverted}?`);
  return asks;
}

/** Whether a subject is a short noun phrase that someone may ask about: not "anyone", "you" or "this". */
function isPlainSubject(subject: TaggedPhrase): boolean {
  return (
    subject.has('(#Noun|#Pronoun)') &&
    subject.terms().length <= SUBJECT_WORDS_LIMIT &&
    !subject.has('(who|which|that|whose|#Negative)') &&
    !subject.has(
      '^(you|i|this|these|those|such|any|anyone|anybody|anything|everyone|everybody|everything|someone|somebody|something|all|both|each|some|most|others?|what|whatever|if)',
    )
  );
}

/** "May guests use the machines?", also where they may not. */
function askWhetherAllowed(subject: TaggedPhrase, verb: TaggedPhrase, rest: TaggedPhrase): string {
  const modal = verb.match(AUXILIARY);
  const act = verb.not(AUXILIARY).not('#Negative').text();
  return `${upperFirst(modal.text())} ${withinSentence(subject)} ${act} ${shorten(rest.text())}?`;
}

/** Puts the subject after the auxiliary: "did Thomas West visit", "was the treaty signed". */
function invert(subject: TaggedPhrase, verb: TaggedPhrase): string {
  const name = withinSentence(subject);
  const auxiliary = verb.match(AUXILIARY);
  if (auxiliary.found) return `${auxiliary.text()} ${name} ${verb.not(AUXILIARY).text()}`;
  const tense = verb.has('#PastTense') ? 'did' : subject.has('#Plural$') ? 'do' : 'does';
  return `${tense} ${name} ${toInfinitive(verb)}`;
}

function shorten(text: string): string {
  return text.split(' ').slice(0, OBJECT_WORDS_LIMIT).join(' ');
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A subject as it stands within a sentence: names keep their capitals. */
const withinSentence = (subject: TaggedPhrase): string =>
  subject.has('^(#ProperNoun|#Acronym|#Person|#Place|#Organization)')
    ? lowerFirst(subject.text())
    : subject.text().slice(0, 1).toLowerCase() + subject.text().slice(1);

/** Lower-cases a word that is capitalised only because it starts the sentence. */
function lowerFirst(text: string): string {
  return /^(?:The|A|An|This|That|These|Those|Some|Many|Most|All|Several|Other|Both|Each|My|His|Her|Its|Their|Our)\b/.test(
    text,
  )
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

/** Removes brackets, quotation marks, and words at the end that lead nowhere. */
function tidyAsk(ask: string): string {
  return ask
    .replace(/\[[^[\]]*\]|[“”"()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /(?: (?:of|in|on|at|to|by|for|from|with|and|or|the|a|an|as|than|between|during|due))+[\s,;:.–—-]*\?$/i,
      '?',
    )
    .replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+\?$/, '?')
    .trim();
}

/** Whether an ask fits into Discord, and is more than a question word and a verb. */
function isUsable(ask: string): boolean {
  return (
    ask.length <= ASK_LIMIT &&
    ask.split(' ').length >= 3 &&
    /[\p{L}\p{N}]/u.test(ask.replace(/^\S+/, ''))
  );
}
