import { basename, dirname } from 'node:path/posix';
import { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import { findNearestSentence } from '../../knowledge/checks/quote.ts';
import { findUncovered } from '../../knowledge/checks/uncovered-sentences.ts';
import { digestText } from '../../knowledge/checksum.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import { describePlace } from '../../knowledge/place.ts';
import { showValue } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import { pluralize } from '../../presentation/plural.ts';
import { readWaivers } from '../waivers.ts';
import { type Finding, toFinding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Fewer asks make a fact hard to find. */
export const ASKS_WANTED = 3;

const warning = (kind: Finding['kind']) => ({
  severity: 'warning' as const,
  kind,
  fact: null,
  field: null,
});

/** Reports sentences without a fact, invalid waivers, changed texts, drafts, and facts with few asks. */
export async function checkArticles(
  knowledge: Knowledge,
  positions: SourcePositions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const uncovered = Map.groupBy(findUncovered(knowledge), ({ article }) => article);
  for (const article of knowledge.articles) {
    const waivers = await readArticleWaivers(article, positions);
    findings.push(...waivers.findings);
    const quoted = await findSentencesOfBrokenFacts(article, knowledge, positions);
    for (const { sentence } of uncovered.get(article) ?? []) {
      if (waivers.quotes.has(sentence.text) || quoted.has(sentence.text)) continue;
      findings.push({
        ...(await positions.ofSentence(article, sentence)),
        ...warning('uncovered'),
        message: `${describePlace(article, sentence)} has no fact: ${showValue(sentence.text)}`,
        fix: `npm run knowledge -- draft ${article.slug}, or waive it in waived.yaml with a reason`,
      });
    }
    findings.push(
      ...(await checkChecksum(article, positions)),
      ...(await checkDrafts(article, knowledge, positions)),
    );
  }
  return [...findings, ...(await checkFewAsks(knowledge, positions))];
}

/** Finds the sentences that facts quote, or seem to, which did not load: these need fixing, not drafting. */
async function findSentencesOfBrokenFacts(
  article: Article,
  { facts }: Knowledge,
  positions: SourcePositions,
): Promise<Set<string>> {
  const raw = (await positions.rawFacts(article.slug)) ?? [];
  if (raw.length === facts.filter((fact) => fact.article === article).length) return new Set();
  const index = new ArticleIndex(article);
  const sentences = raw.flatMap((entry) => {
    const quotes = [entry?.quote, entry?.quotes]
      .flat()
      .filter((quote) => typeof quote === 'string');
    return quotes.flatMap((quote) => {
      const within = index.sentences.filter(({ text }) => quote.includes(text));
      return within.length > 0 ? within : (findNearestSentence(quote.trim(), index) ?? []);
    });
  });
  return new Set(sentences.map(({ text }) => text));
}

async function readArticleWaivers(
  article: Article,
  positions: SourcePositions,
): Promise<{ quotes: ReadonlySet<string>; findings: Finding[] }> {
  const file = `${article.slug}/waived.yaml`;
  const text = await positions.text(file);
  if (text === null) return { quotes: new Set(), findings: [] };
  const source = new Source(file, text);
  const quotes = readWaivers(source, new ArticleIndex(article));
  return { quotes, findings: source.problems.map((problem) => toFinding(problem, 'waived')) };
}

async function checkChecksum(article: Article, positions: SourcePositions): Promise<Finding[]> {
  const digest = digestText(article.paragraphs);
  if (article.checksum === null || article.checksum === undefined || article.checksum === digest)
    return [];
  return [
    {
      ...(await positions.ofText(`${article.slug}/${article.file}`, 'checksum:')),
      ...warning('checksum'),
      field: 'checksum',
      message: 'the text has changed since it was imported',
      fix: `review the changes; if they are right, write: checksum: ${digest}`,
    },
  ];
}

async function checkDrafts(
  article: Article,
  { facts }: Knowledge,
  positions: SourcePositions,
): Promise<Finding[]> {
  const drafts = facts.filter((fact) => fact.article === article && fact.draft === true);
  const [first] = drafts;
  if (first === undefined) return [];
  return [
    {
      ...(await positions.ofFact(first, 'draft')),
      ...warning('drafts'),
      message: `${pluralize(drafts.length, 'unreviewed draft')}, starting with "${first.id}"`,
      fix: 'shorten the statement, write asks, and remove "draft: true"',
    },
  ];
}

async function checkFewAsks({ facts }: Knowledge, positions: SourcePositions): Promise<Finding[]> {
  const few = facts.filter(({ asks, draft }) => draft !== true && asks.length < ASKS_WANTED);
  return Promise.all(
    few.map(async (fact) => ({
      ...(await positions.ofFact(fact, 'asks')),
      ...warning('few-asks'),
      fact: fact.id,
      field: 'asks',
      message: `only ${fact.asks.length}`,
      fix: `write ${ASKS_WANTED} or more, in different words`,
    })),
  );
}

/** Reports topics that no fact has. Requires that every article loaded. */
export async function checkTopics(
  { topics, facts, articles }: Knowledge,
  positions: SourcePositions,
): Promise<Finding[]> {
  const used = new Set<unknown>(facts.flatMap((fact) => fact.topics));
  for (const { slug } of articles) {
    // Includes facts that did not load.
    for (const entry of (await positions.rawFacts(slug)) ?? []) {
      for (const topic of [entry?.topics].flat()) {
        const own = `${slug}/${topic}`;
        used.add(topics.some(({ id }) => id === own) ? own : topic);
      }
    }
  }
  const unused = topics.filter(({ id }) => !used.has(id));
  return Promise.all(
    unused.map(async ({ id }) => ({
      // An article's own topic is in its folder.
      ...(await positions.ofKey(`${dirname(id)}/topics.yaml`.replace('./', ''), basename(id))),
      ...warning('unused-topic'),
      field: basename(id),
      message: 'no fact has this topic',
      fix: 'add it to a fact, or remove it',
    })),
  );
}
