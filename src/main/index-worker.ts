/** The thread that a reloaded knowledge set is indexed in. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createMatcher } from '../matching/index.ts';

const matcher = createMatcher(workerData as Knowledge, { snapshot: 'record' });
for (const _ of matcher.warmUp());
parentPort?.postMessage(matcher.snapshot);
