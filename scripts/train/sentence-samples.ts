/** Training samples for sentences that nobody has curated, out of articles with questions. */
import {
  type Model,
  prepareReader,
  type Question,
  type Ranked,
  type Reader,
  rank,
  readQuestions,
  readSigns,
  type SentenceFeatures,
  type SentenceSigns,
} from '../../src/matching/training.ts';
import type { QuestionedArticle } from './articles.ts';
import type { DecisionSample, RankingSample } from './samples.ts';

/** The candidates of each question that has an answer. */
export function sentenceRankings(
  articles: readonly QuestionedArticle[],
  model: Model,
): RankingSample<SentenceFeatures>[] {
  return articles.flatMap(({ knowledge, questions }) => {
    const reader = prepareReader(knowledge);
    return questions.flatMap(({ question, right }) => {
      const ranked = rankWhole(question, reader, model);
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
  onSubject: DecisionSample<SentenceSigns>[];
  /** Questions of the article that it answers against those that it only seems to. */
  stated: DecisionSample<SentenceSigns>[];
}

/** Each question put to its own article, and to the one before. */
export function sentenceDecisions(
  articles: readonly QuestionedArticle[],
  model: Model,
): SentenceDecisions {
  const samples: SentenceDecisions = { onSubject: [], stated: [] };
  for (const [i, { knowledge, questions }] of articles.entries()) {
    const reader = prepareReader(knowledge);
    const signsOf = (question: string) => {
      const read = readQuestions(question, reader)[0] as Question;
      return readSigns(read, rank(read, reader.index, model), reader.index)?.sentence ?? [];
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

function rankWhole(question: string, reader: Reader, model: Model): Ranked[] {
  return rank(readQuestions(question, reader)[0] as Question, reader.index, model);
}
