/** Training samples for sentences that nobody has curated, out of articles with questions. */
import {
  buildKnowledgeIndex,
  type KnowledgeIndex,
  type Model,
  type PassageFeatures,
  type PassageSignals,
  parseQuestion,
  type Question,
  type Ranked,
  rankCandidates,
  readSignals,
} from '../../src/matching/training.ts';
import type { QuestionedArticle } from './articles.ts';
import type { DecisionSample, RankingSample } from './samples.ts';

/** The candidates of each question that has an answer. */
export function sentenceRankings(
  articles: readonly QuestionedArticle[],
  model: Model,
): RankingSample<PassageFeatures>[] {
  return articles.flatMap(({ knowledge, questions }) => {
    const index = buildKnowledgeIndex(knowledge);
    return questions.flatMap(({ question, right }) => {
      const ranked = rankWhole(question, index, model);
      const places = ranked.flatMap(({ doc: { subject } }, i) =>
        subject.kind === 'fact' && right.has(subject.fact) ? [i] : [],
      );
      const candidates = ranked.flatMap(({ sentence }) => sentence ?? []);
      return places.length === 0 ? [] : [{ candidates, right: places }];
    });
  });
}

/** Samples for the two steps of the decision. */
export interface SentenceDecisions {
  /** Questions of the article against those of the next one. */
  onSubject: DecisionSample<PassageSignals>[];
  /** Questions of the article that it answers against those that it only seems to. */
  stated: DecisionSample<PassageSignals>[];
}

/** Each question put to its own article, and to the one before. */
export function sentenceDecisions(
  articles: readonly QuestionedArticle[],
  model: Model,
): SentenceDecisions {
  const samples: SentenceDecisions = { onSubject: [], stated: [] };
  for (const [i, { knowledge, questions }] of articles.entries()) {
    const index = buildKnowledgeIndex(knowledge);
    const signsOf = (question: string) => {
      const read = parseQuestion(question, index)[0] as Question;
      return (
        readSignals(read, rankCandidates(read, index.search, model), index.search)?.sentence ?? []
      );
    };
    for (const { question, answerable } of questions) {
      for (const signs of [signsOf(question)].flat()) {
        samples.stated.push({ signs, answered: answerable, weight: 1 });
        if (answerable) samples.onSubject.push({ signs, answered: true, weight: 1 });
      }
    }
    const foreign = articles[(i + 1) % articles.length]?.questions ?? [];
    for (const { question } of foreign) {
      for (const signs of [signsOf(question)].flat()) {
        samples.onSubject.push({ signs, answered: false, weight: 0.5 });
      }
    }
  }
  return samples;
}

function rankWhole(question: string, index: KnowledgeIndex, model: Model): Ranked[] {
  return rankCandidates(parseQuestion(question, index)[0] as Question, index.search, model);
}
