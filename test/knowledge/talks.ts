import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'knowledge');

/** The slug of the news report that comes with Footnote. */
export const TALKS = 'pakistan-us-talks';

/** Copies the news report, with the topics and synonyms that are for all documents, into a folder that exists. */
function copyTalks(folder: string): void {
  for (const name of ['topics.yaml', 'synonyms.yaml', TALKS])
    cpSync(join(SHIPPED, name), join(folder, name), { recursive: true });
}

/**
 * Loads the news report alone, or with what `add` puts into the folder beside it: for tests that do not depend on how
 * many documents come with Footnote.
 */
export async function loadTalks(add: (folder: string) => void = () => {}): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    copyTalks(folder);
    add(folder);
    return await loadKnowledge(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
