import {
  coverageKey,
  coverageKeysOf,
  findUncovered,
} from '../../knowledge/checks/uncovered-sentences.ts';
import type { Article, Fact, Knowledge, Sentence } from '../../knowledge/knowledge.ts';

/** How a sentence is covered: by facts, by a waiver (or by containing no word), or not at all. */
export type CoverageState = 'facts' | 'waived' | 'none';

/** A sentence and the facts that quote it; a repeated sentence lists its facts each time. */
export interface SentenceCoverage {
  sentence: Sentence;
  state: CoverageState;
  facts: Fact[];
}

/** How well an article is covered by facts. */
export interface ArticleCoverage {
  article: Article;
  /** The sentences by paragraph, in article order. */
  paragraphs: SentenceCoverage[][];
  /** Drafts included. */
  facts: Fact[];
}

/** Measures an article's coverage; `waived` contains the sentences that need no fact. */
export function measureCoverage(
  article: Article,
  knowledge: Knowledge,
  waived: ReadonlySet<string>,
): ArticleCoverage {
  const facts = knowledge.facts.filter((fact) => fact.article === article);
  const byPassage = Map.groupBy(
    facts.flatMap((fact) => coverageKeysOf(fact).map((key) => ({ key, fact }))),
    ({ key }) => key,
  );
  const uncovered = new Set(
    findUncovered({ ...knowledge, articles: [article] }).map(({ sentence }) => sentence),
  );
  const measure = (sentence: Sentence): SentenceCoverage => {
    const quoting = (byPassage.get(coverageKey(article, sentence)) ?? []).map(({ fact }) => fact);
    const isUncovered = uncovered.has(sentence) && !waived.has(sentence.text);
    return {
      sentence,
      state: quoting.length > 0 ? 'facts' : isUncovered ? 'none' : 'waived',
      facts: quoting,
    };
  };
  return {
    article,
    paragraphs: article.paragraphs.map(({ sentences }) => sentences.map(measure)),
    facts,
  };
}

/** Returns the share of covered sentences in percent, rounded down; 100 if there are none. */
export function coveragePercent(coverages: readonly ArticleCoverage[]): number {
  const states = coverages.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ state }) => state);
  const covered = states.filter((state) => state !== 'none').length;
  return states.length === 0 ? 100 : Math.floor((100 * covered) / states.length);
}
