import { describe, expect, test } from 'vitest';
import type { Fact, Topic } from '../../../src/knowledge/knowledge.ts';
import { readHistory } from '../../../src/matching/dialogue/follow-up.ts';
import {
  findNextFact,
  findSourceFacts,
  isAttribution,
  readTopicRoles,
} from '../../../src/matching/dialogue/thread-facts.ts';
import { knowledge } from '../fixture.ts';

const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
const roles = readTopicRoles(knowledge.topics);
const factOf = (id: string) => facts.get(`harbour-talks/${id}`) as Fact;

describe('readTopicRoles', () => {
  test('GIVEN topics THEN those for attribution, and the first ask of the one for content', () => {
    expect(roles).toEqual({ attribution: new Set(['said']), contentAsk: 'What was discussed?' });
    const topic = (id: string, role: Topic['role'], asks: string[]): Topic => ({
      id,
      title: id,
      asks,
      role,
    });
    const several = [
      topic('a', 'attribution', []),
      topic('b', null, ['b?']),
      topic('c', 'attribution', ['c?']),
      topic('d', 'content', []),
    ];
    expect(readTopicRoles(several)).toEqual({
      attribution: new Set(['a', 'c']),
      contentAsk: null,
    });
    expect(readTopicRoles([])).toEqual({ attribution: new Set(), contentAsk: null });
  });
});

test.each([
  [['said', 'people'], true],
  [['people', 'said'], false],
  [['people'], false],
  [[], false],
])('GIVEN a fact of %j THEN it is foremost about who says something: %s', (topics, expected) => {
  expect(isAttribution({ topics } as unknown as Fact, roles)).toBe(expected);
});

describe('findSourceFacts', () => {
  const idsOf = (...ids: string[]) =>
    findSourceFacts(ids.map(factOf), facts, roles).map(({ id }) => id);

  test.each([
    ['a fact whose sentence names the source', ['mud-amount'], ['mud-source']],
    ['a fact whose sentence names the speaker', ['visit-focus'], ['visit-described-by']],
    ['an attributed fact without such a fact beside it', ['permits-misused'], ['permits-misused']],
    ['a fact that the article states', ['trade-surge'], []],
    ['a reported fact without a source', ['marlow-met-lindgard'], []],
    ['nothing', [], []],
  ])('GIVEN %s THEN %j leads to %j', (_, shown, sources) => {
    expect(idsOf(...shown)).toEqual(sources);
  });

  test('GIVEN a draft THEN the draft itself, as it has not been reviewed', () => {
    const draft = { ...factOf('trade-surge'), draft: true };
    expect(findSourceFacts([draft], facts, roles)).toEqual([draft]);
  });

  test('GIVEN several sources of one sentence THEN the one that shares most topics', () => {
    const shown = factOf('mud-amount');
    const other: Fact = { ...factOf('mud-source'), key: 'x/other', topics: ['said'] };
    const all = new Map([['x/other', other], ...facts]);
    expect(findSourceFacts([shown], all, roles).map(({ key }) => key)).toEqual([
      'harbour-talks/mud-source',
    ]);
    const near: Fact = { ...other, topics: ['said', 'dredging', 'numbers'] };
    expect(findSourceFacts([shown], new Map([...facts, ['x/near', near]]), roles)).toEqual([near]);
  });
});

describe('findNextFact', () => {
  /** The next fact after facts were shown one after the other. */
  const nextAfter = (...ids: string[]) => {
    const turns = ids.map((id) => ({ question: null, facts: [factOf(id).key] }));
    const past = readHistory({ title: null, turns }, (key) => facts.get(key));
    return findNextFact(past, facts, roles)?.id ?? null;
  };

  test.each([
    ['of the same sentence and topic', ['permits-misused'], 'permits-by-dealers'],
    ['of the same sentence and topic before it', ['permits-by-dealers'], 'permits-misused'],
    ['of the same sentence rather than only the same topic', ['rask-date'], 'rask-visit'],
    ['of the same topic, the next in the article', ['marlow-office'], 'lindgard-office'],
    [
      'of the same topic, where the sentence has no more',
      ['marlow-office', 'lindgard-office', 'marlow-met-lindgard'],
      'rask-office',
    ],
    ['by the same sort of speaker', ['visit-described-by'], 'oldest-harbour'],
    ['of the same sentence where the topic has no more', ['ghl-danger'], 'ghl-smuggling'],
  ])('GIVEN facts that were shown THEN the next one is %s: %j, %s', (_, shown, next) => {
    expect(nextAfter(...shown)).toBe(next);
  });

  test('GIVEN that all on the subject was shown THEN null', () => {
    expect(nextAfter('permits-misused', 'permits-by-dealers')).toBeNull();
    expect(nextAfter()).toBeNull();
  });

  test('GIVEN facts of another article THEN they are not the next', () => {
    expect(nextAfter('mud-source', 'work-length', 'mud-amount')).toBeNull();
  });
});
