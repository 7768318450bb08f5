import type { Fact } from '../../knowledge/knowledge.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { FactVerdict } from '../api/verdict.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { decide } from '../decision/decide.ts';
import { mergeRankings } from '../decision/merged-ranking.ts';
import {
  isAboutOthers,
  isFarFetched,
  REPEATED_FACTOR,
  SAME_SENTENCE_FACTOR,
  UNRELATED_FACTOR,
} from '../decision/thresholds.ts';
import {
  answer,
  factsOf,
  noAnswer,
  offerNearest,
  offersNearest,
} from '../decision/verdict-builder.ts';
import type { MeaningComparison } from '../meaning/meaning-index.ts';
import { joinTerms, type Question } from '../query/question.ts';
import { type Ranked, rankCandidates } from '../ranking/ranker.ts';
import type { FactTrace, MatcherContext } from './context.ts';

/** How the thread affects which candidates a question accepts and how they score. */
export interface FollowUpPolicy {
  /** Whether only candidates that are usually asked with this question type are accepted. */
  strict: (type: QuestionType) => boolean;
  /** Facts that were shown, which a follow-up seldom asks for again. */
  repeated: ReadonlySet<Fact>;
  /** Facts shown last, whose paragraphs the question is likely to be about. */
  near: readonly Fact[];
  /** Whether it may be about a whole topic. */
  wide: boolean;
  /** Whether a document may be a candidate. */
  admits: (doc: Doc) => boolean;
}

/** The policy for a standalone question. */
export const STANDALONE: FollowUpPolicy = {
  strict: () => false,
  repeated: new Set(),
  near: [],
  wide: true,
  admits: () => true,
};

/** Answers with many asks that may turn out to be far-fetched before none of them is a candidate. */
const MAX_FAR_FETCHED = 3;

/**
 * Ranks and decides one reading, without facts that letters find but that are about something else by meaning.
 *
 * @param compared The question, compared by meaning; `undefined` where it says little by itself.
 */
export function judgeReading(
  question: Question,
  accepts: (doc: Doc) => boolean,
  compared: MeaningComparison | undefined,
  context: MatcherContext,
  policy: FollowUpPolicy,
): FactTrace {
  const { index, exact, facts, model } = context;
  const same = exact(joinTerms(question));
  const excluded = new Set<Doc>();
  let isElsewhere = false;
  let offered: Ranked[] = [];
  for (;;) {
    const isOpen = (doc: Doc) =>
      accepts(doc) && (isElsewhere ? hasFewAsks(doc) : !excluded.has(doc));
    const all = rankCandidates(question, index.search, model, isOpen);
    const ranked = mergeRankings(question, applyPolicy(all, policy), index.search, model);
    if (same !== null && accepts(same.doc))
      return { verdict: answerExactAsk(same, question, ranked), ranked, question, exact: same };
    offered = [...new Map([...ranked, ...offered].map((one) => [one.doc, one])).values()];
    const decided = decide(question, ranked, index.search, model);
    const closest = compared === undefined ? null : compareKinds(ranked, compared);
    const far = closest === null ? null : findFarFetched(decided, ranked, closest);
    const isOther = closest !== null && isAboutOthers(closest);
    if (isElsewhere || (far === null && !isOther))
      return {
        verdict: withFactsOf(
          offered.length > ranked.length ? withOffers(decided, question, offered) : decided,
          facts,
        ),
        ranked,
        question,
        exact: null,
      };
    isElsewhere = isOther || excluded.size === MAX_FAR_FETCHED;
    if (far !== null) excluded.add(far);
  }
}

/** Offers what is no candidate for an answer any more, too: the question may mean it. */
function withOffers(
  verdict: FactVerdict,
  question: Question,
  offered: readonly Ranked[],
): FactVerdict {
  if (verdict.outcome !== 'no-answer' || !offersNearest(verdict.reason)) return verdict;
  return { ...verdict, suggestions: offerNearest(question, verdict.gap, offered) };
}

