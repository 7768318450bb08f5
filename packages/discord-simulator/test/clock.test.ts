import { expect, test } from 'vitest';
import { createManualClock } from '../src/index.ts';
import {
  computeShardId,
  createSnowflakeGenerator,
  getSnowflakeTimestamp,
  isSnowflake,
} from '../src/protocol/snowflakes.ts';

test('GIVEN a manual clock WHEN it advances THEN due tasks run in order, at their time, and cancelled ones do not', () => {
  const clock = createManualClock(1_000);
  const ran: string[] = [];
  clock.after(300, () => ran.push(`late ${clock.now()}`));
  clock.after(100, () => {
    ran.push(`early ${clock.now()}`);
    clock.after(50, () => ran.push(`inner ${clock.now()}`));
  });
  clock.after(200, () => ran.push('cancelled'))();
  clock.advance(299);
  expect(ran).toEqual(['early 1100', 'inner 1150']);
  clock.advance(1);
  expect(ran.at(-1)).toBe('late 1300');
  expect(clock.now()).toBe(1_300);
});

// https://discord.com/developers/docs/reference#snowflakes
test('GIVEN 10,000 ids in one millisecond WHEN they are compared THEN they are unique, increase, and contain their time', () => {
  const clock = createManualClock(Date.parse('2026-05-01T12:00:00Z'));
  const createId = createSnowflakeGenerator(clock);
  const ids = Array.from({ length: 10_000 }, createId);
  expect(new Set(ids).size).toBe(10_000);
  expect(
    ids.map(BigInt).every((id, index, all) => index === 0 || id > (all[index - 1] ?? 0n)),
  ).toBe(true);
  expect(getSnowflakeTimestamp(ids[0] ?? '')).toBe(clock.now());
  expect(getSnowflakeTimestamp(ids.at(-1) ?? '') - clock.now()).toBe(2);
});

test.each([
  ['0', true],
  ['175928847299117063', true],
  ['01', false],
  ['-1', false],
  ['1e3', false],
  ['', false],
  ['99999999999999999999', false],
])('GIVEN %j WHEN it is checked for being a snowflake THEN %s', (text, expected) => {
  expect(isSnowflake(text)).toBe(expected);
});

// https://discord.com/developers/docs/events/gateway#sharding
test('GIVEN a guild id WHEN its shard is computed THEN it is (id >> 22) % count, and 0 for direct messages', () => {
  expect(computeShardId('197038439483310086', 5)).toBe(Number((197038439483310086n >> 22n) % 5n));
  expect(computeShardId(null, 5)).toBe(0);
});
