import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../training/curated');
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());

interface CuratedFact {
  id: number;
  statement?: string;
  asks: string[];
}

const readFacts = (name: string): CuratedFact[] =>
  readFileSync(join(FOLDER, name, 'facts.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('training/curated', () => {
  test('GIVEN the list in its README THEN each folder is in it, with its licence', () => {
    const rows = readFileSync(join(FOLDER, 'README.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm);
    expect([...rows].map(([, name]) => name)).toEqual(folders.map(({ name }) => name).sort());
  });

  test.each(folders.map(({ name }) => name))('GIVEN %s THEN its facts are whole', (name) => {
    const facts = readFacts(name);
    const ids = facts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    for (const { id, statement, asks } of facts) {
      expect(new Set(asks).size, `asks of ${id}`).toBe(8);
      expect(statement ?? 'as it stands', `statement of ${id}`).not.toBe('');
    }
  });

  test('GIVEN an ask THEN no other fact of its document has it', () => {
    for (const { name } of folders) {
      const asks = readFacts(name).flatMap((fact) => fact.asks.map((ask) => ask.toLowerCase()));
      const twice = asks.filter((ask, i) => asks.indexOf(ask) !== i);
      expect(twice, name).toEqual([]);
    }
  });
});