/** How close the question is by meaning to what it may be about. */
interface Closeness {
  /** The cosine with the gist of a candidate with many asks; `null` for others. */
  of(doc: Doc): number | null;
  /** The highest cosine of the candidates with many asks, and of those with few; -1 where there are none. */
  many: number;
  few: number;
}

function compareKinds(ranked: readonly Ranked[], { closenessOf }: MeaningComparison): Closeness {
  const many = ranked.flatMap(({ doc }) => closenessOf(doc) ?? []);
  const few = ranked.flatMap(({ factFeatures }) =>
    factFeatures === null ? [] : [factFeatures.asked, factFeatures.block],
  );
  return { of: closenessOf, many: Math.max(-1, ...many), few: Math.max(-1, ...few) };
}

/** Returns the fact or topic with many asks that answers by letters, if the question is about something else by meaning. */
function findFarFetched(
  verdict: FactVerdict,
  ranked: readonly Ranked[],
  { of, few }: Closeness,
): Doc | null {
  if (verdict.outcome === 'no-answer') return null;
  const [match] = verdict.facts;
  const best = ranked.find(({ doc }) => match !== undefined && factsOf(doc).includes(match.fact));
  const closeness = best === undefined ? null : of(best.doc);
  if (best === undefined || closeness === null) return null;
  return isFarFetched(verdict.confidence, closeness, few) ? best.doc : null;
}

/** Leaves out facts of a topic that are no part of the knowledge that is asked. */
function withFactsOf(verdict: FactVerdict, facts: ReadonlyMap<string, Fact>): FactVerdict {
  if (verdict.outcome === 'no-answer') return verdict;
  return { ...verdict, facts: verdict.facts.filter(({ fact }) => facts.has(fact.key)) };
}

/**
 * Demotes facts that were just shown and facts unrelated to them. For a brief follow-up ("where
 * exactly?"), promotes other facts of the same sentence.
 */
function applyPolicy(ranked: Ranked[], { repeated, near, wide }: FollowUpPolicy): Ranked[] {
  if (repeated.size === 0 && near.length === 0) return ranked;
  return ranked
    .map((candidate) => {
      const { subject } = candidate.doc;
      const shown = subject.kind === 'fact' && repeated.has(subject.fact);
      const related = subject.kind === 'topic' ? wide : isRelated(subject, near);
      const isSibling =
        !wide && !shown && subject.kind === 'fact' && isFromSameSentence(subject.fact, near);
      const factor =
        (shown ? REPEATED_FACTOR : 1) *
        (related ? 1 : UNRELATED_FACTOR) *
        (isSibling ? SAME_SENTENCE_FACTOR : 1);
      return factor === 1
        ? candidate
        : { ...candidate, score: candidate.score * factor, demoted: factor < 1 };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * Whether a fact, or any nearest fact of a gap, shares a paragraph with one of `near`. True for
 * topics, and if `near` is empty.
 */
export function isRelated(subject: Doc['subject'], near: readonly Fact[]): boolean {
  if (near.length === 0 || subject.kind === 'topic') return true;
  const facts = subject.kind === 'fact' ? [subject.fact] : subject.gap.nearest;
  if (facts.length === 0) return true;
  return facts.some(({ article, paragraph }) =>
    near.some((other) => other.article === article && other.paragraph === paragraph),
  );
}

/** Whether a fact has the source sentence of one of `near`. */
const isFromSameSentence = ({ article, quote }: Fact, near: readonly Fact[]) =>
  near.some((other) => other.article === article && other.quote === quote);

/** Decides on an exact ask. */
function answerExactAsk(
  chosen: Ranked,
  question: Question,
  ranked: readonly Ranked[],
): FactVerdict {
  if (chosen.doc.subject.kind !== 'gap') return answer(chosen, ranked, 1);
  return noAnswer('not-stated', 0, question, [chosen, ...ranked]);
}
