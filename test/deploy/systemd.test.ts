import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const UNIT = join(ROOT, 'deploy/systemd/footnote@.service');
const VERIFY = '/usr/bin/systemd-analyze';

/** Reads the lines of a unit, without comments. */
const readLines = (text: string) =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** The unit for a single process, in docs/operating.md. */
function readSingleUnit(): string {
  const page = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
  return /```ini\n(.*?)```/s.exec(page)?.[1] ?? '';
}

test('GIVEN the units for one process and for several THEN they differ only in what tells the processes apart', () => {
  const single = new Set(readLines(readSingleUnit()));
  const several = readLines(readFileSync(UNIT, 'utf8'));
  expect(single.size).toBeGreaterThan(30);
  expect(several.filter((line) => !single.has(line)).map((line) => line.split('=')[0])).toEqual([
    'Description',
    'ExecStart',
    'StateDirectory',
  ]);
});

test('GIVEN the instances THEN each has its shards, its folder and its port', () => {
  const [command = ''] = readLines(readFileSync(UNIT, 'utf8')).filter((line) =>
    line.startsWith('ExecStart='),
  );
  const instances = [0, 1, 2].map((index) => {
    const line = command
      .replaceAll('%i', String(index))
      .replaceAll('%S', '/var/lib')
      .replace(/\$\{PROCESSES\}/, '3');
    const env = Object.fromEntries(
      [...line.matchAll(/ ([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    const shared = { SHARD_COUNT: '6', DATABASE_URL: 'postgres://h/d', SECRET_KEY: 'x'.repeat(32) };
    return loadConfig({ ...env, ...shared });
  });
  expect(instances.flatMap(({ shards }) => shards.ids)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(new Set(instances.map(({ data }) => data)).size).toBe(3);
  expect(new Set(instances.map(({ status }) => status?.port)).size).toBe(3);
});

test.skipIf(!existsSync(VERIFY))('systemd accepts the unit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-unit-'));
  try {
    const instance = join(folder, 'footnote@0.service');
    copyFileSync(UNIT, instance);
    const output = execFileSync(VERIFY, ['verify', instance], { encoding: 'utf8', stdio: 'pipe' });
    expect(output).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
