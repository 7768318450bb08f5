import { beforeEach, describe, expect, test } from 'vitest';
import { KnowledgeRollout } from '../../src/main/knowledge-rollout.ts';
import type { KnowledgeVersion, SeenProcess } from '../../src/memory/coordination.ts';

/** Processes that talk through a list of versions, as through the database. */
let versions: KnowledgeVersion[];
let elapsed: number;
beforeEach(() => {
  versions = [];
  elapsed = 0;
});

const store = {
  async adopt(digest: string, isReleased: boolean) {
    const newest = versions.at(-1);
    if (newest?.digest === digest) newest.isReleased ||= isReleased;
    else versions.push({ version: versions.length + 1, digest, isReleased });
    return { ...(versions.at(-1) as KnowledgeVersion) };
  },
  knows: async (digest: string) => versions.some((one) => one.digest === digest),
};

/** A process in the test; `isAlive` can be changed. */
class TestProcess {
  readonly name: string;
  readonly rollout: KnowledgeRollout;
  readonly events: string[] = [];
  live: string;
  isAlive = true;
  problem: string | null = null;

  constructor(name: string, serving: string, isAlone = false) {
    this.name = name;
    this.live = serving;
    const listener = {
      settled: () => void this.events.push(`settled ${this.rollout.version}`),
      waiting: (processes: readonly SeenProcess[]) =>
        void this.events.push(`waits for ${processes.map((one) => one.name)}`),
    };
    this.rollout = new KnowledgeRollout(name, serving, isAlone, store, listener, () => elapsed);
  }

  load(digest: string): void {
    this.rollout.prepare({
      digest,
      goLive: () => {
        this.live = digest;
      },
      discard: () => void this.events.push(`discards ${digest}`),
    });
  }
}

/** Lets every process hear the others once, in turn. */
async function talk(...processes: TestProcess[]): Promise<void> {
  for (const one of processes.filter(({ isAlive }) => isAlive)) {
    const seen = processes.map(({ name, isAlive, rollout, problem }) => {
      const { serving, prepared } = rollout;
      return { name, isAlive, serving, prepared, problem } as SeenProcess;
    });
    const newest = versions.at(-1);
    await one.rollout.update({ processes: seen, newest: newest ? { ...newest } : null });
  }
}

const live = (...processes: TestProcess[]) => processes.map((one) => one.live).join('');
const make = (serving: string, count = 3) =>
  Array.from({ length: count }, (_, i) => new TestProcess(`p${i}`, serving)) as [
    TestProcess,
    TestProcess,
    TestProcess,
  ];

describe('new knowledge', () => {
  test('GIVEN processes that load it one after another THEN it goes live in all of them once the last one has it', async () => {
    const [one, two, three] = make('a');
    await talk(one, two, three);
    one.load('b');
    two.load('b');
    await talk(one, two, three);
    expect(live(one, two, three)).toBe('aaa');
    three.load('b');
    await talk(one, two, three);
    await talk(one, two, three);
    expect(live(one, two, three)).toBe('bbb');
    expect([one, two, three].map(({ rollout }) => rollout.version)).toEqual([2, 2, 2]);
  });

  test('GIVEN a process that cannot load it THEN it goes live nowhere, and after a minute that process is named', async () => {
    const [one, two, three] = make('a');
    await talk(one, two, three);
    one.load('b');
    two.load('b');
    three.problem = 'facts.yaml is broken';
    elapsed += 59_000;
    await talk(one, two, three);
    expect(one.events.join()).not.toContain('waits');
    elapsed += 2_000;
    await talk(one, two, three);
    await talk(one, two, three);
    expect(live(one, two, three)).toBe('aaa');
    expect(one.events.filter((event) => event.startsWith('waits'))).toEqual(['waits for p2']);
    three.isAlive = false;
    await talk(one, two, three);
    await talk(one, two, three);
    expect(live(one, two)).toBe('bb');
  });

  test('GIVEN a further save while the others agree THEN the agreed version goes live, and then the further one', async () => {
    const [one, two, three] = make('a');
    await talk(one, two, three);
    for (const each of [one, two, three]) each.load('b');
    await talk(one);
    await talk(one, two, three);
    const late = new TestProcess('late', 'a');
    late.load('b');
    late.load('c');
    await talk(late, one, two, three);
    expect(live(one, two, three, late)).toBe('bbbb');
    expect(late.rollout.prepared).toBe('c');
    for (const each of [one, two, three]) each.load('c');
    await talk(late, one, two, three);
    await talk(late, one, two, three);
    expect(live(one, two, three, late)).toBe('cccc');
  });

  test('GIVEN more saves than may wait, or a later one that goes live, THEN the earlier ones are discarded', async () => {
    const [one, two] = make('a', 2);
    await talk(one, two);
    for (const digest of ['b', 'c', 'd']) one.load(digest);
    expect(one.events.filter((event) => event.startsWith('discards'))).toEqual(['discards b']);
    two.load('d');
    await talk(one, two);
    await talk(one, two);
    expect(live(one, two)).toBe('dd');
    expect(one.events.filter((event) => event.startsWith('discards'))).toEqual([
      'discards b',
      'discards c',
    ]);
  });

  test('GIVEN a single process THEN it goes live at once, also while the database is down', () => {
    const alone = new TestProcess('all', 'a', true);
    alone.load('b');
    expect(alone.live).toBe('b');
  });

  test('GIVEN a change that is taken back THEN the version in use stays, and nothing waits', async () => {
    const [one, two, three] = make('a');
    await talk(one, two, three);
    one.load('b');
    one.load('a');
    expect(one.rollout.prepared).toBe(null);
    expect(one.events).toContain('discards b');
    await talk(one, two, three);
    expect(live(one, two, three)).toBe('aaa');
  });
});

describe('an image with other knowledge', () => {
  test('GIVEN one process after another starts with it THEN it is the newest at once, and the older ones correct nothing', async () => {
    const [one, two, three] = make('a');
    await talk(one, two, three);
    const replaced = new TestProcess('p2', 'b');
    await talk(one, two, replaced);
    await talk(one, two, replaced);
    expect([one, two, replaced].map(({ rollout }) => rollout.version)).toEqual([0, 0, 2]);
    expect(one.rollout.isSuperseded).toBe(true);
    // A restart with the old image in between changes nothing.
    const again = new TestProcess('p1', 'a');
    await talk(one, again, replaced);
    expect(again.rollout.version).toBe(0);
    expect(versions.at(-1)?.digest).toBe('b');
  });

  test('GIVEN a rollback THEN the older version is the newest again once no process serves the other one', async () => {
    const [one, two] = make('a', 2);
    await talk(one, two);
    const [first, second] = make('b', 2);
    await talk(first, second);
    const back = new TestProcess('p0', 'a');
    await talk(back, second);
    expect(back.rollout.version).toBe(0);
    const both = [back, new TestProcess('p1', 'a')] as const;
    await talk(...both);
    expect(both.map(({ rollout }) => rollout.version)).toEqual([3, 3]);
    expect(back.events.at(-1)).toBe('settled 3');
  });
});

test('GIVEN a process that ends or comes THEN the others look for answers that became theirs', async () => {
  const [one, two, three] = make('a');
  await talk(one, two, three);
  await talk(one, two, three);
  const before = one.events.length;
  await talk(one, two, three);
  expect(one.events).toHaveLength(before);
  three.isAlive = false;
  await talk(one, two, three);
  expect(one.events).toHaveLength(before + 1);
});
