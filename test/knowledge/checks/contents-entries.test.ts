import { expect, test } from 'vitest';
import { draftFacts } from '../../../src/desk/draft/fact-drafter.ts';
import { readArticle } from '../../../src/knowledge/article.ts';
import { findUncovered } from '../../../src/knowledge/checks/uncovered-sentences.ts';

const DOCUMENT = `---
title: Rules
---

* [Guests](#guests)
  * [Day guests](#day-guests)
* [2. Fees:](#2-fees)
* [Keys](#keys)

## Guests

Guests sign in at the desk.

* Guests bring towels.

### Day guests

## Fees

* A day costs £5.
* fees
`;

const { article } = readArticle('rules', DOCUMENT, 'document.md');
if (article === null) throw new Error('the document is not valid');

const STATEMENTS = [
  'Keys',
  'Guests sign in at the desk.',
  'Guests bring towels.',
  'A day costs £5.',
];

test('entries of a table of contents are not drafted', () => {
  const { proposals } = draftFacts({
    article,
    facts: null,
    gaps: null,
    waived: new Set(),
    topics: [],
  });
  expect(proposals.map(({ entry }) => entry.quote)).toEqual(STATEMENTS);
});

test('entries of a table of contents need no fact', () => {
  const uncovered = findUncovered({ articles: [article], facts: [] });
  expect(uncovered.map(({ sentence }) => sentence.text)).toEqual(STATEMENTS);
});
