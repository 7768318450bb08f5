/** Measures the matcher on articles that nobody has curated: every sentence is a fact without asks. */
import { createMatcher, type Matcher } from '../../src/matching/index.ts';
import { knowledgeOf, type QuestionedArticle, readArticles } from '../train/articles.ts';
import { areaUnderRoc } from './percent.ts';

/** What one article, or all of them, came to. */
interface Figures {
  answerable: number;
  first: number;
  reciprocal: number;
  /** Confidence where there is an answer, where there only seems to be one, and for another article's questions. */
  own: number[];
  impossible: number[];
  foreign: number[];
}

/** Questions of the next article that are put to each, as ones that it cannot answer. */
const FOREIGN = 60;

/** Prints P@1, MRR and areas under the ROC curve for a file of articles. */
export function measureSentences(path: string): void {
  const articles = readArticles(path);
  const rows = articles.map((article, i) => {
    const foreign = articles[(i + 1) % articles.length]?.questions.slice(0, FOREIGN) ?? [];
    return measure(
      article,
      foreign.map(({ question }) => question),
    );
  });
  const names = articles.map(({ title }) => title);
  const table = Object.fromEntries(rows.map((row, i) => [names[i], describe(row)]));
  console.table({ ...table, all: describe(rows.reduce(merge)) });
}

function measure(article: QuestionedArticle, foreign: readonly string[]): Figures {
  const matcher = createMatcher(knowledgeOf(article));
  const figures: Figures = {
    answerable: 0,
    first: 0,
    reciprocal: 0,
    own: [],
    impossible: [],
    foreign: [],
  };
  for (const { question, gold, answerable } of article.questions) {
    const { confidence, position } = look(matcher, question, gold);
    if (!answerable) {
      figures.impossible.push(confidence);
      continue;
    }
    figures.own.push(confidence);
    figures.answerable += 1;
    if (position === 0) figures.first += 1;
    if (position >= 0) figures.reciprocal += 1 / (position + 1);
  }
  figures.foreign = foreign.map((question) => look(matcher, question, []).confidence);
  return figures;
}

function look(matcher: Matcher, question: string, gold: readonly number[]) {
  const { verdict, candidates } = matcher.explain(question);
  const position = candidates.findIndex(({ facts }) => gold.includes(Number(facts[0]?.id)));
  return { confidence: verdict.confidence, position };
}

function merge(a: Figures, b: Figures): Figures {
  return {
    answerable: a.answerable + b.answerable,
    first: a.first + b.first,
    reciprocal: a.reciprocal + b.reciprocal,
    own: [...a.own, ...b.own],
    impossible: [...a.impossible, ...b.impossible],
    foreign: [...a.foreign, ...b.foreign],
  };
}

function describe({ answerable, first, reciprocal, own, impossible, foreign }: Figures): object {
  return {
    'answerable questions': answerable,
    'P@1': (first / answerable).toFixed(3),
    MRR: (reciprocal / answerable).toFixed(3),
    'AUROC, other article': areaUnderRoc(own, foreign).toFixed(3),
    'AUROC, impossible': areaUnderRoc(own, impossible).toFixed(3),
  };
}
