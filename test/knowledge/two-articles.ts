import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The slugs of the two articles. */
export const TALKS = 'pakistan-us-talks';
export const RETURNS = 'veldania-returns-policy';

/**
 * The knowledge that comes with Footnote together with an article on another country’s policy, in
 * which another West, another Horscroft and another number of the same Afghans occur.
 */
export async function loadTwoArticles(): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    cpSync(join(ROOT, 'knowledge'), folder, { recursive: true });
    const fixture = join(ROOT, 'test', 'fixtures', 'knowledge', RETURNS);
    cpSync(fixture, join(folder, RETURNS), { recursive: true });
    return await loadKnowledge(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
