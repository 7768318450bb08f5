import { ArticleIndex } from '../../knowledge/article-index.ts';
import { ASKS_WANTED, findUncovered } from '../../knowledge/check.ts';
import { findNearestSentence } from '../../knowledge/check-quote.ts';
import { digestText } from '../../knowledge/checksum.ts';
import { showValue } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import type { Article, Knowledge } from '../../knowledge/types.ts';
import { count } from '../output.ts';
import { readWaived } from '../waived.ts';
import { type Finding, fromProblem } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

const warning = (kind: Finding['kind']) => ({
  severity: 'warning' as const,
  kind,
  fact: null,
  field: null,
});

/** What is amiss with whole articles: sentences without a fact, a text that has changed, drafts, few asks. */
export async function checkArticles(
  knowledge: Knowledge,
  places: SourcePositions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const uncovered = Map.groupBy(findUncovered(knowledge), ({ article }) => article);
  for (const article of knowledge.articles) {
    const waived = await readWaivedOf(article, places);
    findings.push(...waived.findings);
    const meant = await findMeant(article, knowledge, places);
    for (const { sentence } of uncovered.get(article) ?? []) {
      if (waived.quotes.has(sentence.text) || meant.has(sentence.text)) continue;
      findings.push({
        ...(await places.ofSentence(article.slug, sentence)),
        ...warning('uncovered'),
        message: `paragraph ${sentence.paragraph}, sentence ${sentence.sentence} has no fact: ${showValue(sentence.text)}`,
        mend: `npm run knowledge -- draft ${article.slug}, or waive it in waived.yaml with a reason`,
      });
    }
    findings.push(
      ...(await checkChecksum(article, places)),
      ...(await checkDrafts(article, knowledge, places)),
    );
  }
  return [...findings, ...(await checkFewAsks(knowledge, places))];
}

/** The sentences that facts rest on which did not load, or seem to: these have to be mended, not written. */
async function findMeant(
  article: Article,
  { facts }: Knowledge,
  places: SourcePositions,
): Promise<Set<string>> {
  const raw = (await places.rawFacts(article.slug)) ?? [];
  if (raw.length === facts.filter((fact) => fact.article === article).length) return new Set();
  const index = new ArticleIndex(article);
  const sentences = raw.flatMap((entry) => {
    const quote = typeof entry?.quote === 'string' ? entry.quote.trim() : '';
    if (quote === '') return [];
    const within = index.sentences.filter(({ text }) => quote.includes(text));
    return within.length > 0 ? within : (findNearestSentence(quote, index) ?? []);
  });
  return new Set(sentences.map(({ text }) => text));
}

async function readWaivedOf(
  article: Article,
  places: SourcePositions,
): Promise<{ quotes: ReadonlySet<string>; findings: Finding[] }> {
  const file = `${article.slug}/waived.yaml`;
  const text = await places.text(file);
  if (text === null) return { quotes: new Set(), findings: [] };
  const source = new Source(file, text);
  const quotes = readWaived(source, new ArticleIndex(article));
  return { quotes, findings: source.problems.map((problem) => fromProblem(problem, 'waived')) };
}

async function checkChecksum(article: Article, places: SourcePositions): Promise<Finding[]> {
  const digest = digestText(article.paragraphs);
  if (article.checksum === null || article.checksum === undefined || article.checksum === digest)
    return [];
  return [
    {
      ...(await places.ofText(`${article.slug}/article.md`, 'checksum:')),
      ...warning('checksum'),
      field: 'checksum',
      message: 'the text is not the one that was taken in',
      mend: `look at what has changed; if it is right, write: checksum: ${digest}`,
    },
  ];
}

async function checkDrafts(
  article: Article,
  { facts }: Knowledge,
  places: SourcePositions,
): Promise<Finding[]> {
  const drafts = facts.filter((fact) => fact.article === article && fact.draft === true);
  const [first] = drafts;
  if (first === undefined) return [];
  return [
    {
      ...(await places.ofFact(first, 'draft')),
      ...warning('drafts'),
      message: `${count(drafts.length, 'draft')} that nobody has gone over, beginning with "${first.id}"`,
      mend: 'shorten the statement, write asks, and take "draft: true" away',
    },
  ];
}

async function checkFewAsks({ facts }: Knowledge, places: SourcePositions): Promise<Finding[]> {
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

/** Topics that no fact has. Every article has to be there for that. */
export async function checkTopics(
  { topics, facts, articles }: Knowledge,
  places: SourcePositions,
): Promise<Finding[]> {
  const used = new Set<unknown>(facts.flatMap((fact) => fact.topics));
  for (const { slug } of articles) {
    // Facts that did not load have topics, too.
    for (const entry of (await places.rawFacts(slug)) ?? [])
      for (const topic of [entry?.topics].flat()) used.add(topic);
  }
  const unused = topics.filter(({ id }) => !used.has(id));
  return Promise.all(
    unused.map(async ({ id }) => ({
      ...(await places.ofKey('topics.yaml', id)),
      ...warning('unused-topic'),
      field: id,
      message: 'no fact has this topic',
      mend: 'give it to a fact, or take it out',
    })),
  );
}
