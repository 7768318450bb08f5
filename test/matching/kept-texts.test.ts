import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/matching/analysis/analyzer.ts';
import { TextPlayer, TextRecorder } from '../../src/matching/analysis/token-snapshot.ts';
import { createMatcher, type Kept } from '../../src/matching/index.ts';
import { idsOf, knowledge } from './matcher.ts';

const GROUPS = [['foreign minister', 'fm']];
const TEXTS = ['Who met the foreign minister?', '', "Didn't the FM say 25 thousand?", 'Who met?'];

test('GIVEN texts that were read THEN they are given back one by one, then nothing', () => {
  const lexicon = new Lexicon(GROUPS);
  const read = TEXTS.map((text) => lexicon.keep(text));
  const recorder = new TextRecorder();
  for (const tokens of read) recorder.add(tokens);
  const player = new TextPlayer(deserialize(serialize(recorder.texts)));
  expect(TEXTS.map(() => player.next())).toEqual(read);
  expect(player.next()).toBeNull();
});

test('GIVEN what was kept THEN later texts and questions are read as before', () => {
  const first = new Lexicon(GROUPS, 'record');
  for (const text of TEXTS) first.keep(text);
  first.endRecording();
  first.keep('Read later');
  const second = new Lexicon(GROUPS, deserialize(serialize(first.texts)));
  expect(first.texts?.lengths).toHaveLength(TEXTS.length);
  for (const text of TEXTS) second.keep(text);
  for (const text of ['The foreign minister met 25000', 'Nobody here']) {
    const bare = (lexicon: Lexicon) => lexicon.read(text);
    expect(bare(second)).toEqual(bare(first));
    const kept = (lexicon: Lexicon) =>
      lexicon.keep(text).map(({ id, ...token }) => [token, stemOf(lexicon, id)]);
    expect(kept(second)).toEqual(kept(first));
  }
});

const stemOf = (lexicon: Lexicon, id: number) =>
  lexicon.stems.stemAt(lexicon.stemNumbers[id] as number);

test('GIVEN what a matcher kept THEN another one explains its verdicts in the same way', () => {
  const first = createMatcher(knowledge, { kept: 'record' });
  expect(first.kept).toBeNull();
  for (const _ of first.warmUp());
  const second = createMatcher(knowledge, { kept: deserialize(serialize(first.kept)) as Kept });
  const questions = knowledge.facts.map(({ asks }) => `so, ${asks.at(-1)?.replace('e', '')}`);
  for (const question of questions) {
    expect(second.explain(question)).toEqual(first.explain(question));
  }
  const [article] = knowledge.articles;
  const within = second.within(article?.slug ?? '');
  expect(idsOf(within.ask('Who did Thomas West meet?'))).toEqual(['west-met-qureshi']);
});
