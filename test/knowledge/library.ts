import type { Files } from './folder.ts';

/** The document's file. */
export const DOCUMENT = 'library/document.md';
/** The file of its facts. */
export const FACTS = 'library/facts.yaml';

/** A knowledge folder with one document: sections with an equal item, lists, and a table. */
export const LIBRARY: Files = {
  'topics.yaml': 'loans: Loans\n',
  [DOCUMENT]: `---
title: Valmora Library rules
language: en
---

# Library rules

## Students

Ask at the [Lund desk](https://example.org/desk) for help.

You may borrow:

- ten **books**
- two laptops

## Staff

You may borrow:

- ten books
- twenty films

| Item | Late fee |
| --- | --- |
| Laptop | 5 dollars |
`,
  [FACTS]: `- id: desk
  statement: The Lund desk helps.
  quote: Ask at the [Lund desk](https://example.org/desk) for help.
  topics: [loans]
  certainty: stated
  asks: [Who helps?]
- id: staff-books
  statement: Staff may borrow ten books.
  quote: ten books
  section: Staff
  topics: [loans]
  certainty: stated
  asks: [How many books for staff?]
- id: laptop-fee
  statement: 'Valmora Library: the Late Fee of a laptop is 5 dollars.'
  quote: '| Laptop | 5 dollars |'
  topics: [loans]
  certainty: stated
  asks: [What does a late laptop cost?]
`,
};
