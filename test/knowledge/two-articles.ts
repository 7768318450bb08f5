import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadTalks } from './talks.ts';

export { TALKS } from './talks.ts';

/** The slug of the article on another country’s policy. */
export const RETURNS = 'veldania-returns-policy';

/**
 * The news report that comes with Footnote together with an article on another country’s policy, in
 * which another West, another Horscroft and another number of the same Afghans occur.
 */
export function loadTwoArticles(): Promise<Knowledge> {
  const fixture = join(import.meta.dirname, '..', 'fixtures', 'knowledge', RETURNS);
  return loadTalks((folder) => cpSync(fixture, join(folder, RETURNS), { recursive: true }));
}
