import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/knowledge/article.ts';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import { groupFacts } from '../../src/presentation/fact-groups.ts';

const TEXT = `---
title: Club rules
---

You can pay in two ways:

1. By card. Most do.
2. In cash:
   - at the desk
   - at the bar

Nothing else. Ask us.
`;

const { article } = readArticle('club', TEXT, 'document.md');
const sentences = article?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];

/** A fact on the passage with this text. */
function factOn(text: string): Fact {
  const { paragraph, sentence } = sentences.find((one) => one.text === text) ?? {};
  return { article, quote: text, paragraph, sentence } as Fact;
}

const groupsOf = (...quotes: string[]) =>
  groupFacts(quotes.map(factOn)).map(({ facts, passages }) => [
    facts.length,
    passages.map(({ text }) => text),
  ]);

describe('groupFacts', () => {
  test('GIVEN facts of a list with lead-in and nested items THEN they are one group, in order, each passage once', () => {
    expect(
      groupsOf('In cash:', 'You can pay in two ways:', 'at the bar', 'By card.', 'By card.'),
    ).toEqual([[5, ['You can pay in two ways:', 'By card.', 'In cash:', 'at the bar']]]);
  });

  test('GIVEN facts of a list, the best first THEN they are in the order of the document', () => {
    const [group] = groupFacts(['In cash:', 'By card.'].map(factOn));
    expect(group?.facts.map(({ quote }) => quote)).toEqual(['By card.', 'In cash:']);
  });

  test('GIVEN facts of other sentences THEN each sentence has its own group', () => {
    expect(groupsOf('Nothing else.', 'Ask us.', 'Nothing else.', 'at the desk')).toEqual([
      [2, ['Nothing else.']],
      [1, ['Ask us.']],
      [1, ['at the desk']],
    ]);
  });
});
