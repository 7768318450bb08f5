import { createMatcher, type Matcher } from '../../src/matching/index.ts';
import type { Model } from '../../src/matching/training.ts';
import weights from '../../src/matching/weights.json' with { type: 'json' };
import { type ArticleQuestion, draftArticles, type QuestionedArticle } from '../train/articles.ts';
import { learnPassageWeights } from '../train/passage-weights.ts';
import { ENGINES } from './engines.ts';
import { areaUnderRoc, rankFigures } from './ranking-figures.ts';
import { misspell } from './typos.ts';

/** The figures of one article, or of all. */
interface Figures {
  answerable: number;
  /** Number of answers ranked first. */
  first: number;
  /** The same with misspelt questions. */
  misspeltFirst: number;
  /** Sum of the reciprocal ranks. */
  reciprocal: number;
  /** Confidence in answerable questions, in those that only seem to be, and in another article's. */
  own: number[];
  impossible: number[];
  foreign: number[];
}

/** Questions of the next article that are asked of each article as unanswerable ones. */
const FOREIGN_LIMIT = 60;

/**
 * Prints P@1, MRR and areas under the ROC curve for a file of articles.
 *
 * @param folds number of groups for cross-validation; 0 uses the current weights, which may have been
 * learned on these very articles.
 * @param peers whether to print the same for search libraries, which takes minutes.
 */
export async function evaluateArticles(path: string, folds: number, peers: boolean): Promise<void> {
  const articles = await draftArticles(path);
  const rows = articles.map((article, i) => {
    const foreign = articles[(i + 1) % articles.length]?.questions.slice(0, FOREIGN_LIMIT) ?? [];
    return measure(article, foreign, modelFor(i, articles, folds));
  });
  const names = articles.map(({ title }) => title);
  const table = Object.fromEntries(rows.map((row, i) => [names[i], describe(row)]));
  console.table({ ...table, all: describe(rows.reduce(merge)) });
  if (peers) console.table(measureLibraries(articles));
}

/** Returns P@1 and MRR of each search library, over the ten best hits. */
function measureLibraries(articles: readonly QuestionedArticle[]): Record<string, object> {
  const peers = Object.entries(ENGINES).filter(([name]) => name !== 'Footnote');
  return Object.fromEntries(
    peers.map(([name, build]) => {
      const positions = articles.flatMap(({ knowledge, questions }) => {
        const engine = build(knowledge);
        return questions
          .filter(({ answerable }) => answerable)
          .map(({ question, right }) => {
            const keys = new Set([...right].map(({ key }) => key));
            return engine.search(question).findIndex(({ key }) => keys.has(key));
          });
      });
      const share = (sum: number) => (sum / positions.length).toFixed(3);
      const { first, reciprocal } = rankFigures(positions);
      return [name, { 'P@1': share(first), MRR: share(reciprocal) }];
    }),
  );
}

const models = new Map<number, Model>();

function modelFor(i: number, articles: readonly QuestionedArticle[], folds: number): Model {
  if (folds === 0) return weights;
  const fold = i % folds;
  let model = models.get(fold);
  if (model === undefined) {
    model = learnPassageWeights(
      articles.filter((_, other) => other % folds !== fold),
      weights,
    );
    models.set(fold, model);
  }
  return model;
}

function measure(
  { knowledge, questions }: QuestionedArticle,
  foreign: readonly ArticleQuestion[],
  model: Model,
): Figures {
  const matcher = createMatcher(knowledge, { model });
  const answerable = questions.filter((question) => question.answerable);
  const results = answerable.map((question) => ask(matcher, question));
  const misspelt = answerable.map(({ question, right }, i) =>
    ask(matcher, { question: misspell(question, i), right }),
  );
  const confidence = (question: ArticleQuestion) => ask(matcher, question).confidence;
  return {
    answerable: answerable.length,
    ...rankFigures(results.map(({ position }) => position)),
    misspeltFirst: rankFigures(misspelt.map(({ position }) => position)).first,
    own: results.map((result) => result.confidence),
    impossible: questions.filter((question) => !question.answerable).map(confidence),
    foreign: foreign.map(confidence),
  };
}

function ask(matcher: Matcher, { question, right }: Pick<ArticleQuestion, 'question' | 'right'>) {
  const { verdict, candidates } = matcher.explain(question);
  const position = candidates.findIndex(
    ({ facts: [fact] }) => fact !== undefined && right.has(fact),
  );
  return { confidence: verdict.confidence, position };
}

function merge(a: Figures, b: Figures): Figures {
  return {
    answerable: a.answerable + b.answerable,
    first: a.first + b.first,
    misspeltFirst: a.misspeltFirst + b.misspeltFirst,
    reciprocal: a.reciprocal + b.reciprocal,
    own: [...a.own, ...b.own],
    impossible: [...a.impossible, ...b.impossible],
    foreign: [...a.foreign, ...b.foreign],
  };
}

function describe(figures: Figures): object {
  const { answerable, first, misspeltFirst, reciprocal, own, impossible, foreign } = figures;
  return {
    'answerable questions': answerable,
    'P@1': (first / answerable).toFixed(3),
    MRR: (reciprocal / answerable).toFixed(3),
    'P@1, 30 % misspelt': (misspeltFirst / answerable).toFixed(3),
    'AUROC, other article': areaUnderRoc(own, foreign).toFixed(3),
    'AUROC, impossible': areaUnderRoc(own, impossible).toFixed(3),
  };
}
