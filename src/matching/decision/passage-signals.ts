import { classify } from '../analysis/word-class.ts';
import type { AnalyzedPassage } from '../corpus/passage.ts';
import type { Question } from '../query/question.ts';
import type { PassageFeatures } from '../ranking/passage-features.ts';
import { type Ranked, softmaxShare } from '../ranking/ranker.ts';

/** Signals of whether the best uncurated sentence is an answer, from 0 to 1; shares are by weight. */
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
  /** Always 1: its weight is the bias term. */
  bias: number;
  /** The best candidate's score. */
  score: number;
  /** Its softmax probability among the uncurated candidates. */
  share: number;
  /** Lead of its score over the next candidate's. */
  lead: number;
  /** Share of the question's content that the knowledge lacks. */
  unknown: number;
  /** 1 if the question has a name that the knowledge lacks. */
  missing: number;
  /** Share of the question's content that is known but not in this paragraph. */
  elsewhere: number;
  /** Share of the question's names that are not in this paragraph. */
  otherName: number;
  /** 1 if the question has a number that is not in this paragraph. */
  otherNumber: number;
  /** 1 if the question is negated ("not", "never", "without", "other"), which sentences seldom answer. */
  negated: number;
  /** Number of content words, up to 12. */
  long: number;
  /** Share of the five best candidates that are in its paragraph. */
  agree: number;
}

const NEGATION = /^(?:not|never|no|without|except|least|other)$/u;
const MAX_COUNTED_WORDS = 12;
const AGREEING_CANDIDATES = 5;
const LEAD_SCALE = 6;

/** Computes the signals of a ranking whose best candidate is an uncurated sentence. */
export function readPassageSignals(
  question: Question,
  ranked: readonly Ranked[],
  best: Ranked & { sentence: PassageFeatures },
): PassageSignals {
  const facts = ranked.filter(({ doc }) => doc.passage !== null);
  const own = best.doc.passage as AnalyzedPassage;
  const { opening, early, length, title, leaning, exact, ...features } = best.sentence;
  const next = facts.find(({ doc }) => doc.passage !== own)?.score ?? 0;
  const near = facts
    .slice(0, AGREEING_CANDIDATES)
    .filter((candidate) => isInParagraph(candidate, own));
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

const isInParagraph = ({ doc }: Ranked, { paragraph }: AnalyzedPassage) =>
  doc.passage?.paragraph === paragraph;

type TermSignals = Pick<
  PassageSignals,
  'unknown' | 'missing' | 'elsewhere' | 'otherName' | 'otherNumber' | 'negated' | 'long'
>;

function readTermSignals({ terms }: Question, paragraph: readonly AnalyzedPassage[]): TermSignals {
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
