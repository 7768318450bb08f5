import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from './shipped-knowledge.ts';

const { matcher, stop } = await openReader();
afterAll(stop);
const { ask } = matcher;

/** The documents that answer a question, or whose facts are offered. */
async function documentsFor(question: string): Promise<(string | undefined)[]> {
  const verdict = await ask(question);
  if (verdict.outcome === 'metadata') return [];
  const found = verdict.outcome === 'answer' ? verdict.facts : verdict.suggestions;
  return [...new Set(found.map(({ fact }) => fact.article.slug))];
}

describe('a document with hundreds of asks a fact beside one with few', () => {
  test.each([
    'how much vacation do I get',
    'how many days off do I get per year?',
    'who approves my leave',
    'when is thanksgiving',
    'who do I tell when I am ill',
    'how do I request time off?',
  ])('GIVEN "%s" THEN the policy alone is spoken of', async (question) => {
    expect(await documentsFor(question)).toEqual(['civicactions-time-off']);
  });

  test.each(['how many top officials are coming', 'who did West meet', 'when does Horscroft come'])(
    'GIVEN "%s" THEN the report answers',
    async (question) => {
      expect((await ask(question)).outcome).toBe('answer');
      expect(await documentsFor(question)).toEqual(['pakistan-us-talks']);
    },
  );
});
