import { expect, test } from 'vitest';
import { describeShards, nameProcess } from '../../src/main/process-name.ts';
import { reportCluster } from '../../src/main/process-table.ts';
import type { SeenProcess } from '../../src/memory/coordination.ts';

const NEWEST = { version: 7, digest: 'abcdef0123456789', isReleased: true };
const make = (index: number, more: Partial<SeenProcess> = {}): SeenProcess => ({
  name: `${2 * index}-${2 * index + 1}/4`,
  host: `footnote-${index}`,
  shards: `${2 * index}-${2 * index + 1} of 4`,
  ready: 2,
  all: 2,
  guilds: 1_500,
  lag: 3,
  serving: NEWEST.digest,
  prepared: null,
  problem: null,
  isAlive: true,
  ago: 1_900,
  ...more,
});

test('GIVEN processes that are well THEN a table and a sum', () => {
  const { lines, isHealthy } = reportCluster({ processes: [make(0), make(1)], newest: NEWEST });
  expect(lines).toEqual([
    'PROCESS  HOST        SHARDS    READY  SERVERS  LAG   KNOWLEDGE     SEEN',
    '0-1/4    footnote-0  0-1 of 4  2/2    1500     3 ms  7 (abcdef01)  2 s',
    '2-3/4    footnote-1  2-3 of 4  2/2    1500     3 ms  7 (abcdef01)  2 s',
    '',
    '2 processes, 3000 servers, knowledge version 7 (abcdef01)',
  ]);
  expect(isHealthy).toBe(true);
});

test('GIVEN what is wrong THEN it is listed below', () => {
  const processes = [
    make(0, { ready: 1, problem: 'facts.yaml is broken', serving: 'older', prepared: 'x' }),
    make(1, { isAlive: false, ago: 61_000 }),
  ];
  const { lines, isHealthy } = reportCluster({ processes, newest: NEWEST });
  expect(isHealthy).toBe(false);
  expect(lines.filter((line) => line.startsWith('!'))).toEqual([
    '! of 4 shards, nothing runs 2, 3',
    '! 0-1/4 has 1 of 2 shards connected',
    '! 0-1/4 cannot load its knowledge folder: facts.yaml is broken',
    '! 0-1/4 has new knowledge that other processes lack',
    '! 0-1/4 serves an older knowledge version',
    '! 2-3/4 has not been seen for 61 s',
  ]);
  expect(reportCluster({ processes: [], newest: null }).lines.at(-1)).toBe(
    '! no process is running',
  );
});

test('a process is named by its shards, as ranges', () => {
  expect(nameProcess({ ids: [0, 1, 2, 5, 7, 8], count: 9, processes: 2 })).toBe('0-2,5,7-8/9');
  expect(nameProcess({ ids: null, count: 3, processes: 1 })).toBe('all');
  expect(describeShards([4], 5)).toBe('4 of 5');
});
