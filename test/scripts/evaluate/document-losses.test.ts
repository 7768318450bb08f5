import { describe, expect, test } from 'vitest';
import { findLosses } from '../../../scripts/evaluate/document-losses.ts';

const TEXT = `---
title: Rules
---

# [Rules](https://example.org/rules)

- Ten *books*, &amp; films
  - nested, see [the form](https://example.org/form)
- ~~gone~~ kept

> 1. quoted
>
> | Item | Fee |
> | --- | --- |
> | **Laptop** | 5 dollars |

Setext heading
--------------

[unsafe](javascript:alert) text.
`;

describe('findLosses', () => {
  test('GIVEN a document THEN what another parser finds in it is all kept', () => {
    expect(findLosses(TEXT, ['ten books', 'Ten *books*, & films'])).toEqual({
      headings: { all: 2, lost: [] },
      items: { all: 4, lost: [] },
      rows: { all: 1, lost: [] },
      links: { all: 2, lost: [] },
      gold: { all: 2, lost: ['ten books'] },
    });
  });
});
