import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MUTATIONS } from '../../scripts/mutate/mutations.ts';
import { mutate } from '../../scripts/mutate/run-mutations.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

describe('the mutations', () => {
  test.each(MUTATIONS)('$breaks: it can be applied, and its check exists', (mutation) => {
    const { file, from, to, check } = mutation;
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(mutate(text, from, to, file)).not.toBe(text);
    const [command = ''] = check.split(' ');
    expect(existsSync(join(ROOT, command)) || Object.hasOwn(scripts, command)).toBe(true);
  });

  test('a place that is missing or stands twice is refused', () => {
    expect(() => mutate('a', 'b', 'c', 'x.ts')).toThrow('x.ts has "b" 0 times');
    expect(() => mutate('a a', 'a', 'c', 'x.ts')).toThrow('x.ts has "a" 2 times');
  });
});
