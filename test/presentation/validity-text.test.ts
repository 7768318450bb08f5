import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/knowledge/knowledge.ts';
import { translatorFor } from '../../src/presentation/messages/translator.ts';
import { describeValidity, judgeValidity } from '../../src/presentation/validity-text.ts';
import { makeKnowledge } from '../discord/knowledge.ts';

const [blank] = makeKnowledge(1).articles as [Article];
const at = (time: string) => Date.parse(time);
const term = { ...blank, validFrom: '2026-02-01', expires: '2026-05-01' };

const ENGLISH = translatorFor('en');

describe('whether a document is valid', () => {
  test.each([
    ['2026-01-31T23:59:59Z', 'not-yet-valid'],
    ['2026-02-01T00:00:00Z', 'valid'],
    ['2026-05-01T23:59:59Z', 'valid'],
    ['2026-05-02T00:00:00Z', 'expired'],
  ])('at %s it is %s: the days themselves count', (time, validity) => {
    expect(judgeValidity(term, at(time))).toBe(validity);
  });

  test('GIVEN no dates THEN it always is', () => {
    expect(judgeValidity(blank, at('2099-01-01'))).toBe('valid');
    expect(describeValidity(blank, at('2099-01-01'), ENGLISH)).toBeNull();
  });

  test('a sentence says since or until when it is not, with its noun', () => {
    expect(describeValidity({ ...term, noun: 'policy' }, at('2026-06-01'), ENGLISH)?.text).toBe(
      'This policy expired on 1 May 2026.',
    );
    expect(describeValidity({ ...term, noun: 'rules' }, at('2026-06-01'), ENGLISH)?.text).toBe(
      'These rules expired on 1 May 2026.',
    );
    expect(describeValidity({ ...term, noun: 'rules' }, at('2026-01-01'), ENGLISH)?.text).toBe(
      'These rules are only valid from 1 February 2026 on.',
    );
  });
});
