import { createMatcher, type Matcher } from '../../src/matching/index.ts';
import type { Model } from '../../src/matching/training.ts';
import weights from '../../src/matching/weights.json' with { type: 'json' };
import { type ArticleQuestion, draftArticles, type QuestionedArticle } from '../train/articles.ts';
import { learnSentences } from '../train/learn-sentences.ts';
import { ENGINES } from './engines.ts';
import { areaUnderRoc, rankFigures } from './percent.ts';
import { misspell } from './typos.ts';

/** What one article, or all of them, came to. */
interface Figures {
  answerable: number;
  first: number;
  /** The same where words of the question are misspelt. */
  misspeltFirst: number;
  reciprocal: number;
  /** Confidence where there is an answer, where there only seems to be one, and for another article's questions. */
  own: number[];
  impossible: number[];
  foreign: number[];
}

/** Questions of the next article that are put to each, as ones that it cannot answer. */
const FOREIGN = 60;

/**
 * Prints P@1, MRR and areas under the ROC curve for a file of articles.
 *
 * @param folds measures each article with weights learned on the others, in so many groups; 0 takes
 * the weights that there are, which may have been learned on these very articles.
 * @param peers prints the same for search libraries, each with an index for every article; takes minutes.
 */
export async function measureSentences(path: string, folds: number, peers: boolean): Promise<void> {
  const articles = await draftArticles(path);
  const rows = articles.map((article, i) => {
    const foreign = articles[(i + 1) % articles.length]?.questions.slice(0, FOREIGN) ?? [];
    return measure(article, foreign, modelFor(i, articles, folds));
  });
  const names = articles.map(({ title }) => title);
  const table = Object.fromEntries(rows.map((row, i) => [names[i], describe(row)]));
  console.table({ ...table, all: describe(rows.reduce(merge)) });
  if (peers) console.table(measurePeers(articles));
}

/** P@1 and MRR, over the ten best, of each search library. */
function measurePeers(articles: readonly QuestionedArticle[]): Record<string, object> {
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
    model = learnSentences(
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
  const looked = answerable.map((question) => look(matcher, question));
  const misspelt = answerable.map(({ question, right }, i) =>
    look(matcher, { question: misspell(question, i), right }),
  );
  const confidence = (question: ArticleQuestion) => look(matcher, question).confidence;
  return {
    answerable: answerable.length,
    ...rankFigures(looked.map(({ position }) => position)),
    misspeltFirst: rankFigures(misspelt.map(({ position }) => position)).first,
    own: looked.map((one) => one.confidence),
    impossible: questions.filter((question) => !question.answerable).map(confidence),
    foreign: foreign.map((question) => look(matcher, { ...question, right: new Set() }).confidence),
  };
}

function look(matcher: Matcher, { question, right }: Pick<ArticleQuestion, 'question' | 'right'>) {
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
