import { describeCommands } from './commands.ts';
import { makeConfigurationTable, makeEnvExample } from './configuration.ts';
import { makeMetricsTable, makeProcessMetricsTable } from './metrics.ts';
import { replaceSection } from './sections.ts';

/** A file that is made of the code, whole or in parts. */
export interface Generated {
  /** From the root of the repository. */
  path: string;
  /** Makes it anew out of what it is. */
  make(current: string): Promise<string>;
}

/** Every file that `npm run docs` writes. */
export const GENERATED: readonly Generated[] = [
  { path: '.env.example', make: async () => makeEnvExample() },
  {
    path: 'docs/commands.md',
    make: async (current) => replaceSection(current, 'commands', describeCommands()),
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
