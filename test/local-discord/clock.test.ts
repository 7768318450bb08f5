import { expect, test } from 'vitest';
import { createManualClock } from '../../src/local-discord/index.ts';
import {
  computeShardId,
  createSnowflakeGenerator,
  getSnowflakeTimestamp,
  isSnowflake,
} from '../../src/local-discord/protocol/snowflakes.ts';

test('GIVEN a clock moved by hand WHEN it advances THEN what falls due runs in order, at its time, and what was cancelled does not', () => {
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
test('GIVEN 10,000 ids in one millisecond WHEN they are read THEN all differ, grow, and hold their time', () => {
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
])('GIVEN %j WHEN it is asked whether it is an id THEN %s', (text, expected) => {
  expect(isSnowflake(text)).toBe(expected);
});

// https://discord.com/developers/docs/events/gateway#sharding
test('GIVEN a guild id WHEN its shard is asked for THEN it is (id >> 22) % count; direct messages are on 0', () => {
  expect(computeShardId('197038439483310086', 5)).toBe(Number((197038439483310086n >> 22n) % 5n));
  expect(computeShardId(null, 5)).toBe(0);
});
