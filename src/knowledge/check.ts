import { formatProblem, showValue } from './problem.ts';
import { readKnowledge } from './read.ts';
import type { Fact, Knowledge, Problem } from './types.ts';

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
  const covered = findCovered(knowledge.facts);
  return knowledge.articles.flatMap((article) =>
    article.paragraphs
      .flatMap(({ sentences }) => sentences)
      .filter(
        ({ paragraph, sentence }) => !covered.has(placeKey(article.slug, paragraph, sentence)),
      )
      .map(({ paragraph, sentence, text }) => ({
        file: `${article.slug}/article.md`,
        line: null,
        column: null,
        fact: null,
        field: null,
        message: `paragraph ${paragraph}, sentence ${sentence} has no fact: ${showValue(text)}`,
      })),
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

function findCovered(facts: readonly Fact[]): Set<string> {
  return new Set(
    facts.map(({ article, paragraph, sentence }) => placeKey(article.slug, paragraph, sentence)),
  );
}

function placeKey(slug: string, paragraph: number, sentence: number): string {
  return `${slug} ${paragraph} ${sentence}`;
}

/** The findings as text, one a line, and a last line that sums them up. */
export function formatFindings({ problems, warnings, knowledge }: Findings): string {
  const lines = [
    ...problems.map((problem) => `problem: ${formatProblem(problem)}`),
    ...warnings.map((warning) => `warning: ${formatProblem(warning)}`),
  ];
  const counts = knowledge === null ? 'not loadable' : describeKnowledge(knowledge);
  const warned = warnings.length === 0 ? '' : `, ${count(warnings.length, 'warning')}`;
  const verdict = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  return [...lines, `knowledge: ${counts}: ${verdict}${warned}`].join('\n');
}

function describeKnowledge({ articles, facts, gaps }: Knowledge): string {
  const sentences = articles
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.sentences).length;
  const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  return [
    count(articles.length, 'article'),
    `${count(sentences, 'sentence')} (${findCovered(facts).size} covered)`,
    count(facts.length, 'fact'),
    count(asks, 'ask'),
    count(gaps.length, 'gap'),
  ].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
