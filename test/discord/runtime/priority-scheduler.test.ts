import { expect, test } from 'vitest';
import { PriorityScheduler } from '../../../src/discord/runtime/priority-scheduler.ts';

test('GIVEN several tasks THEN urgent ones come first, in order, and timers run in between', async () => {
  const scheduler = new PriorityScheduler();
  const done: string[] = [];
  const work = async (name: string, isUrgent: boolean) => {
    await scheduler.acquire(isUrgent);
    done.push(name);
    const end = performance.now() + 5;
    while (performance.now() < end);
  };
  const timer = new Promise<void>((resolve) =>
    setTimeout(() => {
      done.push('timer');
      resolve();
    }, 1),
  );
  const all = [work('m1', false), work('m2', false), work('i1', true), work('i2', true)];
  await Promise.all([...all, timer]);
  expect(done.filter((name) => name !== 'timer')).toEqual(['i1', 'i2', 'm1', 'm2']);
  expect(done.indexOf('timer')).toBeLessThan(done.length - 1);
  await work('later', false);
  expect(done.at(-1)).toBe('later');
});
