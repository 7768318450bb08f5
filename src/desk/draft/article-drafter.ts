import { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import type { Article } from '../../knowledge/knowledge.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import { pluralize } from '../../presentation/plural.ts';
import { loadArticle, loadTopics, readOptionalFile } from '../article-folder.ts';
import { DeskError } from '../desk-errors.ts';
import { readWaivers } from '../waivers.ts';
import { type DraftResult, draftFacts } from './fact-drafter.ts';

/** Drafts the facts that an article in a knowledge folder lacks; nothing is written. */
export async function draftArticle(
  directory: string,
  slug: string,
): Promise<DraftResult & { article: Article }> {
  const article = await loadArticle(directory, slug);
  const waivedText = await readOptionalFile(directory, `${slug}/waived.yaml`);
  let waived = new Set<string>();
  if (waivedText !== null) {
    const source = new Source(`${slug}/waived.yaml`, waivedText);
    waived = readWaivers(source, new ArticleIndex(article));
    if (source.problems.length > 0)
      throw new DeskError(source.problems.map(formatProblem).join('\n'));
  }
  const drafted = draftFacts({
    article,
    facts: await readOptionalFile(directory, `${slug}/facts.yaml`),
    gaps: await readOptionalFile(directory, `${slug}/gaps.yaml`),
    waived,
    topics: await loadTopics(directory, slug),
  });
  return { ...drafted, article };
}

/** Formats a summary of a draft. */
export function formatDraftSummary({ proposals, skipped }: DraftResult): string {
  const needs = proposals.filter(({ entry }) => entry.needs !== null).length;
  const asks = proposals.reduce((sum, { entry }) => sum + entry.asks.length, 0);
  const summary =
    proposals.length === 0
      ? 'Nothing to draft: every sentence has a fact.'
      : `Drafted ${pluralize(proposals.length, 'fact')} with ${pluralize(asks, 'ask')}; ${needs} ${needs === 1 ? 'needs' : 'need'} a "who or what?" resolved.`;
  return [summary, ...skipped.map(({ place, reason }) => `Skipped: ${place} ${reason}`)].join('\n');
}
