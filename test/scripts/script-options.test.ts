import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
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

  test.each([
    ['kill.ts', '--kills=x', '--kills must be a whole number from 1, not "x".'],
    ['kill.ts', '--only=zzz', '--only "zzz" is none of: SQLite, PostgreSQL.'],
    ['faults.ts', '--count=0', '--count must be a whole number from 1, not "0".'],
    ['faults.ts', '--only=zzz', '--only "zzz" is none of: nothing, socket dropped, '],
    ['fuzz.ts', '--cases=x', '--cases must be a whole number from 1, not "x".'],
    ['fuzz.ts', '--only=zzz', '--only "zzz" is none of: '],
    ['flood.ts', '--rate=-1', '--rate must be a whole number from 1, not "-1".'],
    ['bench.ts', '--only=zzz', '--only "zzz" is none of: meaning, matching, bots.'],
    ['mutate.ts', '--only=zzz', '--only "zzz" is none of: '],
  ])('%s %s would check nothing, and is refused', (script, option, message) => {
    const { status, stdout, stderr } = run(script, option);
    expect(stderr).toContain(message);
    expect([status, stdout]).toEqual([2, '']);
  });

  test.each(readdirSync(join(ROOT, 'scripts')).filter((name) => name.endsWith('.ts')))(
    '%s --help ends with them and nothing else',
    (script) => {
      const { status, stdout, stderr } = run(script, '--help');
      expect(stdout).toMatch(/^Options: .+\.\n$/);
      expect([status, stderr]).toEqual([0, '']);
    },
  );

  test('--help lists them', () => {
    const { status, stdout } = run('docs-check.ts', '--help');
    expect(stdout).toBe('Options: --write.\n');
    expect(status).toBe(0);
  });
});
