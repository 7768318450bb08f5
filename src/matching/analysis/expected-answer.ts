/**
 * What kind of thing a question expects, and whether a passage holds one: "How long may I keep a book?" expects a span of
 * time, and a passage on books without any does not answer it. Plain patterns over whole texts; reasons, ways and places
 * showed no gain, as nearly every passage holds something that may be one.
 */

const NUMBER =
  '(?:\\d|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|half|dozen|once|twice|first|second|third|single|no limit|unlimited|any number|none)\\b)';
const UNIT =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|terms?|semesters?|quarters?|weekdays?)';
/** Says how long or how often without a number. */
const SPAN_WORD =
  '\\b(?:immediately|promptly|permanent\\w*|indefinite\\w*|daily|weekly|monthly|yearly|annually|every|always|overnight|until|once|as (?:soon|long) as)\\b';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const DATE_WORD = `\\d|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|${WEEKDAY}|when|before|after|until|by|within|immediately|during|once|annual\\w*|(?:evening|morning|noon|midnight|today|week|month|year|day)s?)\\b`;
const PERSON_WORD =
  /\b(?:we|you|they|team|members?|staff|admin\w*|moderators?|organi[sz]ers?|committee|board|manager|director|officer|person|anyone|everyone|people|trustees?|users?|students?)\b/iu;
/** A capital that opens no sentence. */
const NAME = /(?<!^|[.!?] )\b\p{Lu}\p{Ll}/u;
/** Where a question begins: the text, a sentence or a clause. */
const OPENING = '(?:^|[,.?!] |\\b(?:and|so|but) )';

/** A kind of thing; a question expects the first kind whose pattern it matches. */
interface ExpectedKind {
  asked: RegExp;
  isHeld(passage: string): boolean;
}

const kind = (asked: string, ...held: string[]): ExpectedKind => {
  const pattern = new RegExp(held.join('|'), 'iu');
  return { asked: new RegExp(asked, 'iu'), isHeld: (passage) => pattern.test(passage) };
};

const KINDS: readonly ExpectedKind[] = [
  kind(
    '\\b(?:what|which) (?:weekday|day of the week)\\b',
    `\\b(?:${WEEKDAY}|every ?day|daily|week(?:day|end)s?)\\b`,
  ),
  // A time of day.
  kind(
    '\\b(?:what|which) (?:time of day|hour)\\b|\\b(?:at|until|till) what time\\b',
    '\\d|\\b(?:noon|midday|midnight|morning|afternoon|evening|night|dawn|dusk|sunrise|sunset|any time|always)\\b',
  ),
  // A span of time.
  kind(
    `\\bhow (?:long|many (?:\\w+ )?(?:${UNIT}|times?)|much (?:time|notice))\\b|\\bhow (?:soon|quick\\w*|fast|often|far in advance|far ahead)\\b|\\btime limit\\b|\\bfor how\\b`,
    `${NUMBER}.{0,25}\\b${UNIT}`,
    `\\ban? (?:\\w+ )?${UNIT}\\b`,
    SPAN_WORD,
  ),
  // An amount of money, or a share.
  kind(
    '\\bhow much\\b|\\bhow (?:big|large|high)\\b.*\\b(?:budget|fine|fee|allowance|deposit)|\\bwhat\\b.*\\b(?:costs?|price|salary|fees?)\\b',
    '[$£€¥%]|\\d|\\bfree\\b|\\bno (?:charge|cost|fee)|\\bpercent',
  ),
  kind(
    '\\bhow many\\b|\\bhow (?:old|big|large|tall|far|high|heavy)\\b|\\bwhat (?:is the )?(?:age|number|score|percentage|size|minimum|maximum)\\b|\\bminimum age\\b',
    NUMBER,
  ),
  // A date or time.
  kind(
    `${OPENING}(?:when|(?:on |by |until |from )?(?:what|which) (?:date|day|time|month|year))\\b|\\bwhen (?:is|are|was|were|do|does|did|will|can|should|must)\\b|\\bdeadline|\\bwhat time`,
    DATE_WORD,
  ),
  // A way to get in touch.
  kind('\\b(?:phone number|password|e-?mail address)\\b', '@|\\d{3}|http|www'),
  // A person or body.
  {
    asked: new RegExp(
      `${OPENING}whom?\\b|\\bwhat(?:['’]s| is) the name\\b|\\bwhich (?:company|group|person|people|organi\\w+)\\b`,
      'iu',
    ),
    isHeld: (passage) => NAME.test(passage) || PERSON_WORD.test(passage),
  },
];

/** Whether a passage holds what a question expects; `null` if it expects nothing in particular. */
export function holdsExpected(question: string, passage: string): boolean | null {
  const expected = KINDS.find(({ asked }) => asked.test(question));
  return expected === undefined ? null : expected.isHeld(passage);
}
