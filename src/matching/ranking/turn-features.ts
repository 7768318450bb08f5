import type { Fact } from '../../knowledge/knowledge.ts';
import { blockAt } from '../analysis/source-text.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { MeaningComparison } from '../meaning/meaning-index.ts';
import type { Question } from '../query/question.ts';
import { compareFact, type FactFeatures } from './fact-features.ts';

/** A follow-up in a thread, read by itself and after what it may refer to. */
export interface TurnMeaning {
  alone: MeaningComparison;
  /** After the last question, and after the heading and the passage shown last: the mean of these. */
  joined: MeaningComparison;
}

/** What a thread has shown. */
export interface ShownFacts {
  /** By the last answer. */
  last: readonly Fact[];
  /** By any answer. */
  all: ReadonlySet<Fact>;
}

/** Features of a fact or gap as the answer to a follow-up: those of the turn alone, and those of the thread. */
export interface TurnFeatures extends FactFeatures {
  /** As `asked`, `block`, `heading` and `outstanding`, of the turn after what it may refer to. */
  joinedAsked: number;
  joinedBlock: number;
  joinedHeading: number;
  joinedOutstanding: number;
  /** 1 if the last answer showed it. */
  repeated: number;
  /** 1 if an earlier answer showed it. */
  shown: number;
  /** 1 if its passage is in the paragraph or item that was shown last, or beside it. */
  beside: number;
  /** 1 if it is in the section that was shown last. */
  sameSection: number;
}

/** Computes the features of a candidate with few asks or none. */
export function compareTurn(
  question: Question,
  doc: Doc,
  { alone, joined }: TurnMeaning,
  shown: ShownFacts,
  index: SearchIndex,
): TurnFeatures {
  const { asked, block, heading, outstanding } = joined.featuresOf(doc);
  return {
    ...compareFact(question, doc, alone, index),
    joinedAsked: asked,
    joinedBlock: block,
    joinedHeading: heading,
    joinedOutstanding: outstanding,
    ...relate(doc, shown),
  };
}

function relate({ subject }: Doc, { last, all }: ShownFacts) {
  const none = { repeated: 0, shown: 0, beside: 0, sameSection: 0 };
  if (subject.kind !== 'fact') return none;
  const { fact } = subject;
  const is = (condition: boolean) => (condition ? 1 : 0);
  const isRepeated = last.includes(fact);
  const near = last.filter(({ article }) => article === fact.article);
  return {
    repeated: is(isRepeated),
    shown: is(!isRepeated && all.has(fact)),
    beside: is(!isRepeated && near.some((one) => Math.abs(one.paragraph - fact.paragraph) <= 1)),
    sameSection: is(near.some((one) => sectionOf(one) === sectionOf(fact))),
  };
}

const sectionOf = ({ article, paragraph }: Fact) => blockAt(article, paragraph)?.section ?? null;
