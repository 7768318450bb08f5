import { MUTATIONS } from '../mutate/mutations.ts';
import { makeTable } from './sections.ts';

/** Returns the mutations and the checks that notice them as a Markdown table. */
export function makeMutationsTable(): string {
  const rows = MUTATIONS.map(({ breaks, file, check }) => [
    breaks,
    `\`${file}\``,
    check.includes('.test.ts') ? `\`${check}\`` : `\`npm run ${check.replace(' ', ' -- ')}\``,
  ]);
  return makeTable(['what is broken', 'where', 'what notices it'], rows);
}
