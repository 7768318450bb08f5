import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateJsonSchemas } from '../../../src/desk/json-schemas.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { CLEAN, makeFolder } from '../../knowledge/folder.ts';
import { runDesk } from '../run-desk.ts';

describe('npm run knowledge -- schema', () => {
  test('the schemas in knowledge/schema are up to date', () => {
    for (const [name, text] of Object.entries(generateJsonSchemas())) {
      expect(
        readFileSync(join(import.meta.dirname, '../../../knowledge/schema', name), 'utf8'),
        `run: npm run knowledge -- schema`,
      ).toBe(text);
    }
  });

  test('every knowledge file refers to its schema', () => {
    const root = join(import.meta.dirname, '../../../knowledge');
    const files = globSync(['**/*.yaml', '**/article.md'], { cwd: root });
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      const kind = basename(file, extname(file));
      expect(join(dirname(file), schema), file).toBe(`schema/${kind}.json`);
    }
  });

  test('GIVEN a folder THEN the schemas are written to it, it still loads, and new articles refer to them', async () => {
    const folder = makeFolder({ ...CLEAN, 'new.txt': 'It is so.\n' });
    expect((await runDesk('schema', folder)).status).toBe(0);
    expect((await readKnowledge(folder)).problems).toEqual([]);
    const facts = JSON.parse(readFileSync(join(folder, 'schema/facts.json'), 'utf8'));
    expect(facts.items.properties.certainty.enum).toContain('reported');
    expect(facts.items.required).toEqual(['id', 'statement', 'topics', 'certainty']);
    expect(facts.items.oneOf).toEqual([{ required: ['quote'] }, { required: ['quotes'] }]);
    await runDesk('add', join(folder, 'new.txt'), '--draft', '--out', folder);
    expect(readFileSync(join(folder, 'new/facts.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/facts\.json\n/,
    );
    expect(readFileSync(join(folder, 'new/article.md'), 'utf8')).toMatch(
      /^---\n# yaml-language-server: \$schema=\.\.\/schema\/article\.json\ntitle: /,
    );
  });
});
