import { describe, expect, test } from 'vitest';
import { toSingleLine } from '../../src/presentation/single-line.ts';

describe('toSingleLine', () => {
  test('the text is on one line, without characters that change its direction', () => {
    expect(toSingleLine('  a\n\n\tb\u202Ec\u2066 ')).toBe('a bc');
    expect(toSingleLine('من زار')).toBe('من زار');
  });

  test('invisible text is empty; joiners in emoji stay', () => {
    expect(toSingleLine('\u200B\uFEFF \u00AD')).toBe('');
    expect(toSingleLine('👩\u200D🚀')).toBe('👩\u200D🚀');
  });
});
