/** English contractions and chat abbreviations, with their expansions. */

const list = (forms: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(forms));

/** Expansions of whole words. */
export const CONTRACTIONS = list({
  "can't": 'can not',
  "won't": 'will not',
  "ain't": 'is not',
  "let's": 'let us',
  dont: 'do not',
  didnt: 'did not',
  doesnt: 'does not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  cant: 'can not',
  wont: 'will not',
  wouldnt: 'would not',
  couldnt: 'could not',
  shouldnt: 'should not',
  mustnt: 'must not',
  neednt: 'need not',
  hasnt: 'has not',
  havent: 'have not',
  whos: 'who is',
  whats: 'what is',
  wheres: 'where is',
  whens: 'when is',
  hows: 'how is',
  thats: 'that is',
  whatd: 'what did',
  whod: 'who did',
  wat: 'what',
  wut: 'what',
  wen: 'when',
  wer: 'where',
  y: 'why',
  u: 'you',
  ur: 'your',
  r: 'are',
  abt: 'about',
  btw: 'between',
  bw: 'between',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  govt: 'government',
  ppl: 'people',
  mtg: 'meeting',
  intl: 'international',
});

/** Expansions of endings with an apostrophe, except the possessive "'s". */
export const SUFFIXES = list({
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
});

/** Words after which "'s" means "is" rather than possession. */
export const TAKES_IS: ReadonlySet<string> = new Set(
  'who what where when how why that it he she there here'.split(' '),
);
