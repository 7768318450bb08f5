import type { Model } from '../../src/matching/training.ts';
import type { QuestionedArticle } from './articles.ts';
import { trainDecision, trainRanking } from './gradient-descent.ts';
import { makePassageDecisionSamples, makePassageRankingSamples } from './passage-samples.ts';

/** Returns a model with weights for uncurated sentences learned from articles; the others stay as they are. */
export function learnPassageWeights(articles: readonly QuestionedArticle[], before: Model): Model {
  const model = structuredClone(before);
  model.passageFeatures = trainRanking(
    makePassageRankingSamples(articles, model),
    model.passageFeatures,
    {},
  );
  const { onSubject, stated } = makePassageDecisionSamples(articles, model);
  model.onSubject = trainDecision(onSubject, model.onSubject);
  model.stated = trainDecision(stated, model.stated);
  return model;
}
