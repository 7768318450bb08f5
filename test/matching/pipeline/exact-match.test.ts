import { describe, expect, test } from 'vitest';
import { joinNorms } from '../../../src/matching/analysis/bag-of-words.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { createExactLookup } from '../../../src/matching/pipeline/exact-match.ts';
import { knowledge } from '../fixture.ts';

const { search, analyzer } = buildKnowledgeIndex(knowledge);
const lookup = createExactLookup(search);
const find = (question: string) => lookup(joinNorms(analyzer.analyze(question)))?.doc ?? null;

describe('createExactLookup', () => {
  test('GIVEN any curated ask THEN the doc that has it', () => {
    for (const doc of search.docs) for (const { text } of doc.asks) expect(find(text)).toBe(doc);
  });

  test.each(['WHO IS ELIN RASK', 'who’s elin rask?!'])(
    'GIVEN %j, an ask in other writing, THEN the doc that has it',
    (question) => {
      expect(find(question)).toBe(find('Who is Elin Rask?'));
      expect(find(question)).not.toBeNull();
    },
  );

  test.each(['who is elin', 'elin rask who is', 'who is elin rask then', ''])(
    'GIVEN %j, which is no ask, THEN null',
    (question) => {
      expect(find(question)).toBeNull();
    },
  );
});
