import { ASK_LIMIT } from '../../knowledge/schemas.ts';
import { type TaggedPhrase, type TaggedText, tagText, toInfinitive } from './tagged-text.ts';

/** Most asks per sentence. */
const ASKS_LIMIT = 6;

/** Most words of the sentence that follow the verb in an ask. */
const OBJECT_WORDS_LIMIT = 12;

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
 * Proposes asks for a sentence: who or what does it, when, where, what it does, what the article says
 * about the things it names, and how many. Grammar is guessed, so an ask may be awkward, but it states
 * nothing. Empty where the grammar is unclear.
 */
export function proposeAsks(sentence: string, text: TaggedText = tagText(sentence)): string[] {
  const asks = [
    ...askAboutClause(text),
    ...findThings(text)
      .slice(0, 2)
      .map((thing) => `What is said about ${thing}?`),
    ...askHowMany(text),
  ];
  const usable = [...new Set(asks.map(tidyAsk))].filter(isUsable);
  return usable.slice(0, ASKS_LIMIT);
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
  if (!rest.found || !subject.has('(#Noun|#Pronoun)') || subject.has('(who|which|that|#Negative)'))
    return [];
  const asks: string[] = [];
  if (!subject.has('^(it|there|here)$'))
    asks.push(`${subject.has(PERSON) ? 'Who' : 'What'} ${verb.text()} ${shorten(rest.text())}?`);
  if (subject.has('#Pronoun')) return asks;
  const inverted = invert(subject, verb);
  for (const [word, phrase] of PHRASES) {
    if (!rest.has(phrase)) continue;
    const before = rest.has(`^${phrase}`) ? '' : rest.splitBefore(phrase).eq(0).text();
    asks.push(`${word} ${inverted} ${shorten(before)}?`);
  }
  if (!verb.has(AUXILIARY) && rest.has('^(#Determiner|#Noun|#Adjective|#Possessive|that)'))
    asks.push(`What ${inverted}?`);
  return asks;
}

/** Puts the subject after the auxiliary: "did Thomas West visit", "was the treaty signed". */
function invert(subject: TaggedPhrase, verb: TaggedPhrase): string {
  const name = lowerFirst(subject.text());
  const auxiliary = verb.match(AUXILIARY);
  if (auxiliary.found) return `${auxiliary.text()} ${name} ${verb.not(AUXILIARY).text()}`;
  const tense = verb.has('#PastTense') ? 'did' : subject.has('#Plural$') ? 'do' : 'does';
  return `${tense} ${name} ${toInfinitive(verb)}`;
}

/** Finds the things a sentence names, most specific first: long phrases, and those with names. */
function findThings(text: TaggedText): string[] {
  const things: { name: string; weight: number }[] = [];
  text.nouns().forEach((phrase) => {
    const noun = phrase.not('^(#Preposition|#Conjunction|under|that|much)');
    const name = noun.text().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}’']+$/gu, '');
    if (noun.has('(#Pronoun|#Date)') || name.length <= 3 || name.length > 50) return;
    const weight = noun.terms().length + (noun.has('#ProperNoun') ? 1.5 : 0);
    things.push({ name: lowerFirst(name), weight });
  });
  return things.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
}

function askHowMany(text: TaggedText): string[] {
  const counted = text.match('(#Cardinal && !#Date) [#Plural]', 0);
  return counted.found ? [`How many ${counted.eq(0).text()}?`] : [];
}

function shorten(text: string): string {
  return text.split(' ').slice(0, OBJECT_WORDS_LIMIT).join(' ');
}

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
    .replace(/\[[^\]]*\]|[“”"()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /(?: (?:of|in|on|at|to|by|for|from|with|and|or|the|a|an|as|than|between|during|due))+[\s,;:.–—-]*\?$/i,
      '?',
    )
    .replace(/[\s,;:.–—-]+\?$/, '?')
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
