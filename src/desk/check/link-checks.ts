import type { Article } from '../../knowledge/types.ts';
import { DeskError } from '../desk-errors.ts';
import { fetchPage } from '../import/page-fetcher.ts';
import type { Progress } from '../progress.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Addresses that are asked at once. */
const AT_ONCE = 8;

/** How long one may take, in milliseconds. */
const PATIENCE = 10_000;

/** Addresses of articles that do not answer (any more). Each is asked once, however many articles have it. */
export async function checkLinks(
  articles: readonly Article[],
  places: SourcePositions,
  allowPrivate: boolean,
  progress: Progress,
): Promise<Finding[]> {
  const byUrl = Map.groupBy(
    articles.filter(({ url }) => url !== null),
    ({ url }) => url as string,
  );
  const findings: Finding[] = [];
  let done = 0;
  const waiting = byUrl.entries();
  const work = async () => {
    for (const [url, owners] of waiting) {
      progress.show(`asking address ${done + 1} of ${byUrl.size}`);
      const problem = await probe(url, allowPrivate);
      done += 1;
      if (problem === null) continue;
      for (const article of owners) findings.push(await describe(article, problem, places));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return findings;
}

async function probe(url: string, allowPrivate: boolean): Promise<string | null> {
  try {
    await fetchPage(url, { allowPrivate, timeout: PATIENCE, probe: true });
    return null;
  } catch (error) {
    if (error instanceof DeskError) return error.message;
    throw error;
  }
}

async function describe(
  { slug }: Article,
  problem: string,
  places: SourcePositions,
): Promise<Finding> {
  return {
    ...(await places.ofText(`${slug}/article.md`, 'url:')),
    severity: 'warning',
    kind: 'link',
    fact: null,
    field: 'url',
    message: problem,
    mend: 'find where the article is now, or write null',
  };
}
