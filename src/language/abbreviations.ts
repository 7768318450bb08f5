/**
 * Abbreviations whose full stop rarely ends a sentence, in lower case and without the last full stop. The
 * lists are short on purpose: they cover what news and reference articles use.
 */

/** Precede a name, so the sentence always continues. */
export const TITLES = new Set(
  (
    'mr mrs ms mx dr prof gen maj col lt sgt capt cmdr adm brig cpl pvt rev fr hon gov sen rep amb pres ' +
    'supt insp det atty st mt ft messrs mme mlle'
  ).split(' '),
);

/** Occur within a phrase, so the sentence always continues. */
export const CONNECTIVES = new Set(
  'e.g i.e cf vs v viz al ca approx esp incl resp lit trans pub stat'.split(' '),
);

/** Precede a number: "No. 5", "pp. 3–4", "Dec. 9". */
export const BEFORE_NUMBERS = new Set(
  (
    'no nos nr p pp vol vols art arts sec secs ch cl fig figs par para paras pt pts reg regs sched app c est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Follow a name, and may end a sentence: "Acme Inc. said", "at Acme Inc. The". */
export const AFTER_NAMES = new Set(
  'inc corp ltd co llc plc bros jr sr esq dept univ assn'.split(' '),
);

/** Times of day; the sentence continues only before a day, a month or a time zone. */
export const TIMES = new Set('a.m p.m'.split(' '));

/** Matches what may follow a time of day in the same sentence. */
export const AFTER_TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:eastern|central|mountain|pacific|greenwich|local|gmt|utc|[ecmp][sd]t|bst|cet|pkt|ist)\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/**
 * Words that open a sentence far more often than they follow an abbreviation. They decide ambiguous cases:
 * "in the U.S. The talks" is two sentences, "Special U.S. Representative" one.
 */
export const OPENERS = new Set(
  (
    'the a an this that these those he she it they we you i his her its their our my your there here ' +
    'in on at by for from with without within during after before since until under over among between ' +
    'and but or yet so nor however moreover furthermore meanwhile although though while when where who ' +
    'why how what which if because as unlike like despite then thus therefore also another other others ' +
    'some many most several both each all no not one two three in additionally according since to today'
  ).split(' '),
);
