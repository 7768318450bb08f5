import type { Question } from '../query/question.ts';
import { type Ranked, softmaxShare, spreadOf } from '../ranking/ranker.ts';
import type { TurnFeatures, TurnMeaning } from '../ranking/turn-features.ts';
import { ratio } from '../util/ratio.ts';
import { compareContent, type FactSignals } from './fact-signals.ts';

/** Signals of whether the best candidate answers a follow-up. Shares from 0 to 1, leads and cosines from -1 to 1. */
export interface TurnSignals
  extends TurnFeatures,
    Pick<FactSignals, 'found' | 'rarestAbsent' | 'holds' | 'lacks'> {
  /** Always 1: its weight is the bias term. */
  bias: number;
  /** Cosine of the turn alone with the source passage in its context, and of the turn after what it may refer to. */
  context: number;
  joinedContext: number;
  /** Softmax probability, among all candidates, of those with its source sentence. */
  share: number;
  /** How evenly probabilities are spread over source sentences: their entropy, in units of 5 nats. */
  spread: number;
  /** The highest `asked` of all candidates. */
  mostAsked: number;
  /** Share of the turn's content words that the knowledge lacks. */
  unknown: number;
  /** 1 for a question of this type. */
  yesNo: number;
  howMany: number;
  noType: number;
  /** Number of content words, up to 6. */
  long: number;
}

/** A candidate for the answer to a follow-up. */
export type TurnRanked = Ranked & { turn: TurnFeatures };

const MAX_COUNTED_WORDS = 6;

/** Computes the signals of a ranking, whose first is the best candidate. */
export function readTurnSignals(
  question: Question,
  ranked: readonly [TurnRanked, ...TurnRanked[]],
  { alone, joined }: TurnMeaning,
): TurnSignals {
  const [best] = ranked;
  const content = question.terms.filter((term) => term.content);
  const unknown = content.filter(({ known }) => !known).length;
  const is = (condition: boolean) => (condition ? 1 : 0);
  return {
    ...best.turn,
    ...compareContent(question, best.doc),
    bias: 1,
    context: alone.contextOf(best.doc),
    joinedContext: joined.contextOf(best.doc),
    share: softmaxShare(
      ranked.filter(({ doc }) => doc.source === best.doc.source),
      ranked,
    ),
    spread: spreadOf(ranked),
    mostAsked: Math.max(...ranked.map(({ turn }) => turn.asked)),
    unknown: ratio(unknown, content.length),
    yesNo: is(question.type === 'yes-no'),
    howMany: is(question.type === 'how-many' || question.type === 'how-long'),
    noType: is(question.type === 'none'),
    long: Math.min(1, content.length / MAX_COUNTED_WORDS),
  };
}
