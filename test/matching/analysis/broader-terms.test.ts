import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';

const FILES = {
  'topics.yaml': 'cards: Cards\n',
  'synonyms.yaml': '- [holiday, vacation]\n- membership: [family card, junior pass]\n',
  'club/document.md': `---
title: Club
---

## Membership

A membership lasts one year.

A membership can be cancelled at any time.

## Family card

A family card is cancelled by both parents.

We close for the holiday.
`,
  'club/facts.yaml': [
    ['lasts', 'A membership lasts one year.', 'How long does a membership last?'],
    ['cancel', 'A membership can be cancelled at any time.', 'Can a membership be cancelled?'],
    ['family', 'A family card is cancelled by both parents.', 'Who cancels a family card?'],
    ['holiday', 'We close for the holiday.', 'Do you close for the holiday?'],
  ]
    .map(
      ([id, text, ask]) =>
        `- {id: ${id}, statement: ${text}, quote: ${text}, topics: [cards], certainty: stated, asks: ["${ask}"]}\n`,
    )
    .join(''),
};

/** The first fact that a question is answered with in a folder, and the first candidate. */
async function answerer(synonyms = FILES['synonyms.yaml']) {
  const folder = makeFolder({ ...FILES, 'synonyms.yaml': synonyms });
  const matcher = createMatcher(await loadKnowledge(folder));
  return (question: string) => {
    const { verdict, candidates } = matcher.explain(question);
    return verdict.outcome === 'answer'
      ? verdict.facts[0]?.fact.id
      : `no answer, near ${candidates[0]?.facts[0]?.id}`;
  };
}

describe('broader terms', () => {
  test('GIVEN a question for a kind of which nothing is said THEN what is said of the general term answers', async () => {
    const answer = await answerer();
    expect(answer('how long does a family card last?')).toBe('lasts');
    expect(answer('how long does a junior pass last?')).toBe('lasts');
    const without = await answerer('- [holiday, vacation]\n');
    expect(without('how long does a junior pass last?')).not.toBe('lasts');
  });

  test('GIVEN something said of the kind THEN that comes first', async () => {
    const answer = await answerer();
    expect(answer('who cancels a family card?')).toBe('family');
    expect(answer('is a family card cancelled by one parent?')).toBe('family');
  });

  test('GIVEN a question for the general term THEN what is said of a kind does not answer', async () => {
    const answer = await answerer();
    expect(answer('is a membership cancelled by both parents?')).not.toBe('family');
  });

  test('GIVEN a general term that no text has THEN the folder does not load', async () => {
    await expect(answerer('- subscription: [family card]\n')).rejects.toThrow(
      /synonyms\.yaml:1.*"subscription" is not in an article/s,
    );
  });
});
