import { ArticleIndex } from '../../knowledge/article-index.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import type { Article } from '../../knowledge/types.ts';
import { openArticle, openTopics, readOptional } from '../article-folder.ts';
import { DeskError } from '../desk-errors.ts';
import { count } from '../output.ts';
import { readWaived } from '../waived.ts';
import { type Drafted, draftFacts } from './fact-drafter.ts';

/** Drafts what an article in a knowledge folder lacks; nothing is written. */
export async function draftArticle(
  directory: string,
  slug: string,
): Promise<Drafted & { article: Article }> {
  const article = await openArticle(directory, slug);
  const waivedText = await readOptional(directory, `${slug}/waived.yaml`);
  let waived = new Set<string>();
  if (waivedText !== null) {
    const source = new Source(`${slug}/waived.yaml`, waivedText);
    waived = readWaived(source, new ArticleIndex(article));
    if (source.problems.length > 0)
      throw new DeskError(source.problems.map(formatProblem).join('\n'));
  }
  const drafted = draftFacts({
    article,
    facts: await readOptional(directory, `${slug}/facts.yaml`),
    gaps: await readOptional(directory, `${slug}/gaps.yaml`),
    waived,
    topics: await openTopics(directory),
  });
  return { ...drafted, article };
}

/** What drafting came to, in a few lines. */
export function describeDrafted({ proposals, left }: Drafted): string {
  const needs = proposals.filter(({ entry }) => entry.needs !== null).length;
  const asks = proposals.reduce((sum, { entry }) => sum + entry.asks.length, 0);
  const summary =
    proposals.length === 0
      ? 'Nothing to draft: every sentence has a fact.'
      : `Drafted ${count(proposals.length, 'fact')} with ${count(asks, 'ask')}; ${needs} ${needs === 1 ? 'needs' : 'need'} a "who or what?" settled.`;
  return [
    summary,
    ...left.map(
      ({ sentence, reason }) =>
        `Left out: paragraph ${sentence.paragraph}, sentence ${sentence.sentence} ${reason}`,
    ),
  ].join('\n');
}
