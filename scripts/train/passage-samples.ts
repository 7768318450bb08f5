/** Training samples for uncurated sentences, from articles with questions. */
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

/** Makes a sample of each question with a right fact among its candidates. */
export function makePassageRankingSamples(
  articles: readonly QuestionedArticle[],
  model: Model,
): RankingSample<PassageFeatures>[] {
  return articles.flatMap(({ knowledge, questions }) => {
    const index = buildKnowledgeIndex(knowledge);
    return questions.flatMap(({ question, right }) => {
      const ranked = rankAsWhole(question, index, model);
      const positions = ranked.flatMap(({ doc: { subject } }, i) =>
        subject.kind === 'fact' && right.has(subject.fact) ? [i] : [],
      );
      const candidates = ranked.flatMap(({ sentence }) => sentence ?? []);
      return positions.length === 0 ? [] : [{ candidates, right: positions }];
    });
  });
}

/** Samples for the decision's two steps. */
export interface PassageDecisionSamples {
  /** Questions about the article against questions about the next one. */
  onSubject: DecisionSample<PassageSignals>[];
  /** Questions that the article answers against those that it only seems to answer. */
  stated: DecisionSample<PassageSignals>[];
}

/** Makes samples of each question, asked of its own article and of the one before. */
export function makePassageDecisionSamples(
  articles: readonly QuestionedArticle[],
  model: Model,
): PassageDecisionSamples {
  const samples: PassageDecisionSamples = { onSubject: [], stated: [] };
  for (const [i, { knowledge, questions }] of articles.entries()) {
    const index = buildKnowledgeIndex(knowledge);
    const signalsOf = (text: string): PassageSignals | null => {
      const question = parseQuestion(text, index)[0] as Question;
      const ranked = rankCandidates(question, index.search, model);
      return readSignals(question, ranked, index.search)?.sentence ?? null;
    };
    for (const { question, answerable } of questions) {
      const signals = signalsOf(question);
      if (signals === null) continue;
      samples.stated.push({ signals, answered: answerable, weight: 1 });
      if (answerable) samples.onSubject.push({ signals, answered: true, weight: 1 });
    }
    const foreign = articles[(i + 1) % articles.length]?.questions ?? [];
    for (const { question } of foreign) {
      const signals = signalsOf(question);
      if (signals !== null) samples.onSubject.push({ signals, answered: false, weight: 0.5 });
    }
  }
  return samples;
}

/** Ranks candidates for a text read as a single question. */
function rankAsWhole(question: string, index: KnowledgeIndex, model: Model): Ranked[] {
  return rankCandidates(parseQuestion(question, index)[0] as Question, index.search, model);
}
