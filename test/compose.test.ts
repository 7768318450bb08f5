import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../src/config/variables.ts';

const FILE = join(import.meta.dirname, '..', 'compose.yaml');
const TEXT = await readFile(FILE, 'utf8');
const { services } = parse(TEXT);

/** Variables that are set in the image or not useful there. */
const NOT_PASSED = ['DATA_DIR', 'KNOWLEDGE_DIR', 'PLAYGROUND_PORT'];

/** Returns the linter's findings, except for the order of keys, which is a matter of taste. */
function lint(file: string): { rule: string; message: string }[] {
  const rules = { 'service-keys-order': 0 } as const;
  const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
  const [result] = linter.lintFiles([file], false);
  return result.messages;
}

test('compose.yaml follows the Compose schema and good practice', () => {
  expect(lint(FILE)).toEqual([]);
});

test('GIVEN an unknown key THEN the linter reports it', () => {
  const found = lint(join(import.meta.dirname, 'fixtures', 'compose.yaml'));
  expect(found.map(({ message }) => message).join()).toContain('/services/bot');
});

test('compose.yaml passes every variable from .env to the bot and requires none', () => {
  const passed = Object.keys(services.bot.environment);
  const wanted = VARIABLES.map(({ name }) => name).filter((name) => !NOT_PASSED.includes(name));
  expect(passed.sort()).toEqual(wanted.sort());
  const used = [...TEXT.matchAll(/\$\{([^}]*)\}/g)].map(([, inside]) => inside);
  expect(used.filter((inside) => !/^[A-Z_]+:-/.test(inside ?? ''))).toEqual([]);
});

test('compose.yaml runs the bot unprivileged, with only its data writable, once the database is healthy', () => {
  const { bot, database } = services;
  expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], init: true });
  expect(bot.security_opt).toContain('no-new-privileges:true');
  expect(bot.volumes.filter((volume: string) => !volume.endsWith(':ro'))).toEqual(['data:/data']);
  expect(bot.depends_on.database.condition).toBe('service_healthy');
  expect(database.healthcheck.test).toContain('pg_isready');
  expect(database.ports).toBeUndefined();
});
