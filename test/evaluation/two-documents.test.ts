import { afterAll, describe, expect, test } from 'vitest';
import { knowledge, openReader } from './shipped-knowledge.ts';

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

describe('what is offered instead of an answer', () => {
  test.each([
    ['how long is Horscroft staying', 'pakistan-us-talks'],
    ['did West promise drones or weapons', 'pakistan-us-talks'],
    ['how did the US respond to the passport complaint', 'pakistan-us-talks'],
    ['was China mentioned in the meeting', 'pakistan-us-talks'],
    ['Does leave affect my health insurance?', 'civicactions-time-off'],
  ])('GIVEN "%s" THEN it is from the document that is asked about', async (question, slug) => {
    const verdict = await ask(question);
    expect(verdict).toMatchObject({ outcome: 'no-answer' });
    expect(await documentsFor(question)).toEqual([slug]);
  });

  test('GIVEN what nothing is near to THEN it is what else can be asked', async () => {
    expect(await ask('how do I feed a hedgehog?')).toMatchObject({ isUnrelated: true });
  });
});

describe('a name after an answer from the other document', () => {
  const leave = knowledge.facts.find(({ id }) => id === 'absence-purpose');
  const thread = {
    title: null,
    turns: [{ question: 'What is a leave of absence?', facts: [leave?.key ?? ''] }],
  };

  test.each([
    ['Horscroft?', 'horscroft-office'],
    ['Horscroft', 'horscroft-office'],
    ['Qureshi', 'qureshi-office'],
    ['Who is Qureshi?', 'qureshi-office'],
    ['passports?', 'passports-misuse'],
  ])('GIVEN "%s" THEN it is read as a question about that', async (question, id) => {
    expect(await ask(question, { thread })).toMatchObject({
      outcome: 'answer',
      facts: [{ fact: { id } }],
    });
  });

  test('GIVEN a name that neither document has THEN that is said', async () => {
    expect(await ask('Blinken?', { thread })).toMatchObject({
      reason: 'not-mentioned',
      missing: ['Blinken'],
    });
  });

  test('GIVEN what goes on from the answer THEN it is read with it', async () => {
    expect(await ask('and who may request one?', { thread })).toMatchObject({
      facts: [{ fact: { id: 'absence-eligibility' } }],
    });
  });
});
