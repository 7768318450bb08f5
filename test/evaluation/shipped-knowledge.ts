import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createMatcher } from '../../src/matching/index.ts';

/** The knowledge that comes with Footnote. */
export const knowledge = await loadKnowledge(join(import.meta.dirname, '..', '..', 'knowledge'));
export const matcher = createMatcher(knowledge);
