/** Training samples for sentences that nobody has curated, out of articles with questions. */
import { readSigns, type SentenceSigns } from '../../src/matching/answerability.ts';
import type { Model } from '../../src/matching/consideration.ts';
import { prepareReader } from '../../src/matching/matcher.ts';
import { type Question, type Reader, readQuestions } from '../../src/matching/question.ts';
import { type Ranked, rank } from '../../src/matching/ranking.ts';
import type { SentenceFeatures } from '../../src/matching/sentence-features.ts';
import { knowledgeOf, type QuestionedArticle } from './articles.ts';
import type { DecisionSample, RankingSample } from './samples.ts';

/** The candidates of each question that has an answer. */
export function sentenceRankings(
  articles: readonly QuestionedArticle[],
  model: Model,
): RankingSample<SentenceFeatures>[] {
  return articles.flatMap((article) => {
    const reader = prepareReader(knowledgeOf(article));
    return article.questions.flatMap(({ question, gold }) => {
      const ranked = rankWhole(question, reader, model);
      const right = indexesOf(ranked, gold);
      const candidates = ranked.flatMap(({ sentence }) => sentence ?? []);
      return right.length === 0 ? [] : [{ candidates, right }];
    });
  });
}

/**
 * Each question put to its own article, answerable or not, and some put to the next one. A wrong
 * sentence for a question that has an answer is no answer either.
 */
export function sentenceDecisions(
  articles: readonly QuestionedArticle[],
  model: Model,
): DecisionSample<SentenceSigns>[] {
  return articles.flatMap((article, i) => {
    const reader = prepareReader(knowledgeOf(article));
    const sample = (question: string, gold: readonly number[], weight: number) => {
      const read = readQuestions(question, reader)[0] as Question;
      const ranked = rank(read, reader.index, model);
      const found = readSigns(read, ranked);
      if (found === null || found.sentence === null) return [];
      return [{ signs: found.sentence, answered: indexesOf(ranked, gold)[0] === 0, weight }];
    };
    const foreign = articles[(i + 1) % articles.length]?.questions ?? [];
    return [
      ...article.questions.flatMap(({ question, gold }) => sample(question, gold, 1)),
      ...foreign.flatMap(({ question }) => sample(question, [], 0.5)),
    ];
  });
}

function rankWhole(question: string, reader: Reader, model: Model): Ranked[] {
  return rank(readQuestions(question, reader)[0] as Question, reader.index, model);
}

function indexesOf(ranked: readonly Ranked[], gold: readonly number[]): number[] {
  return ranked.flatMap(({ doc: { subject } }, i) =>
    subject.kind === 'fact' && gold.includes(Number(subject.fact.id)) ? [i] : [],
  );
}
