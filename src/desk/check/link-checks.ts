import type { Article } from '../../knowledge/knowledge.ts';
import { DeskError } from '../desk-errors.ts';
import { fetchPage } from '../import/page-fetcher.ts';
import type { Progress } from '../progress.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Requests in flight. */
const CONCURRENCY = 8;

/** For one URL, in milliseconds. */
const TIMEOUT = 10_000;

/** Reports articles' URLs that do not respond. Each URL is requested once, however many articles share it. */
export async function checkLinks(
  articles: readonly Article[],
  positions: SourcePositions,
  allowPrivate: boolean,
  progress: Progress,
): Promise<Finding[]> {
  const byUrl = Map.groupBy(
    articles.filter(({ url }) => url !== null),
    ({ url }) => url as string,
  );
  const findings: Finding[] = [];
  let done = 0;
  const queue = byUrl.entries();
  const work = async () => {
    for (const [url, sharing] of queue) {
      progress.show(`checking link ${done + 1} of ${byUrl.size}`);
      const problem = await probeUrl(url, allowPrivate);
      done += 1;
      if (problem === null) continue;
      for (const article of sharing)
        findings.push(await createFinding(article, problem, positions));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return findings;
}

async function probeUrl(url: string, allowPrivate: boolean): Promise<string | null> {
  try {
    await fetchPage(url, { allowPrivate, timeout: TIMEOUT, probe: true });
    return null;
  } catch (error) {
    if (error instanceof DeskError) return error.message;
    throw error;
  }
}

async function createFinding(
  { slug, file }: Article,
  problem: string,
  positions: SourcePositions,
): Promise<Finding> {
  return {
    ...(await positions.ofText(`${slug}/${file}`, 'url:')),
    severity: 'warning',
    kind: 'link',
    fact: null,
    field: 'url',
    message: problem,
    fix: 'update the address, or set it to null',
  };
}
