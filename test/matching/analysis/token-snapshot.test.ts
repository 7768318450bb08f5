import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import {
  TokenSnapshotReader,
  TokenSnapshotRecorder,
} from '../../../src/matching/analysis/token-snapshot.ts';
import { createMatcher, type MatcherSnapshot } from '../../../src/matching/index.ts';
import { idsOf, knowledge, TALKS } from '../fixture.ts';

const GROUPS = [['harbour master', 'hm']];
const TEXTS = ['Who met the harbour master?', '', "Didn't the HM say 25 thousand?", 'Who met?'];

test('GIVEN recorded texts THEN they are read back one by one, then null', () => {
  const analyzer = new Analyzer(GROUPS);
  const read = TEXTS.map((text) => analyzer.analyzeCached(text));
  const recorder = new TokenSnapshotRecorder();
  for (const tokens of read) recorder.add(tokens);
  const reader = new TokenSnapshotReader(deserialize(serialize(recorder.snapshot)));
  expect(TEXTS.map(() => reader.next())).toEqual(read);
  expect(reader.next()).toBeNull();
});

test('GIVEN a snapshot THEN texts and questions that come later are read as without it', () => {
  const first = new Analyzer(GROUPS, 'record');
  for (const text of TEXTS) first.analyzeCached(text);
  first.stopRecording();
  first.analyzeCached('Read later');
  const second = new Analyzer(GROUPS, deserialize(serialize(first.snapshot)));
  expect(first.snapshot?.lengths).toHaveLength(TEXTS.length);
  for (const text of TEXTS) second.analyzeCached(text);
  for (const text of ['The harbour master met 25000', 'No one here']) {
    const uncached = (analyzer: Analyzer) => analyzer.analyze(text);
    expect(uncached(second)).toEqual(uncached(first));
    const cached = (analyzer: Analyzer) =>
      analyzer.analyzeCached(text).map(({ id, ...token }) => [token, stemOf(analyzer, id)]);
    expect(cached(second)).toEqual(cached(first));
  }
});

const stemOf = (analyzer: Analyzer, id: number) =>
  analyzer.stems.stemAt(analyzer.stemNumbers[id] as number);

test('GIVEN a matcher’s snapshot THEN a matcher made from it explains its verdicts in the same way', () => {
  const first = createMatcher(knowledge, { snapshot: 'record' });
  expect(first.snapshot).toBeNull();
  for (const _ of first.warmUp());
  const snapshot = deserialize(serialize(first.snapshot)) as MatcherSnapshot;
  const second = createMatcher(knowledge, { snapshot });
  expect(second.snapshot?.tokens).toBe(snapshot.tokens);
  expect(second.snapshot?.features).toBe(snapshot.features);
  const questions = knowledge.facts.map(({ asks }) => `so, ${asks.at(-1)?.replace('e', '')}`);
  for (const question of questions) {
    expect(second.explain(question)).toEqual(first.explain(question));
  }
  const within = second.within(TALKS);
  expect(idsOf(within.ask('Who did Marlow meet?'))).toEqual(['marlow-met-lindgard']);
});

test('GIVEN a matcher that was not asked to record THEN it has no snapshot', () => {
  const bare = createMatcher(knowledge);
  for (const _ of bare.warmUp());
  expect(bare.snapshot).toBeNull();
});
