/** Negation, modality and opposites: words that turn the meaning of a rule around. */
import { stem } from './stemmer.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** What a rule says of an act. */
export type Modality = 'obligation' | 'recommendation' | 'permission' | 'prohibition';

const NEGATION = /\b(?:not|no|never|none|nor|neither|cannot|without|nothing|nowhere|nobody)\b/u;

/** "Need not", "not required": lifts an obligation, but denies nothing. */
const EXEMPTION =
  /\b(?:(?:do|does|will) not (?:have to|need|require)|need not|not (?:required|needed|mandatory|compulsory|obliged|necessary)|no (?:need|obligation)|(?:cannot|(?:can|may) not) (?:stop|prevent)|no (?:\p{L}+ ){1,3}(?:required|needed|necessary)|(?:nobody|no one) (?:has|needs) to|not (?:something|anything) (?:\p{L}+ )?(?:have|has|need|needs) to)\b/gu;

/** Other phrases with a negation that deny nothing: "no later than", "whether or not". */
const IDLE_NEGATION =
  /\b(?:no (?:later|earlier|more|less|fewer|longer|matter|doubt)|not (?:only|just|limited to|later|earlier|more|less|fewer)|do not (?:forget|worry|hesitate|bother)|no (?:worries|problem|rush|wonder|idea|one else)|whether or not|or not|if not)\b/gu;

/** Words that deny, exclude or limit without a negation, so that a negation may stand for them. */
const NEGATIVE =
  /^(?:(?:prohibit|forbid|disallow|refus|reject|declin|exclu|exempt|waiv|restrict|ineligib|invalid|absen)\p{L}*|forbade|bans?|banned|bar|barred|den(?:y|ies|ied|ial)|lacks?|lacking|fail(?:s|ed|ure)?|void|unless|except|only|other|instead|stops?|ceases?|avoid(?:s|ed)?|hardly|barely|rarely|seldom|few|limited|zero|missing|non|postpon\p{L}*|delay\p{L}*|cancel\p{L}*|suspend\p{L}*|un(?:a|law|lic|p|us|inv|safe|comp)\p{L}+)$/u;

/** In order: the first that matches a place decides. Texts are in normal form, words separated by spaces. */
const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  ['permission', EXEMPTION],
  [
    'prohibition',
    /\b(?:(?:may|can|must|shall) not|cannot|(?:nobody|no one|no \p{L}+)(?: [\p{L}\d]+){0,3}? (?:may|can|shall)|not (?:allowed|permitted|entitled|eligible)|(?:prohibit|forbid)\p{L}*|ineligible|never)\b|(?:^|\| |please )do not\b/gu,
  ],
  [
    'recommendation',
    /\b(?:should|ought to|recommend\p{L}*|advis(?:e|ed|able)|encourage\p{L}*)\b/gu,
  ],
  [
    'obligation',
    /\b(?:must|shall|(?:have|has|need|needs|got) to|require(?:s|d|ments?)?|mandatory|compulsory|obligatory|obliged)\b/gu,
  ],
  [
    'permission',
    /\b(?:may|can|allow(?:ed|s)?|permit(?:ted|s)?|entitled|eligible|optional|free to)\b/gu,
  ],
];

const stemAll = (text: string): string => text.split(' ').map(stem).join(' ');

/** Prepositions whose opposite says the same with its sides exchanged: "A before B", "B after A". */
const SIDED = new Set(['befor', 'after', 'abov', 'below']);

/** Opposites, as pairs of stemmed words or phrases. */
const OPPOSITES: readonly (readonly [string, string])[] = list(`
  before/after more_than/less_than at_least/at_most minimum/maximum increase/decrease raise/lower rise/fall
  allowed/prohibited allowed/forbidden permitted/prohibited permitted/forbidden permitted/banned allowed/banned
  include/exclude included/excluded open/closed opens/closes accept/reject accepted/rejected approve/reject
  approved/rejected always/never above/below inside/outside indoors/outdoors earlier/later mandatory/optional
  required/optional compulsory/voluntary compulsory/optional with/without paid/unpaid refundable/non-refundable
  public/private public/confidential public/secret internal/external temporary/permanent start/end starts/ends
  first/last weekdays/weekends import/export buy/sell lend/borrow employer/employee landlord/tenant
  sender/recipient teacher/student opening/closing deposit/withdrawal gross/net domestic/international
  full-time/part-time minors/adults children/adults online/offline daily/weekly weekly/monthly monthly/yearly
  up_to/at_least maximum/at_least minimum/at_most everyone/nobody all/none eligible/ineligible valid/invalid
  lawful/unlawful legal/illegal safe/unsafe reversible/irreversible voluntary/involuntary keep/lose keep/delete
  kept/deleted hidden/visible elected/appointed same/different pass/fail succeed/fail agree/disagree win/lose
  add/remove enable/disable automatically/manually written/verbal written/oral older/newer oldest/newest
  higher/lower highest/lowest earliest/latest partial/full part/full encouraged/discouraged
  recommended/discouraged active/inactive wait/immediately major/minor
`).map((pair) => {
  const [one = '', other = ''] = pair.replaceAll('_', ' ').split('/').map(stemAll);
  return [one, other] as const;
});

