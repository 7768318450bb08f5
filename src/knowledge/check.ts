import { showValue } from './problem.ts';
import { readKnowledge } from './read.ts';
import type { Article, Knowledge, Problem, Sentence } from './types.ts';

/** Asks that a fact should have at least: fewer make it hard to find. */
export const ASKS_WANTED = 3;

/** What a check of a knowledge folder found. */
export interface Findings {
  /** What keeps the knowledge from loading. */
  problems: Problem[];
  /** What a curator should look at; the knowledge loads all the same. */
  warnings: Problem[];
  /** `null` where there are problems. */
  knowledge: Knowledge | null;
}

/** Checks a knowledge folder as loading does, and for what loading lets pass. Never throws for what is in it. */
export async function checkKnowledge(directory: string): Promise<Findings> {
  const { knowledge, problems } = await readKnowledge(directory);
  if (problems.length > 0) return { problems, warnings: [], knowledge: null };
  const warnings = [
    ...warnOfUncovered(knowledge),
    ...warnOfFewAsks(knowledge),
    ...warnOfUnusedTopics(knowledge),
  ];
  return { problems, warnings, knowledge };
}

function warnOfUncovered(knowledge: Knowledge): Problem[] {
  return findUncovered(knowledge).map(({ article, sentence: { paragraph, sentence, text } }) => ({
    file: `${article.slug}/article.md`,
    line: null,
    column: null,
    fact: null,
    field: null,
    message: `paragraph ${paragraph}, sentence ${sentence} has no fact: ${showValue(text)}`,
  }));
}

/**
 * The sentences that no fact rests on, in order. Of two equal sentences of an article a fact covers
 * both, and one that holds no word needs none.
 */
export function findUncovered({
  articles,
  facts,
}: Knowledge): { article: Article; sentence: Sentence }[] {
  const covered = new Map(articles.map((article) => [article, new Set<string>()]));
  for (const { article, quote } of facts) covered.get(article)?.add(quote);
  return articles.flatMap((article) =>
    article.paragraphs
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => covered.get(article)?.has(text) !== true && /[\p{L}\p{N}]/u.test(text))
      .map((sentence) => ({ article, sentence })),
  );
}

function warnOfFewAsks({ facts }: Knowledge): Problem[] {
  return facts
    .filter(({ asks }) => asks.length < ASKS_WANTED)
    .map(({ id, article, asks }) => ({
      file: `${article.slug}/facts.yaml`,
      line: null,
      column: null,
      fact: id,
      field: 'asks',
      message: `only ${asks.length}; ${ASKS_WANTED} or more in different words make it easy to find`,
    }));
}

function warnOfUnusedTopics({ topics, facts }: Knowledge): Problem[] {
  const used = new Set(facts.flatMap((fact) => fact.topics));
  return topics
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: 'topics.yaml',
      line: null,
      column: null,
      fact: null,
      field: id,
      message: 'no fact has this topic',
    }));
}

/** What there is, in numbers: `1 article, 11 sentences (11 covered), …`. */
export function describeKnowledge(knowledge: Knowledge): string {
  const { articles, facts, gaps } = knowledge;
  const sentences = articles
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.sentences).length;
  const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  const covered = sentences - findUncovered(knowledge).length;
  return [
    count(articles.length, 'article'),
    `${count(sentences, 'sentence')} (${covered} covered)`,
    count(facts.length, 'fact'),
    count(asks, 'ask'),
    count(gaps.length, 'gap'),
  ].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
