import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import {
  KnowledgeAssembler,
  sliceKnowledge,
} from '../../../src/main/matcher-thread/knowledge-slices.ts';
import { ObjectTable } from '../../../src/main/matcher-thread/object-table.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { CLEAN, makeFolder } from '../../knowledge/folder.ts';
import { makeLongHandbook } from '../../knowledge/handbook.ts';
import { loadTwoArticles } from '../../knowledge/two-articles.ts';

/** Sends a knowledge set through slices, as to another thread. */
function send(knowledge: Knowledge) {
  const [near, far] = [new ObjectTable(), new ObjectTable()];
  const assembler = new KnowledgeAssembler(far);
  const sizes: number[] = [];
  for (const slice of sliceKnowledge(knowledge, near)) {
    const bytes = serialize(slice);
    sizes.push(bytes.length);
    assembler.add(deserialize(bytes));
  }
  return { near, far, sizes, received: assembler.knowledge };
}

const load = async (files: Parameters<typeof makeFolder>[0]) => loadKnowledge(makeFolder(files));

describe('slices of knowledge', () => {
  test.each([
    ['two articles', loadTwoArticles],
    ['sections, retracted facts and gaps', () => load(CLEAN)],
    ['a long document', () => load(makeLongHandbook(150))],
    ['sections in sections', () => loadKnowledge('knowledge')],
    [
      'nothing',
      async () => ({ ...(await load(CLEAN)), articles: [], facts: [], gaps: [], topics: [] }),
    ],
  ])('GIVEN %s THEN the same arrives, with each object once', async (_, read) => {
    const knowledge = await read();
    const { received } = send(knowledge);
    expect(received).toEqual(knowledge);
    const own = new Set<object>([...received.articles, ...received.facts]);
    expect([...received.facts, ...received.gaps].every(({ article }) => own.has(article))).toBe(
      true,
    );
    expect(received.gaps.every(({ nearest }) => nearest.every((fact) => own.has(fact)))).toBe(true);
    const sections = (one: Knowledge) =>
      new Set(
        one.articles.flatMap(({ paragraphs }) => paragraphs.map(({ block }) => block?.section)),
      );
    expect(sections(received).size).toBe(sections(knowledge).size);
  });

  test('GIVEN a long document THEN no slice is large', async () => {
    const { sizes } = send(await load(makeLongHandbook(2_000)));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(300_000);
  });

  test('GIVEN what a matcher says THEN it crosses as numbers, and arrives with the objects of the other side', async () => {
    const knowledge = await loadTwoArticles();
    const { near, far, received } = send(knowledge);
    const [here, there] = [createMatcher(knowledge), createMatcher(received)];
    for (const question of ['Who visited?', 'who is the king of Norway?', 'what was discussed?']) {
      const packed = serialize(near.pack(here.explain(question)));
      expect(packed.length).toBeLessThan(60_000);
      const unpacked = far.unpack(deserialize(packed));
      expect(unpacked).toEqual(there.explain(question));
      const { candidates } = unpacked as ReturnType<typeof here.explain>;
      for (const { facts } of candidates)
        for (const fact of facts) expect(received.facts).toContain(fact);
    }
  });
});
