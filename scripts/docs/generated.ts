import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { makeCommandReference } from './command-reference.ts';
import { makeConfigurationTable, makeEnvExample } from './configuration.ts';
import { makeMetricsTable, makeProcessMetricsTable } from './metrics-tables.ts';
import { makeMutationsTable } from './mutations-table.ts';
import { replaceSection } from './sections.ts';

/** The shipped knowledge, whose topics have commands. */
const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');

/** A file that is generated from the code, as a whole or in sections. */
export interface Generated {
  /** Relative to the repository's root. */
  path: string;
  /** Returns the file's new text. */
  make(current: string): Promise<string>;
}

/** The files that `npm run docs` writes. */
export const GENERATED: readonly Generated[] = [
  { path: '.env.example', make: async () => makeEnvExample() },
  {
    path: 'docs/commands.md',
    async make(current) {
      const reference = makeCommandReference(await loadKnowledge(KNOWLEDGE));
      return replaceSection(current, 'commands', reference);
    },
  },
  {
    path: 'docs/security.md',
    make: async (current) => replaceSection(current, 'mutations', makeMutationsTable()),
  },
  {
    path: 'docs/operating.md',
    async make(current) {
      const configured = replaceSection(current, 'configuration', makeConfigurationTable());
      const measured = replaceSection(configured, 'metrics', await makeMetricsTable());
      return replaceSection(measured, 'process metrics', await makeProcessMetricsTable());
    },
  },
];
