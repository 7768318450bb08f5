import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Files, makeFolder } from './folder.ts';

const ARTICLES = 20;
const FACTS_EACH = 1_000;

test('GIVEN 20,000 facts THEN they load in time that grows with their number only', async () => {
  // Some seconds; comparing facts in pairs takes minutes, for which the test does not wait.
  const files: Files = {};
  for (let article = 0; article < ARTICLES; article += 1) {
    const sentences = Array.from(
      { length: FACTS_EACH },
      (_, at) =>
        `On May ${at}, Minister Ada Berg told ${at + 7} envoys of case ${article}-${at} in Oslo.`,
    );
    files[`article-${article}/article.md`] = `---\ntitle: A\n---\n\n${sentences.join('\n\n')}\n`;
    files[`article-${article}/facts.yaml`] = sentences
      .map(
        (sentence, at) =>
          `- id: fact-${at}\n  statement: ${sentence}\n  quote: ${sentence}\n  topics: [a]\n  certainty: stated\n` +
          `  asks: [Who told of case ${at}?, what about case ${at}, case ${at}]\n`,
      )
      .join('');
  }
  const folder = makeFolder(files);
  const { facts } = await loadKnowledge(folder);
  expect(facts).toHaveLength(ARTICLES * FACTS_EACH);
});
