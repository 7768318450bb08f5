import type { Model } from '../../src/matching/training.ts';
import type { QuestionedArticle } from './articles.ts';
import { learnDecision, learnRanking } from './learning.ts';
import { sentenceDecisions, sentenceRankings } from './sentence-samples.ts';

/** A model whose weights for uncurated sentences are learned from articles; the others stay. */
export function learnSentences(articles: readonly QuestionedArticle[], before: Model): Model {
  const model = structuredClone(before);
  model.passageFeatures = learnRanking(
    sentenceRankings(articles, model),
    model.passageFeatures,
    false,
  );
  const { onSubject, stated } = sentenceDecisions(articles, model);
  model.onSubject = learnDecision(onSubject, model.onSubject);
  model.stated = learnDecision(stated, model.stated);
  return model;
}
