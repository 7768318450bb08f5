import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../knowledge/folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('GIVEN a signal while a file is written THEN both the write and the shutdown are completed', () => {
  const file = join(makeFolder({}), 'file');
  const program = `
    import writeFileAtomic from 'write-file-atomic';
    import { waitForShutdown } from './src/main/shutdown.ts';
    const shutdown = waitForShutdown(null);
    const written = writeFileAtomic(process.argv[1], 'text');
    process.kill(process.pid, 'SIGTERM');
    console.log(await shutdown);
    await written;`;
  const { signal, status, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program, file],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect({ signal, status, stdout }).toEqual({ signal: null, status: 0, stdout: 'null\n' });
  expect(readFileSync(file, 'utf8')).toBe('text');
});
