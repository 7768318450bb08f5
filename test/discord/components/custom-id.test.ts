import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMPONENT_ACTIONS,
  readCustomId,
  STATE_LIMIT,
  writeCustomId,
} from '../../../src/discord/components/custom-id.ts';

describe('custom_id', () => {
  test('a state that is written is read back', () => {
    const states = fc.record({
      action: fc.constantFrom(...COMPONENT_ACTIONS),
      page: fc.integer({ min: 0, max: 9999 }),
      argument: fc.stringMatching(/^[A-Za-z0-9_-]{0,72}$/),
    });
    fc.assert(
      fc.property(states, (state) => {
        const id = writeCustomId(state);
        expect(id.length).toBeLessThanOrEqual(STATE_LIMIT);
        expect(readCustomId(id)).toEqual(state);
      }),
    );
  });

  test('any other text reads as null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const state = readCustomId(text);
        if (state) expect(writeCustomId(state)).toBe(text);
      }),
    );
    const strange = [
      '',
      '1',
      '2.more.0.x',
      '1.constructor.0.',
      '1.__proto__.0.',
      '1.more.-1.',
      '1.more.0.a b',
    ];
    for (const id of strange) expect(readCustomId(id)).toBeNull();
  });

  test('GIVEN a state that does not fit THEN the error names the custom_id', () => {
    const long = { action: 'more', page: 0, argument: 'x'.repeat(100) } as const;
    expect(() => writeCustomId(long)).toThrow(/custom_id "1\.more\.0\.x+" has 109 characters/);
    const blank = { action: 'more', page: 0, argument: 'a b' } as const;
    expect(() => writeCustomId(blank)).toThrow(/"1\.more\.0\.a b" could not be read back/);
  });
});
