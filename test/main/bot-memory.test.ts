import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { openMemory } from '../../src/main/bot-memory.ts';

test('GIVEN damage that only a query meets THEN the file is moved aside when told to, and a new one is used', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-memory-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const open = async (replaceDamaged: boolean) => {
    const config = loadConfig({ DATA_DIR: directory });
    const use = { ephemeral: false, replaceDamaged };
    const { memory } = await openMemory(config, use, pino({ level: 'silent' }));
    onTestFinished(() => memory.close());
    return memory;
  };
  const whole = await open(false);
  await whole.changeSettings('server', { articlesOff: ['x'.repeat(100_000)] });
  await whole.close();
  const file = join(directory, 'memory.sqlite');
  // The last pages hold the settings; the first ones, with the schema, stay.
  const damaged = readFileSync(file);
  const settings = damaged.lastIndexOf('{"channels"');
  expect(settings).toBeGreaterThan(0);
  damaged.fill(9, settings - (settings % 4096), settings + 100_000);
  writeFileSync(file, damaged);

  const without = await open(false);
  expect(without.knowsSettings('server')).toBe(false);
  await without.close();
  const memory = await open(true);
  expect(memory.knowsSettings('server')).toBe(true);
  await memory.changeSettings('server', { cooldown: 5 });
  expect(readdirSync(directory).filter((name) => /\.damaged-.+Z$/.test(name))).toHaveLength(1);
});
