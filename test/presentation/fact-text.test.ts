import { expect, test } from 'vitest';
import type { Article, Fact } from '../../src/knowledge/knowledge.ts';
import { describeSeveralArticles } from '../../src/presentation/fact-text.ts';
import { translatorFor } from '../../src/presentation/messages/translator.ts';

type Days = Pick<Article, 'published' | 'validFrom'>;
const describe = (...days: Partial<Days>[]) => {
  const facts = days.map((own, i) => ({
    article: { title: `Rules ${i + 1}`, noun: 'handbook', published: null, ...own },
  }));
  return describeSeveralArticles(facts as unknown as Fact[], translatorFor('en'));
};

const UNDATED = 'Two handbooks cover this. Each statement is shown with its own source:';

test.each([
  [
    [{ published: '2024-05-01' }, { published: '2026-02-01' }],
    'Two handbooks cover this; the newer one is “Rules 2” (1 February 2026). Each statement is shown with its own source:',
  ],
  // What counts is from when it holds.
  [
    [{ published: '2024-05-01', validFrom: '2027-01-01' }, { published: '2026-02-01' }],
    'Two handbooks cover this; the newer one is “Rules 1” (1 January 2027). Each statement is shown with its own source:',
  ],
  [
    [{ published: '2024-05-01' }, { published: '2026-02-01' }, { published: '2025-02-01' }],
    '3 handbooks cover this; the newest is “Rules 2” (1 February 2026). Each statement is shown with its own source:',
  ],
  [[{ published: '2026-02-01' }, {}], UNDATED],
  [[{ published: '2026-02-01' }, { published: '2026-02-01' }], UNDATED],
  [[{ published: '2026-02-01' }], null],
])('GIVEN documents of %j THEN "%s"', (days, text) => {
  expect(describe(...days)).toBe(text);
});
