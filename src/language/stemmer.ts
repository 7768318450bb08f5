/** Stems words: "visiting", "visited" and "visits" have the same stem. */
import stemOf from 'wink-porter2-stemmer';
import { placeOf } from './places.ts';

/** Irregular forms that the stemmer does not handle. */
const IRREGULAR: Record<string, string> = {
  met: 'meet',
  said: 'say',
  says: 'say',
  came: 'come',
  went: 'go',
  gone: 'go',
  goes: 'go',
  held: 'hold',
  spoke: 'speak',
  spoken: 'speak',
  told: 'tell',
  gave: 'give',
  given: 'give',
  sent: 'send',
  saw: 'see',
  seen: 'see',
  took: 'take',
  taken: 'take',
  made: 'make',
  got: 'get',
  gotten: 'get',
  left: 'leave',
  brought: 'bring',
  thought: 'think',
  knew: 'know',
  known: 'know',
  led: 'lead',
  wrote: 'write',
  written: 'write',
  sat: 'sit',
  flew: 'fly',
  flown: 'fly',
  kept: 'keep',
  paid: 'pay',
  ran: 'run',
  began: 'begin',
  begun: 'begin',
  chose: 'choose',
  chosen: 'choose',
  fell: 'fall',
  felt: 'feel',
  fought: 'fight',
  found: 'find',
  hid: 'hide',
  hidden: 'hide',
  lost: 'lose',
  meant: 'mean',
  rose: 'rise',
  risen: 'rise',
  sold: 'sell',
  shook: 'shake',
  shaken: 'shake',
  shown: 'show',
  stood: 'stand',
  stole: 'steal',
  stolen: 'steal',
  taught: 'teach',
  understood: 'understand',
  won: 'win',
  lived: 'live',
  lives: 'live',
  living: 'live',
  men: 'man',
  women: 'woman',
  children: 'child',
  countries: 'country',
  dying: 'die',
  died: 'die',
  better: 'good',
  worse: 'bad',
};

const cache = new Map<string, string>();
/** The cache is cleared at this size, as questions may have any words. */
const CACHE_LIMIT = 50_000;

/** Returns the stem of a normalised word; numbers and dotted abbreviations are unchanged. */
export function stem(norm: string): string {
  const cached = cache.get(norm);
  if (cached !== undefined) return cached;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const base = Object.hasOwn(IRREGULAR, norm)
    ? (IRREGULAR[norm] as string)
    : (placeOf(norm) ?? norm);
  const result = /^\p{L}{3,40}$/u.test(base) ? stemOf(base) : base;
  cache.set(norm, result);
  return result;
}
