import type { AnalyzedPassage } from '../corpus/passage.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { MeaningDetails } from '../meaning/meaning-index.ts';
import type { Question } from '../query/question.ts';
import type { FactFeatures } from '../ranking/fact-features.ts';
import { comparePassages, type PassageFeatures } from '../ranking/passage-features.ts';
import { buildPassageQuery } from '../ranking/passage-query.ts';
import { type Ranked, softmaxShare, spreadOf } from '../ranking/ranker.ts';

/**
 * Signals of whether the best candidate with few asks or none is an answer, where the question's meaning is known.
 * Shares from 0 to 1, leads and cosines from -1 to 1.
 */
export interface FactSignals
  extends Pick<FactFeatures, 'asked' | 'block' | 'heading' | 'statementCover'>,
    MeaningDetails,
    Pick<
      PassageFeatures,
      'bm25' | 'cover' | 'relativeCover' | 'rareCover' | 'exact' | 'counted' | 'length'
    > {
  /** Always 1: its weight is the bias term. */
  bias: number;
  /** Softmax probability, among all candidates, of those with its source sentence. */
  share: number;
  /** How evenly probabilities are spread over source sentences: their entropy, in units of 5 nats. */
  spread: number;
  /** Lead of its score over the next of another sentence. */
  lead: number;
  /** The highest `asked` of all candidates, and the highest of another sentence. */
  mostAsked: number;
  secondAsked: number;
  /** The highest `statementCover` of all candidates. */
  mostCover: number;
  /** 1 for a question of this type. */
  yesNo: number;
  who: number;
  what: number;
  why: number;
  where: number;
  noType: number;
  /** Number of content words, up to 12. */
  long: number;
}

/** Candidates whose passages are compared, for what is relative to the best of them. */
const COMPARED = 8;
const LEAD_SCALE = 4;
const MAX_COUNTED_WORDS = 12;

type FactRanked = Ranked & { factFeatures: FactFeatures };
const isFactRanked = (ranked: Ranked): ranked is FactRanked => ranked.factFeatures !== null;

/** Computes the signals of a ranking whose best candidate that can be shown is compared by meaning. */
export function readFactSignals(
  question: Question,
  ranked: readonly Ranked[],
  best: FactRanked,
  index: SearchIndex,
): FactSignals {
  const facts = ranked.filter(isFactRanked);
  const shown = facts.filter(({ doc }) => doc.subject.kind !== 'gap');
  const { doc } = best;
  const next = shown.find((other) => other.doc.source !== doc.source);
  const nearest = facts.toSorted((a, b) => b.factFeatures.asked - a.factFeatures.asked);
  const second = nearest.find((other) => other.doc.source !== nearest[0]?.doc.source);
  const passage = compareWithNext(question, best, shown, index);
  const { outstanding, askWords, introduces, isQuestion, ...features } = best.factFeatures;
  const is = (condition: boolean) => (condition ? 1 : 0);
  const content = question.terms.filter((term) => term.content).length;
  return {
    ...features,
    ...(question.meaning?.detailsOf(doc) as MeaningDetails),
    ...passage,
    bias: 1,
    share: softmaxShare(
      facts.filter((other) => other.doc.source === doc.source),
      facts,
    ),
    spread: spreadOf(facts),
    lead: clamp(LEAD_SCALE * (best.score - (next?.score ?? 0))),
    mostAsked: nearest[0]?.factFeatures.asked ?? 0,
    secondAsked: second?.factFeatures.asked ?? 0,
    mostCover: Math.max(...facts.map(({ factFeatures }) => factFeatures.statementCover)),
    yesNo: is(question.type === 'yes-no'),
    who: is(question.type === 'who'),
    what: is(question.type === 'what'),
    why: is(question.type === 'why'),
    where: is(question.type === 'where'),
    noType: is(question.type === 'none'),
    long: Math.min(1, content / MAX_COUNTED_WORDS),
  };
}

/** Compares the source sentence of the best candidate by letters, relative to those of the next. */
function compareWithNext(
  question: Question,
  { doc }: FactRanked,
  shown: readonly FactRanked[],
  index: SearchIndex,
) {
  const compared = [doc, ...shown.slice(0, COMPARED).map((other) => other.doc)];
  const passages = compared.map(({ source }) => source as AnalyzedPassage);
  const [own] = comparePassages(buildPassageQuery(question, index), passages, index);
  const { bm25, cover, relativeCover, rareCover, exact, counted, length } = own as PassageFeatures;
  return { bm25, cover, relativeCover, rareCover, exact, counted, length };
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));
