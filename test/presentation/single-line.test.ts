import { describe, expect, test } from 'vitest';
import { toSingleLine } from '../../src/presentation/single-line.ts';

describe('toSingleLine', () => {
  test('one line, and nothing that turns the direction of what follows', () => {
    expect(toSingleLine('  a\n\n\tb\u202Ec\u2066 ')).toBe('a bc');
    expect(toSingleLine('من زار')).toBe('من زار');
  });

  test('nothing to be seen is nothing; what joins an emoji stays', () => {
    expect(toSingleLine('\u200B\uFEFF \u00AD')).toBe('');
    expect(toSingleLine('👩\u200D🚀')).toBe('👩\u200D🚀');
  });
});
