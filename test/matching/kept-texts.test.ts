import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { Analyzer } from '../../src/matching/analysis/analyzer.ts';
import {
  TokenSnapshotReader,
  TokenSnapshotRecorder,
} from '../../src/matching/analysis/token-snapshot.ts';
import { createMatcher, type MatcherSnapshot } from '../../src/matching/index.ts';
import { idsOf, knowledge } from './matcher.ts';

const GROUPS = [['foreign minister', 'fm']];
const TEXTS = ['Who met the foreign minister?', '', "Didn't the FM say 25 thousand?", 'Who met?'];

test('GIVEN texts that were read THEN they are given back one by one, then nothing', () => {
  const analyzer = new Analyzer(GROUPS);
  const read = TEXTS.map((text) => analyzer.analyzeCached(text));
  const recorder = new TokenSnapshotRecorder();
  for (const tokens of read) recorder.add(tokens);
  const player = new TokenSnapshotReader(deserialize(serialize(recorder.snapshot)));
  expect(TEXTS.map(() => player.next())).toEqual(read);
  expect(player.next()).toBeNull();
});

test('GIVEN what was kept THEN later texts and questions are read as before', () => {
  const first = new Analyzer(GROUPS, 'record');
  for (const text of TEXTS) first.analyzeCached(text);
  first.stopRecording();
  first.analyzeCached('Read later');
  const second = new Analyzer(GROUPS, deserialize(serialize(first.snapshot)));
  expect(first.snapshot?.lengths).toHaveLength(TEXTS.length);
  for (const text of TEXTS) second.analyzeCached(text);
  for (const text of ['The foreign minister met 25000', 'Nobody here']) {
    const bare = (analyzer: Analyzer) => analyzer.analyze(text);
    expect(bare(second)).toEqual(bare(first));
    const kept = (analyzer: Analyzer) =>
      analyzer.analyzeCached(text).map(({ id, ...token }) => [token, stemOf(analyzer, id)]);
    expect(kept(second)).toEqual(kept(first));
  }
});

const stemOf = (analyzer: Analyzer, id: number) =>
  analyzer.stems.stemAt(analyzer.stemNumbers[id] as number);

test('GIVEN what a matcher kept THEN another one explains its verdicts in the same way', () => {
  const first = createMatcher(knowledge, { snapshot: 'record' });
  expect(first.snapshot).toBeNull();
  for (const _ of first.warmUp());
  const second = createMatcher(knowledge, {
    snapshot: deserialize(serialize(first.snapshot)) as MatcherSnapshot,
  });
  const questions = knowledge.facts.map(({ asks }) => `so, ${asks.at(-1)?.replace('e', '')}`);
  for (const question of questions) {
    expect(second.explain(question)).toEqual(first.explain(question));
  }
  const [article] = knowledge.articles;
  const within = second.within(article?.slug ?? '');
  expect(idsOf(within.ask('Who did Thomas West meet?'))).toEqual(['west-met-qureshi']);
});
