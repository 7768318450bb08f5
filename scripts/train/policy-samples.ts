/** Training samples for facts with few asks or none, from documents with questions. */
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import {
  allTextsOf,
  buildKnowledgeIndex,
  type FactFeatures,
  type FactSignals,
  type KnowledgeIndex,
  listQuestionTexts,
  MeaningIndex,
  type Model,
  parseQuestion,
  type Question,
  type QuestionMeaning,
  type Ranked,
  type ReadMeaning,
  rankCandidates,
  readMeaning,
  readSignals,
  stripQuestion,
} from '../../src/matching/training.ts';
import type { JudgedQuestion } from '../evaluate/policies.ts';
import { isWantedPassage } from '../evaluate/policies.ts';
import type { CachingEncoder } from '../harness/fold-encoders.ts';
import { type DecisionSample, type RankingSample, sampleRanking } from './samples.ts';

/** A document as drafts or as curated facts, with its indexes. */
export interface IndexedPolicy {
  fold: number;
  knowledge: Knowledge;
  index: KnowledgeIndex;
  meaning: MeaningIndex;
  /** The encoder that never saw the document. */
  encoder: CachingEncoder;
}

/** Indexes a document. Takes a few seconds where the encoder sees its texts for the first time. */
export async function indexPolicy(
  fold: number,
  knowledge: Knowledge,
  encoder: CachingEncoder,
): Promise<IndexedPolicy> {
  const index = buildKnowledgeIndex(knowledge);
  const meaning = new MeaningIndex(index.search.docs, await encoder.vectorsOf(knowledge));
  return { fold, knowledge, index, meaning, encoder };
}

/** A document, ready to be asked. */
export interface QuestionedPolicy extends IndexedPolicy {
  questions: readonly AskedQuestion[];
  /** Questions about other documents. */
  foreign: readonly AskedQuestion[];
}

/** A question with its meaning and the facts that answer it. */
interface AskedQuestion {
  text: string;
  meaning: QuestionMeaning;
  right: ReadonlySet<Fact>;
}

/** Prepares the questions about a document. */
export async function prepareQuestions(
  policy: IndexedPolicy,
  questions: readonly JudgedQuestion[],
  foreign: readonly string[],
): Promise<QuestionedPolicy> {
  const { knowledge, index, encoder } = policy;
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const read = async (text: string): Promise<QuestionMeaning> => {
    const texts = listQuestionTexts(text, {}, { index, facts });
    const vectors = await encoder.encode(allTextsOf(texts));
    return (readMeaning(texts, vectors) as ReadMeaning).alone;
  };
  const asked: AskedQuestion[] = [];
  for (const question of questions) {
    const right = knowledge.facts.filter(({ quote }) => isWantedPassage(quote, question));
    const text = question.question;
    asked.push({ text, meaning: await read(text), right: new Set(right) });
  }
  const others: AskedQuestion[] = [];
  for (const text of foreign) others.push({ text, meaning: await read(text), right: new Set() });
  return { ...policy, questions: asked, foreign: others };
}

function rank(
  { text, meaning }: AskedQuestion,
  { index, meaning: all }: QuestionedPolicy,
  model: Model,
): { question: Question; ranked: Ranked[] } {
  const parsed = parseQuestion(stripQuestion(text), index)[0] as Question;
  const question = { ...parsed, meaning: all.compare(meaning) };
  return { question, ranked: rankCandidates(question, index.search, model) };
}

const isRight = ({ right }: AskedQuestion, { doc: { subject } }: Ranked) =>
  subject.kind === 'fact' && right.has(subject.fact);

/** Makes a sample of each question with a right fact among its candidates. */
export function makeFactRankingSamples(
  policies: readonly QuestionedPolicy[],
  model: Model,
): RankingSample<FactFeatures>[] {
  return policies.flatMap((policy) =>
    policy.questions.flatMap((asked) => {
      const { ranked } = rank(asked, policy, model);
      return sampleRanking(
        ranked.flatMap(({ factFeatures }) => factFeatures ?? []),
        ranked.map((candidate) => isRight(asked, candidate)),
      );
    }),
  );
}

/** What a question about another document weighs, beside one about this document. */
const FOREIGN_WEIGHT = 0.3;

/** Makes a sample of each question: whether the best candidate answers it. */
export function makeFactDecisionSamples(
  policies: readonly QuestionedPolicy[],
  model: Model,
): DecisionSample<FactSignals>[] {
  return policies.flatMap((policy) =>
    [...policy.questions, ...policy.foreign].flatMap((asked) => {
      const { question, ranked } = rank(asked, policy, model);
      const found = readSignals(question, ranked, policy.index.search);
      if (found?.factSignals == null) return [];
      const weight = policy.foreign.includes(asked) ? FOREIGN_WEIGHT : 1;
      return [{ signals: found.factSignals, answered: isRight(asked, found.best), weight }];
    }),
  );
}