/** The opposites both ways round. */
const BOTH_WAYS = [...OPPOSITES, ...OPPOSITES.map(([one, other]) => [other, one] as const)];

/** Whether a text, in normal form, has a negation, even one that only lifts an obligation: "need not". */
export const hasAnyNegation = (text: string): boolean =>
  NEGATION.test(text.replace(IDLE_NEGATION, ' '));

/** Whether a text, in normal form, negates something. */
export function hasNegation(text: string): boolean {
  return findNegation(text) !== null;
}

/** Finds a negation in a text in normal form: its position in UTF-16 units; `null` if nothing is negated. */
export function findNegation(text: string): number | null {
  const blank = (found: string) => ' '.repeat(found.length);
  const rest = text.replace(EXEMPTION, blank).replace(IDLE_NEGATION, blank);
  return NEGATION.exec(rest)?.index ?? null;
}

/**
 * Finds the words by which a text, in normal form, says that something is so or not so of an act.
 *
 * @param modality the one to look for; `null` for the first of any.
 */
export function findModalPhrase(text: string, modality: Modality | null): string | null {
  const found = readModalPhrases(text).find(
    (one) => modality === null || one.modality === modality,
  );
  return found?.phrase ?? null;
}

/** Yields the first phrase of each kind, without those that an earlier kind has taken. */
function* readModalPhrases(text: string): Generator<{ modality: Modality; phrase: string }> {
  let rest = text;
  for (const [modality, pattern] of MODALITIES) {
    const phrase = rest.match(pattern)?.[0];
    if (phrase === undefined) continue;
    yield { modality, phrase: phrase.trim() };
    rest = rest.replace(pattern, '|');
  }
}

/** Whether a text, in normal form, denies, excludes or limits something, with or without a negation. */
export function isNegative(text: string): boolean {
  return hasNegation(text) || text.split(' ').some((word) => NEGATIVE.test(word));
}

/** Finds what a text, in normal form, says of acts. */
export function findModalities(text: string): Set<Modality> {
  return new Set(readModalPhrases(text).map(({ modality }) => modality));
}

/** Finds an opposite: a word that only `text` has, where only `source` has the other word. Both in normal form. */
export function findOpposite(
  text: string,
  source: string,
): { said: string; instead: string } | null {
  const own = ` ${stemAll(text)} `;
  const theirs = ` ${stemAll(source)} `;
  const isOnlyIn = (where: string, elsewhere: string, what: string) =>
    where.includes(` ${what} `) && !elsewhere.includes(` ${what} `);
  for (const [one, other] of BOTH_WAYS) {
    if (!isOnlyIn(own, theirs, one) || !isOnlyIn(theirs, own, other)) continue;
    // "Valid or not" is both.
    if (own.includes(` ${one} or not `) || theirs.includes(` ${other} or not `)) continue;
    const isExchanged =
      SIDED.has(one) && wordsAfter(one, own).isDisjointFrom(wordsAfter(other, theirs));
    if (!isExchanged) return { said: wordOf(one, text), instead: wordOf(other, source) };
  }
  return null;
}

/** Returns the few words after a word. */
const wordsAfter = (word: string, text: string): Set<string> =>
  new Set(
    (text.split(` ${word} `)[1] ?? '')
      .trim()
      .split(' ')
      .slice(0, 4)
      .filter((next) => next.length > 3),
  );

/** Returns the words of a text that have these stems. */
function wordOf(stems: string, text: string): string {
  const words = text.split(' ');
  const { length } = stems.split(' ');
  const at = words.findIndex((_, i) => stemAll(words.slice(i, i + length).join(' ')) === stems);
  return words.slice(at, at + length).join(' ');
}
