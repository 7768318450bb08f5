/** Training samples for follow-ups, from documents with conversations. */
import type { Fact } from '../../src/knowledge/knowledge.ts';
import {
  allTextsOf,
  listQuestionTexts,
  type Model,
  parseQuestion,
  type Question,
  rankTurn,
  readMeaning,
  readTurnSignals,
  type ShownFacts,
  stripQuestion,
  type Turn,
  type TurnFeatures,
  type TurnMeaning,
  type TurnRanked,
  type TurnSignals,
} from '../../src/matching/training.ts';
import { isWantedPassage, type JudgedThread } from '../evaluate/policies.ts';
import type { IndexedPolicy } from './policy-samples.ts';
import { type DecisionSample, type RankingSample, sampleRanking } from './samples.ts';

/** A document with follow-ups about it. */
export interface DiscussedPolicy extends IndexedPolicy {
  turns: readonly ReadTurn[];
}

interface ReadTurn {
  question: Question;
  meaning: TurnMeaning;
  shown: ShownFacts;
  /** The facts that answer it; empty if there are none. */
  right: ReadonlySet<Fact>;
}

/** Prepares the follow-ups about a document, as if each turn before had been answered rightly. */
export async function prepareTurns(
  policy: IndexedPolicy,
  threads: readonly JudgedThread[],
): Promise<DiscussedPolicy> {
  const { knowledge, index, meaning: all, encoder } = policy;
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const read: ReadTurn[] = [];
  for (const { thread, turns } of threads) {
    const past: Turn[] = [];
    let last: Fact[] = [];
    const shown = new Set<Fact>();
    for (const turn of turns) {
      const { user } = turn;
      const right = knowledge.facts.filter(({ quote }) => isWantedPassage(quote, turn));
      const options = { thread: { title: thread, turns: [...past] } };
      const texts = listQuestionTexts(user, options, { index, facts });
      const meaning = readMeaning(texts, await encoder.encode(allTextsOf(texts)));
      if (meaning?.joined != null) {
        const [question] = parseQuestion(stripQuestion(user), index);
        read.push({
          question: question as Question,
          meaning: { alone: all.compare(meaning.alone), joined: all.compare(meaning.joined) },
          shown: { last, all: new Set(shown) },
          right: new Set(right),
        });
      }
      past.push({ question: user, facts: right.slice(0, 1).map(({ key }) => key) });
      if (right.length > 0) last = right.slice(0, 1);
      for (const fact of right.slice(0, 1)) shown.add(fact);
    }
  }
  return { ...policy, turns: read };
}

const rank = (
  { question, meaning, shown }: ReadTurn,
  { index }: DiscussedPolicy,
  model: Model,
): TurnRanked[] => rankTurn(question, meaning, shown, index.search, model);

const isRight = ({ right }: ReadTurn, { doc: { subject } }: TurnRanked) =>
  subject.kind === 'fact' && right.has(subject.fact);

/** Makes a sample of each follow-up with a right fact among its candidates. */
export function makeTurnRankingSamples(
  policies: readonly DiscussedPolicy[],
  model: Model,
): RankingSample<TurnFeatures>[] {
  return policies.flatMap((policy) =>
    policy.turns.flatMap((turn) => {
      const ranked = rank(turn, policy, model);
      return sampleRanking(
        ranked.map((one) => one.turn),
        ranked.map((candidate) => isRight(turn, candidate)),
      );
    }),
  );
}

/** Makes a sample of each follow-up: whether the best candidate answers it. */
export function makeTurnDecisionSamples(
  policies: readonly DiscussedPolicy[],
  model: Model,
): DecisionSample<TurnSignals>[] {
  return policies.flatMap((policy) =>
    policy.turns.flatMap((turn) => {
      const [best, ...others] = rank(turn, policy, model);
      if (best === undefined) return [];
      const signals = readTurnSignals(turn.question, [best, ...others], turn.meaning);
      return [{ signals, answered: isRight(turn, best), weight: 1 }];
    }),
  );
}
