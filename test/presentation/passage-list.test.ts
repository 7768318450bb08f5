import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/knowledge/article.ts';
import type { Fact, Sentence } from '../../src/knowledge/knowledge.ts';
import { passagesOf } from '../../src/knowledge/place.ts';
import { describeLocation } from '../../src/presentation/fact-text.ts';
import { translatorFor } from '../../src/presentation/messages/translator.ts';
import { listPassages } from '../../src/presentation/passage-list.ts';

const TEXT = `---
title: Club rules
---

# Club rules

## Paying

You can pay in two ways:

1. By card. Most do.
2. In cash:
   - at the desk
   - at the bar

Nothing else.
Not even this.

| Tool | Fee |
| --- | --- |
| Saw | 5 |
| Drill | 9 |
`;

/** A fact on the passages with these texts. */
function factOn(...texts: string[]): Fact {
  const { article } = readArticle('club', TEXT, 'document.md');
  const all = article?.paragraphs.flatMap(({ sentences }) => sentences) ?? [];
  const [first, ...furtherPassages] = texts.map((text) => all.find((one) => one.text === text));
  const { text: quote, paragraph, sentence } = first as Sentence;
  return { article, quote, paragraph, sentence, furtherPassages } as unknown as Fact;
}

const textsOf = (fact: Fact) =>
  listPassages(fact.article, passagesOf(fact)).map(({ text }) => text);
const locationOf = (fact: Fact) =>
  describeLocation(fact.article, passagesOf(fact), translatorFor('en'));

describe('listPassages', () => {
  test('GIVEN one passage THEN it is shown as it stands, without a mark', () => {
    expect(textsOf(factOn('By card.'))).toEqual(['By card.']);
  });

  test('GIVEN a whole list THEN its items have their numbers and bullets, and nesting shows', () => {
    const fact = factOn(
      'You can pay in two ways:',
      'By card.',
      'Most do.',
      'In cash:',
      'at the desk',
      'at the bar',
    );
    expect(textsOf(fact)).toEqual([
      'You can pay in two ways:',
      '1. By card.',
      'Most do.',
      '2. In cash:',
      '\u2003• at the desk',
      '\u2003• at the bar',
    ]);
  });

  test('GIVEN rows THEN the heads of their columns stand above them', () => {
    expect(textsOf(factOn('Drill | 9'))).toEqual(['Tool | Fee', 'Drill | 9']);
    expect(textsOf(factOn('Saw | 5', 'Drill | 9'))).toEqual(['Tool | Fee', 'Saw | 5', 'Drill | 9']);
  });

  test('GIVEN several passages THEN the footnote says from where to where', () => {
    const fact = factOn('You can pay in two ways:', 'By card.', 'In cash:');
    expect(locationOf(fact)).toBe('Club rules › Paying › paragraph 1 to item 2');
    expect(locationOf(factOn('Nothing else.', 'Not even this.'))).toBe(
      'Club rules › Paying › paragraph 2, sentence 1 to sentence 2',
    );
    expect(locationOf(factOn('Drill | 9'))).toBe('Club rules › Paying › row 2');
  });
});
