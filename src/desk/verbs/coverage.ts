import { writeFile } from 'node:fs/promises';
import { UsageError } from '../../cli/usage-error.ts';
import { ArticleIndex } from '../../knowledge/article-index.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { Source } from '../../knowledge/source.ts';
import { readOptional } from '../article-folder.ts';
import { measure, percent } from '../coverage/coverage-measure.ts';
import { toPage } from '../coverage/coverage-page.ts';
import { toTable } from '../coverage/coverage-table.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { makeProgress, showReading } from '../progress.ts';
import { readWaived } from '../waived.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `coverage` is called. */
export const USAGE = `npm run knowledge -- coverage [DIR] [--html FILE] [--min PERCENT]

Tells how far each article is turned into facts, drafts included.

  --html FILE    writes a page with each sentence marked by its facts; click one to see them
  --min PERCENT  ends with 1 where fewer sentences are covered`;

/** `coverage [DIR]`. Returns the exit status: 1 where less than the minimum is covered. */
export async function run(argv: string[], { say, note }: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, {
    html: { type: 'string' },
    min: { type: 'string', default: '0' },
  });
  if (positionals.length > 1) throw new UsageError(USAGE);
  const least = Number(values.min);
  if (!(least >= 0 && least <= 100) || values.min.trim() === '') {
    throw new UsageError(`--min "${values.min}" is no percentage from 0 to 100\n\n${USAGE}`);
  }
  const directory = positionals[0] ?? defaultFolder();
  const progress = makeProgress();
  const knowledge = await loadKnowledge(directory, {
    drafts: true,
    progress: showReading(progress),
  }).finally(progress.clear);
  const coverages = [];
  for (const article of knowledge.articles) {
    const text = await readOptional(directory, `${article.slug}/waived.yaml`);
    // What is wrong with it is for the check to tell; a waiver that does not count is seen here.
    const waived =
      text === null
        ? new Set<string>()
        : readWaived(new Source('waived.yaml', text), new ArticleIndex(article));
    coverages.push(measure(article, knowledge, waived));
  }
  say(toTable(coverages));
  if (values.html !== undefined) {
    await writeFile(values.html, toPage(coverages));
    say(`Wrote ${values.html}.`);
  }
  const reached = percent(coverages);
  if (reached >= least) return 0;
  note(`Only ${reached} % of the sentences are covered; ${least} % are wanted.`);
  return 1;
}
