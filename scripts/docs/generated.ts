import { makeCommandReference } from './command-reference.ts';
import { makeConfigurationTable, makeEnvExample } from './configuration.ts';
import { makeMetricsTable, makeProcessMetricsTable } from './metrics-tables.ts';
import { replaceSection } from './sections.ts';

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
    make: async (current) => replaceSection(current, 'commands', makeCommandReference()),
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
