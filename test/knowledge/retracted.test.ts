import { describe, expect, test } from 'vitest';
import { describeKnowledge, findChanges } from '../../src/knowledge/folder/changes.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledge } from '../../src/knowledge/read.ts';
import { createMatcher } from '../../src/matching/index.ts';
import { breakFile, CLEAN, makeFolder } from './folder.ts';

const retract = (reason: string) =>
  breakFile(
    'harbour-talks/facts.yaml',
    '- id: talks-length\n',
    `- id: talks-length\n  retracted: ${reason}\n`,
  );

describe('a fact with "retracted: reason"', () => {
  test('THEN it is kept apart, and nothing answers with it', async () => {
    const knowledge = await loadKnowledge(makeFolder(retract('It was two hours.')));
    expect(knowledge.facts.map(({ id }) => id)).not.toContain('talks-length');
    expect(knowledge.retracted).toMatchObject([
      { id: 'talks-length', retracted: 'It was two hours.' },
    ]);
    const verdict = createMatcher(knowledge).ask('How long were the talks?');
    expect(JSON.stringify(verdict.outcome === 'answer' && verdict.facts)).not.toContain(
      'talks-length',
    );
  });

  test('THEN a running bot hears of it, and of another reason', async () => {
    const [before, after, again] = await Promise.all(
      [CLEAN, retract('It was two hours.'), retract('It was one hour.')].map(async (files) =>
        describeKnowledge(await loadKnowledge(makeFolder(files))),
      ),
    );
    if (!before || !after || !again) throw new Error('not loaded');
    expect(findChanges(before, after)?.facts.removed).toEqual(['harbour-talks/talks-length']);
    expect(findChanges(after, again)).toMatchObject({ others: true });
  });

  test('GIVEN a reason that is empty or too long THEN it is named', async () => {
    for (const reason of ["''", 'x'.repeat(301)]) {
      const { problems } = await readKnowledge(makeFolder(retract(reason)));
      expect(problems).toMatchObject([{ fact: 'talks-length', field: 'retracted' }]);
    }
  });
});
