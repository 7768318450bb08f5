import { writeFile } from 'node:fs/promises';
import { UsageError } from '../../cli/usage-error.ts';
import { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { Source } from '../../knowledge/source.ts';
import { readOptionalFile } from '../article-folder.ts';
import { coveragePercent, measureCoverage } from '../coverage/article-coverage.ts';
import { renderCoveragePage } from '../coverage/coverage-page.ts';
import { formatCoverageTable } from '../coverage/coverage-table.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { createProgress, reportReading } from '../progress.ts';
import { readWaivers } from '../waivers.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- coverage [DIR] [--html FILE] [--min PERCENT]

Shows how much of each article the facts cover, drafts included.

  --html FILE    writes a page that marks each sentence; click one to see its facts
  --min PERCENT  exits with 1 if fewer sentences are covered`;

/** `coverage [DIR]`. Exits with 1 if less than the minimum is covered. */
export const coverageVerb: Verb = {
  usage: USAGE,
  async run(argv, { print, printError }) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      html: { type: 'string' },
      min: { type: 'string', default: '0' },
    });
    if (positionals.length > 1) throw new UsageError(USAGE);
    const minimum = Number(values.min);
    if (!(minimum >= 0 && minimum <= 100) || values.min.trim() === '') {
      throw new UsageError(
        `--min must be a percentage from 0 to 100, not "${values.min}"\n\n${USAGE}`,
      );
    }
    const directory = positionals[0] ?? defaultKnowledgeFolder();
    const progress = createProgress();
    const knowledge = await loadKnowledge(directory, {
      drafts: true,
      progress: reportReading(progress),
    }).finally(progress.clear);
    const coverages = [];
    for (const article of knowledge.articles) {
      const text = await readOptionalFile(directory, `${article.slug}/waived.yaml`);
      // Invalid waivers are reported by `check`; here they just do not count.
      const waived =
        text === null
          ? new Set<string>()
          : readWaivers(new Source('waived.yaml', text), new ArticleIndex(article));
      coverages.push(measureCoverage(article, knowledge, waived));
    }
    print(formatCoverageTable(coverages));
    if (values.html !== undefined) {
      await writeFile(values.html, renderCoveragePage(coverages));
      print(`Wrote ${values.html}.`);
    }
    const percent = coveragePercent(coverages);
    if (percent >= minimum) return 0;
    printError(`Only ${percent} % of the sentences are covered; the minimum is ${minimum} %.`);
    return 1;
  },
};
