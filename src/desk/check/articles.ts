import { ArticleIndex } from '../../knowledge/article-index.ts';
import { ASKS_WANTED, findUncovered } from '../../knowledge/check.ts';
import { digestText } from '../../knowledge/checksum.ts';
import { showValue } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import type { Article, Knowledge } from '../../knowledge/types.ts';
import { count } from '../output.ts';
import { readWaived } from '../waived.ts';
import { type Finding, fromProblem } from './finding.ts';
import type { Places } from './places.ts';

const warning = (kind: Finding['kind']) => ({
  severity: 'warning' as const,
  kind,
  fact: null,
  field: null,
});

/** What is amiss with whole articles: sentences without a fact, a text that has changed, drafts, few asks. */
export async function checkArticles(knowledge: Knowledge, places: Places): Promise<Finding[]> {
  const findings: Finding[] = [];
  const uncovered = Map.groupBy(findUncovered(knowledge), ({ article }) => article);
  for (const article of knowledge.articles) {
    const waived = await readWaivedOf(article, places);
    findings.push(...waived.findings);
    for (const { sentence } of uncovered.get(article) ?? []) {
      if (waived.quotes.has(sentence.text)) continue;
      findings.push({
        ...(await places.ofSentence(article.slug, sentence)),
        ...warning('uncovered'),
        message: `paragraph ${sentence.paragraph}, sentence ${sentence.sentence} has no fact: ${showValue(sentence.text)}`,
        mend: `npm run knowledge -- draft ${article.slug}, or waive it in waived.yaml with a reason`,
      });
    }
    findings.push(...checkChecksum(article), ...checkDrafts(article, knowledge));
  }
  return [...findings, ...(await checkFewAsks(knowledge, places)), ...checkTopics(knowledge)];
}

async function readWaivedOf(
  article: Article,
  places: Places,
): Promise<{ quotes: ReadonlySet<string>; findings: Finding[] }> {
  const file = `${article.slug}/waived.yaml`;
  const text = await places.text(file);
  if (text === null) return { quotes: new Set(), findings: [] };
  const source = new Source(file, text);
  const quotes = readWaived(source, new ArticleIndex(article));
  return { quotes, findings: source.problems.map((problem) => fromProblem(problem, 'waived')) };
}

function checkChecksum(article: Article): Finding[] {
  const digest = digestText(article.paragraphs);
  if (article.checksum === null || article.checksum === undefined || article.checksum === digest)
    return [];
  return [
    {
      ...warning('checksum'),
      file: `${article.slug}/article.md`,
      line: 1,
      column: 1,
      field: 'checksum',
      message: 'the text is not the one that was taken in',
      mend: `look at what has changed; if it is right, write: checksum: ${digest}`,
    },
  ];
}

function checkDrafts(article: Article, { facts }: Knowledge): Finding[] {
  const drafts = facts.filter((fact) => fact.article === article && fact.draft === true);
  if (drafts.length === 0) return [];
  return [
    {
      ...warning('drafts'),
      file: `${article.slug}/facts.yaml`,
      line: null,
      column: null,
      message: `${count(drafts.length, 'draft')} that nobody has gone over, beginning with "${drafts[0]?.id}"`,
      mend: 'shorten the statement, write asks, and take "draft: true" away',
    },
  ];
}

async function checkFewAsks({ facts }: Knowledge, places: Places): Promise<Finding[]> {
  const few = facts.filter(({ asks, draft }) => draft !== true && asks.length < ASKS_WANTED);
  return Promise.all(
    few.map(async (fact) => ({
      ...(await places.ofFact(fact, 'asks')),
      ...warning('few-asks'),
      fact: fact.id,
      field: 'asks',
      message: `only ${fact.asks.length}`,
      mend: `${ASKS_WANTED} or more in different words make it easy to find`,
    })),
  );
}

function checkTopics({ topics, facts }: Knowledge): Finding[] {
  const used = new Set(facts.flatMap((fact) => fact.topics));
  return topics
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      ...warning('unused-topic'),
      file: 'topics.yaml',
      line: null,
      column: null,
      field: id,
      message: 'no fact has this topic',
      mend: 'give it to a fact, or take it out',
    }));
}
