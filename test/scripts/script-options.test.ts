import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const run = (script: string, option: string) =>
  spawnSync(process.execPath, [join('scripts', script), option], { cwd: ROOT, encoding: 'utf8' });

describe('a script’s options', () => {
  test.each(['bench.ts', 'evaluate.ts', 'kill.ts'])(
    '%s names a wrong one and all it has',
    (script) => {
      const { status, stderr } = run(script, '--nonsense');
      expect(stderr).toMatch(/^Unknown option '--nonsense'\. Options: --.+\.\n$/);
      expect(status).toBe(2);
    },
  );

  test('--help lists them', () => {
    const { status, stdout } = run('docs-check.ts', '--help');
    expect(stdout).toBe('Options: --write.\n');
    expect(status).toBe(0);
  });
});
