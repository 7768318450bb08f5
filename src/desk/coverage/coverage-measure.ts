import { findUncovered } from '../../knowledge/check.ts';
import type { Article, Fact, Knowledge, Sentence } from '../../knowledge/types.ts';

/** How a sentence is covered: by facts, by a waiver (or because it holds no word), or not at all. */
export type CoverageState = 'facts' | 'waived' | 'none';

/** One sentence and the facts that rest on it; a sentence that stands twice has its facts twice. */
export interface SentenceCoverage {
  sentence: Sentence;
  state: CoverageState;
  facts: Fact[];
}

/** How far one article is turned into facts. */
export interface Coverage {
  article: Article;
  /** By paragraph, in the order of the article. */
  paragraphs: SentenceCoverage[][];
  /** Drafts included. */
  facts: Fact[];
}

/** Measures `article`; `waived` holds the sentences that a curator has said need no fact. */
export function measure(
  article: Article,
  knowledge: Knowledge,
  waived: ReadonlySet<string>,
): Coverage {
  const facts = knowledge.facts.filter((fact) => fact.article === article);
  const byQuote = Map.groupBy(facts, ({ quote }) => quote);
  const uncovered = new Set(
    findUncovered({ ...knowledge, articles: [article] }).map(({ sentence }) => sentence),
  );
  const find = (sentence: Sentence): SentenceCoverage => {
    const found = byQuote.get(sentence.text) ?? [];
    const isOpen = uncovered.has(sentence) && !waived.has(sentence.text);
    return {
      sentence,
      state: found.length > 0 ? 'facts' : isOpen ? 'none' : 'waived',
      facts: found,
    };
  };
  return {
    article,
    paragraphs: article.paragraphs.map(({ sentences }) => sentences.map(find)),
    facts,
  };
}

/** The sentences that are covered, in whole percent: 100 only where all are. Without sentences 100. */
export function percent(coverages: readonly Coverage[]): number {
  const states = coverages.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ state }) => state);
  const covered = states.filter((state) => state !== 'none').length;
  return states.length === 0 ? 100 : Math.floor((100 * covered) / states.length);
}
