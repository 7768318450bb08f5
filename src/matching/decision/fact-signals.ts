import { matchStrength } from '../analysis/bag-of-words.ts';
import { holdsExpected } from '../analysis/expected-answer.ts';
import { isDefinite } from '../analysis/question-type.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Term } from '../analysis/term.ts';
import { type Doc, isGapBeside } from '../corpus/document.ts';
import type { AnalyzedPassage } from '../corpus/passage.ts';
import { createBesideTest } from '../corpus/same-subject.ts';
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
  extends Pick<FactFeatures, 'block' | 'heading' | 'askWords'>,
    MeaningDetails,
    Pick<PassageFeatures, 'bm25' | 'relativeCover' | 'rareCover' | 'counted' | 'length'> {
  /** Always 1: its weight is the bias term. */
  bias: number;
  /** Share of the question's content that its statement, source sentence or asks have. */
  found: number;
  /** How rare the rarest content word is that none of these has, beside the question's rarest. */
  rarestAbsent: number;
  /** 1 if the question has a definite type (who, when, …) that none of its asks has; 0 where it has no asks. */
  mismatch: number;
  /** How evenly probabilities are spread over source sentences: their entropy, in units of 5 nats. */
  spread: number;
  /** Lead of its score over the next of another sentence. */
  lead: number;
  /** The highest `asked` of all candidates. */
  mostAsked: number;
  /** The highest `statementCover` of all candidates. */
  mostCover: number;
  /** Softmax probability, among all candidates, of its document's gaps. */
  gapShare: number;
  /** Lead of the nearest gap's `asked` over its own; -1 if there is no gap. */
  gapAsked: number;
  /** 1 if its source passage holds what the question expects, such as a number for "how many". */
  holds: number;
  /** 1 if it does not. */
  lacks: number;
  /** Number of content words, up to 12. */
  long: number;
}

/** Candidates whose passages are compared, for what is relative to the best of them. */
const COMPARED = 8;
const LEAD_SCALE = 4;
const MAX_COUNTED_WORDS = 12;

type FactRanked = Ranked & { factFeatures: FactFeatures };
const isFactRanked = (ranked: Ranked): ranked is FactRanked => ranked.factFeatures !== null;

/**
 * Computes the signals of a ranking whose best candidate that can be shown is compared by meaning. What other documents
 * state on the same subject is no rival: it is shown beside it.
 */
export function readFactSignals(
  question: Question,
  ranked: readonly Ranked[],
  best: FactRanked,
  index: SearchIndex,
): FactSignals {
  const isBeside = createBesideTest(best.doc);
  const facts = ranked.filter(isFactRanked).filter((other) => !isBeside(other.doc));
  const shown = facts.filter(({ doc }) => doc.subject.kind !== 'gap');
  const gaps = facts.filter((candidate) => isGapBeside(candidate.doc, best.doc));
  const { doc } = best;
  const { asked, block, heading, askWords } = best.factFeatures;
  const next = shown.find((other) => other.doc.source !== doc.source);
  const is = (condition: boolean) => (condition ? 1 : 0);
  return {
    block,
    heading,
    askWords,
    ...(question.meaning?.detailsOf(doc) as MeaningDetails),
    ...compareWithNext(question, best, shown, index),
    ...compareContent(question, doc),
    bias: 1,
    mismatch: is(
      isDefinite(question.type) && doc.asks.length > 0 && !doc.typeCounts.has(question.type),
    ),
    spread: spreadOf(facts),
    lead: clamp(LEAD_SCALE * (best.score - (next?.score ?? 0))),
    mostAsked: Math.max(...facts.map(({ factFeatures }) => factFeatures.asked)),
    mostCover: Math.max(...facts.map(({ factFeatures }) => factFeatures.statementCover)),
    gapShare: softmaxShare(gaps, facts),
    gapAsked: Math.max(-1, ...gaps.slice(0, 1).map((gap) => gap.factFeatures.asked - asked)),
    long: Math.min(1, contentOf(question).length / MAX_COUNTED_WORDS),
  };
}

const contentOf = ({ terms }: Question) => terms.filter(({ content }) => content);

/** Compares the question's content words with all that is known of a fact, and what it expects with the source passage. */
export function compareContent(
  question: Question,
  { all, subject }: Doc,
): Pick<FactSignals, 'found' | 'rarestAbsent' | 'holds' | 'lacks'> {
  const isHeld =
    subject.kind === 'fact' ? holdsExpected(question.text, sourceTextOf(subject.fact)) : null;
  const expected = { holds: isHeld === true ? 1 : 0, lacks: isHeld === false ? 1 : 0 };
  const content = contentOf(question);
  const absent = content.filter(({ token }) => matchStrength(all, token) === 0);
  const sum = (terms: readonly Term[]) => terms.reduce((total, { weight }) => total + weight, 0);
  const most = (terms: readonly Term[]) => Math.max(0, ...terms.map(({ weight }) => weight));
  if (content.length === 0) return { ...expected, found: 0, rarestAbsent: 0 };
  return {
    ...expected,
    found: 1 - sum(absent) / sum(content),
    rarestAbsent: most(absent) / most(content),
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
  const { bm25, relativeCover, rareCover, counted, length } = own as PassageFeatures;
  return { bm25, relativeCover, rareCover, counted, length };
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));
