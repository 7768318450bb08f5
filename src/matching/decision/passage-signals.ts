import { classify } from '../analysis/word-class.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Question } from '../query/question.ts';
import type { PassageFeatures } from '../ranking/passage-features.ts';
import { type Ranked, softmaxShare } from '../ranking/ranker.ts';

/** What speaks for and against an answer, between 0 and 1; shares are by weight. */
export interface PassageSignals
  extends Pick<
    PassageFeatures,
    | 'bm25'
    | 'relative'
    | 'cover'
    | 'relativeCover'
    | 'rareCover'
    | 'kin'
    | 'grammar'
    | 'focus'
    | 'pairs'
    | 'apart'
    | 'subject'
    | 'definition'
    | 'absent'
    | 'counted'
    | 'near'
    | 'before'
    | 'next'
    | 'paragraph'
    | 'nameless'
  > {
  /** Always 1. */
  bias: number;
  /** The best candidate's score. */
  score: number;
  /** Its share of all candidates' exponentials: near 1 where it stands alone. */
  share: number;
  /** How far it is ahead of the next one. */
  lead: number;
  /** The share of the question's content that no article has. */
  unknown: number;
  /** A name in the question that no article has. */
  missing: number;
  /** The share of content that the articles have, but not this paragraph: "Rollo" and "Sicily" from two. */
  elsewhere: number;
  /** The share of names that are not in this paragraph. */
  otherName: number;
  /** A number in the question that is not in this paragraph. */
  otherNumber: number;
  /** "Not", "never", "without", "other": what sentences seldom state. */
  negated: number;
  /** How many content words there are, up to 12. */
  long: number;
  /** How many of the five best are in its paragraph. */
  agree: number;
}

const NEGATION = /^(?:not|never|no|without|except|least|other)$/u;
const MAX_COUNTED_WORDS = 12;
const AGREEING_CANDIDATES = 5;
const LEAD_SCALE = 6;

/** Reads the signs off a ranking whose best candidate is a sentence that nobody has curated. */
export function readPassageSignals(
  question: Question,
  ranked: readonly Ranked[],
  best: Ranked & { sentence: PassageFeatures },
): PassageSignals {
  const facts = ranked.filter(({ doc }) => doc.passage !== null);
  const own = best.doc.passage as Passage;
  const { opening, early, length, title, leaning, exact, ...features } = best.sentence;
  const next = facts.find(({ doc }) => doc.passage !== own)?.score ?? 0;
  const near = facts.slice(0, AGREEING_CANDIDATES).filter((one) => isBeside(one, own));
  return {
    bias: 1,
    score: best.score,
    share: softmaxShare([best], facts),
    lead: Math.min(1, LEAD_SCALE * (best.score - next)),
    ...readTermSignals(question, own.paragraph),
    agree: near.length / AGREEING_CANDIDATES,
    ...features,
  };
}

const isBeside = ({ doc }: Ranked, { paragraph }: Passage) => doc.passage?.paragraph === paragraph;

type TermSignals = Pick<
  PassageSignals,
  'unknown' | 'missing' | 'elsewhere' | 'otherName' | 'otherNumber' | 'negated' | 'long'
>;

function readTermSignals({ terms }: Question, paragraph: readonly Passage[]): TermSignals {
  const content = terms.filter(({ token }) => classify(token) === 'content');
  const isHere = (stem: string) =>
    paragraph.some(({ tokens }) => tokens.some((token) => token.stem === stem));
  const away = content.filter(({ token }) => !isHere(token.stem));
  const all = content.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (some: typeof content) => some.reduce((sum, { weight }) => sum + weight, 0) / all;
  const names = content.filter(({ token }) => token.capital).length;
  const unknown = content.filter(({ known }) => !known);
  const is = (condition: boolean) => (condition ? 1 : 0);
  return {
    unknown: share(unknown),
    missing: is(unknown.some(({ token, name }) => token.capital || name)),
    elsewhere: share(away.filter(({ known }) => known)),
    otherName: names === 0 ? 0 : away.filter(({ token }) => token.capital).length / names,
    otherNumber: is(away.some(({ token }) => /^\d/u.test(token.norm))),
    negated: is(terms.some(({ token }) => NEGATION.test(token.norm))),
    long: Math.min(1, content.length / MAX_COUNTED_WORDS),
  };
}
